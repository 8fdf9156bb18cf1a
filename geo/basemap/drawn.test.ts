import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { drawings, drawnSheets, readDrawing } from './drawn.ts';

const collection = (...features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});

const station: Feature = {
	type: 'Feature',
	properties: {
		layer: 'pois',
		kind: 'station',
		name: 'Maelbeek',
		'name:nl': 'Maalbeek',
		line: [1, 5],
		min_zoom: 12,
		colour: null,
		source: 'timetable',
	},
	geometry: { type: 'Point', coordinates: [4.377, 50.844] },
};
const wood: Feature = {
	type: 'Feature',
	properties: { layer: 'landuse', kind: 'forest' },
	geometry: {
		type: 'MultiPolygon',
		coordinates: [
			[
				[
					[4, 50],
					[5, 50],
					[5, 51],
					[4, 50],
				],
			],
			[
				[
					[6, 50],
					[7, 50],
					[7, 51],
					[6, 50],
				],
			],
		],
	},
};

test('keeps what a style needs and leaves the drawer’s notes out', () => {
	const { layers } = readDrawing('x.geojson', collection(station));
	expect(layers.pois![0]!.properties).toEqual({
		kind: 'station',
		name: 'Maelbeek',
		'name:nl': 'Maalbeek',
		line: '1,5',
		min_zoom: 12,
	});
});

test('parts of one shape become shapes, and the extent holds them all', () => {
	const drawing = readDrawing('x.geojson', collection(station, wood));
	expect(drawing.layers.landuse).toHaveLength(2);
	expect(drawing.extent).toEqual([4, 50, 7, 51]);
	const filled = drawnSheets((layer) => drawing.layers[layer] ?? []).filter(
		({ features }) => features.length > 0,
	);
	expect(filled.map(({ layer }) => layer)).toEqual(['landuse', 'pois']);
});

test('an unknown layer is said by name', () => {
	const odd = { ...station, properties: { layer: 'metro' } };
	expect(() => readDrawing('x.geojson', collection(odd))).toThrow('x.geojson: no layer');
});

test('no folder, no drawings', () => {
	expect(drawings('/nowhere/at/all')).toEqual([]);
});
