import { expect, test } from 'vitest';
import type { Bounds } from '../../std/lonlat.ts';
import { isWithin, type StoryView } from './cover.ts';
import { boxesOf, commandOf, regionOf } from './extract.ts';

const view = (...bounds: Bounds): StoryView => ({ story: 's', view: 'v', bounds });
const CITY = view(4.28, 50.79, 4.52, 50.92);
const PACIFIC = view(112, -57, -62, 47);

test.each([
	['inside', [4, 50, 5, 51], [3, 49, 6, 52], true],
	['on the edge', [3, 49, 6, 52], [3, 49, 6, 52], true],
	['too far east', [4, 50, 7, 51], [3, 49, 6, 52], false],
	['too far north', [4, 50, 5, 53], [3, 49, 6, 52], false],
	['over the antimeridian, in the world', [170, -10, -170, 10], [-180, -85, 180, 85], true],
	['over the antimeridian, in a box over it', [170, -10, -170, 10], [160, -20, -160, 20], true],
	['over the antimeridian, in a box before it', [170, -10, -170, 10], [160, -20, 180, 20], false],
	['beyond where tiles end', [0, -89, 1, 89], [-180, -85, 180, 85], true],
] as [string, Bounds, Bounds, boolean][])('a view %s', (_, inner, outer, expected) => {
	expect(isWithin(inner, outer)).toBe(expected);
});

test('boxes are wider than the views, and cut at the antimeridian', () => {
	expect(boxesOf(CITY)).toEqual([[4.208, 50.751, 4.592, 50.959]]);
	const [west, east] = boxesOf(view(170, -10, -170, 10));
	expect(west).toEqual([164, -16, 180, 16]);
	expect(east).toEqual([-180, -16, -164, 16]);
	expect(boxesOf(view(-170, -80, 170, 80))).toEqual([[-180, -85, 180, 85]]);
});

test('every view lies in the region that is to be cut', () => {
	const { geometry } = regionOf([CITY, PACIFIC]);
	expect(geometry.coordinates).toHaveLength(3);
	for (const [ring] of geometry.coordinates) expect(ring?.at(0)).toEqual(ring?.at(-1));
});

test('the command names one box by itself and several by a file', () => {
	expect(commandOf([CITY], 'in.pmtiles', 'out.pmtiles', 'r.geojson')).toBe(
		'pmtiles extract in.pmtiles out.pmtiles --bbox=4.208,50.751,4.592,50.959 --maxzoom=14',
	);
	expect(commandOf([CITY, PACIFIC], 'in.pmtiles', 'out.pmtiles', 'r.geojson')).toBe(
		'pmtiles extract in.pmtiles out.pmtiles --region=r.geojson --maxzoom=14',
	);
});
