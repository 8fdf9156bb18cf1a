import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import type { Address } from './cover.ts';
import type { Sheet } from './sheet.ts';
import { line, point, polygon } from './sheet.ts';
import { slicer } from './slice.ts';
import { tidy } from './tidy.ts';

const LAND: Sheet = {
	layer: 'earth',
	zooms: [0, 12],
	features: [
		polygon(
			[
				[
					[170, -20],
					[190, -20],
					[190, 20],
					[170, 20],
					[170, -20],
				],
			],
			{ kind: 'earth' },
		),
	],
};
const LABELS: Sheet = {
	layer: 'places',
	zooms: [0, 12],
	features: [
		point([10, 50], { name: 'early', min_zoom: 1 }),
		point([10, 50.001], { name: 'late', min_zoom: 14 }),
	],
};

function read(sheets: Sheet[], at: Address, isLeaf = false) {
	const { layers } = new VectorTile(new PbfReader(slicer(sheets, () => isLeaf)(at)));
	const names = (layer: string) =>
		Array.from({ length: layers[layer]?.length ?? 0 }, (_, i) =>
			String(layers[layer]!.feature(i).properties['name']),
		);
	return { layers, names };
}

describe('a tile', () => {
	test.each([
		[[3, 7, 4], 'west of the antimeridian'],
		[[3, 0, 4], 'east of it'],
	] as [Address, string][])('%j holds land that lies %s', (at) => {
		expect(read([LAND], at).layers['earth']?.length).toBe(1);
	});

	test('elsewhere is empty', () => {
		expect(slicer([LAND], () => false)([3, 4, 4])).toHaveLength(0);
	});

	test('holds labels from their own zoom on, and all the rest where no tile lies below', () => {
		expect(read([LABELS], [0, 0, 0]).names('places')).toEqual([]);
		expect(read([LABELS], [1, 1, 0]).names('places')).toEqual(['early']);
		const last = read([LABELS], [12, 2161, 1389], true);
		expect(last.names('places').sort()).toEqual(['early', 'late']);
	});

	test('has its layers in the order of the schema', () => {
		const border: Sheet = {
			layer: 'boundaries',
			zooms: [0, 12],
			features: [
				line(
					[
						[0, 0],
						[20, 60],
					],
					{ kind: 'country' },
				),
			],
		};
		const { layers } = read([LABELS, border, LAND], [1, 1, 0]);
		expect(Object.keys(layers)).toEqual(['earth', 'boundaries', 'places']);
	});
});

describe('tidying', () => {
	test('drops an area that rounding has flattened', () => {
		const flat = [
			[
				[0, 0],
				[5, 5],
				[0, 0],
			],
		];
		expect(tidy({ type: 3, geometry: flat, tags: {} } as never)).toBe(false);
	});

	test('drops points that fell together', () => {
		const feature = {
			type: 2,
			geometry: [
				[
					[0, 0],
					[0, 0],
					[4, 4],
				],
			],
			tags: {},
		};
		expect(tidy(feature as never)).toBe(true);
		expect(feature.geometry).toEqual([
			[
				[0, 0],
				[4, 4],
			],
		]);
	});
});

test('the same sheets give the same bytes', () => {
	const boxes = [{ bounds: [-180, -85, 180, 85] as const, deepest: 3 }];
	const once = assemble(boxes, [LAND, LABELS], 'x').bytes;
	expect(Buffer.compare(once, assemble(boxes, [LAND, LABELS], 'x').bytes)).toBe(0);
});
