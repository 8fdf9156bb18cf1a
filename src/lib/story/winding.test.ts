import { expect, test } from 'vitest';
import { wound } from './winding.ts';

const around: GeoJSON.Position[] = [
	[0, 0],
	[4, 0],
	[4, 4],
	[0, 4],
	[0, 0],
];
const hole: GeoJSON.Position[] = [
	[1, 1],
	[1, 2],
	[2, 2],
	[2, 1],
	[1, 1],
];
const back = (ring: GeoJSON.Position[]) => [...ring].reverse();

test('outer rings run counterclockwise and holes clockwise, however they were drawn', () => {
	const right = { type: 'Polygon' as const, coordinates: [around, hole] };
	for (const coordinates of [
		[around, hole],
		[back(around), hole],
		[around, back(hole)],
		[back(around), back(hole)],
	])
		expect(wound({ type: 'Polygon', coordinates })).toEqual(right);
	expect(wound({ type: 'MultiPolygon', coordinates: [[back(around)], [around]] })).toEqual({
		type: 'MultiPolygon',
		coordinates: [[around], [around]],
	});
});

test('a line keeps its direction', () => {
	const line = { type: 'LineString' as const, coordinates: back(around) };
	expect(wound(line)).toBe(line);
});
