import {
	createExpression,
	featureFilter,
	validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import type { Basemap } from '../scene/basemap.ts';
import { GROUND, matches, valueAt } from '../scene/ground.ts';
import { LETTERING, linesOf, NAMESAKES, sizeAt } from '../scene/lettering.ts';
import { isOwn } from '../scene/own.ts';
import { FLAVOURS, paletteOf } from '../scene/tokens.ts';
import { openBasemap, protomapsStyle } from './basemap.ts';
import { filterOf, groundLayers } from './ground.ts';
import { labelLayers, textOf } from './labels.ts';
import { wholeStyle } from './style.ts';

const ARCHIVE = 'https://site.example/basemap.pmtiles';
const fonts = {
	Sans: [{ url: 'https://site.example/sans.woff2' }],
	'Sans Bold': [{ url: 'https://site.example/bold.woff2' }],
};
const own = [
	{ names: ['Ankara'], at: [32.85, 39.93] },
	{ names: ['Kilis'], at: [37.12, 36.72] },
] as const;
const embedded: Basemap = {
	...{ kind: 'archive', schema: 'protomaps', address: 'basemap.pmtiles' },
	...{ zooms: [0, 12], credit: [] },
};
const options = (flavour: (typeof FLAVOURS)[number], language = 'en') => ({
	...{ colours: paletteOf(flavour), language, fonts, own },
});
/** The validator checks what it knows: MapLibre's `sparse` is newer. */
const valid = ({ sources, ...style }: StyleSpecification) => {
	const known = Object.entries(sources).map(([id, source]) => [
		id,
		Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'sparse')),
	]);
	return validateStyleMin({ ...style, sources: Object.fromEntries(known) } as never).map(String);
};

describe.each(FLAVOURS)('the style in the flavour %s', (flavour) => {
	const style = protomapsStyle(ARCHIVE, [0, 12], { ...options(flavour), own: [] });

	test('is as it was', async () => {
		const text = `${JSON.stringify(style, null, '\t')}\n`;
		await expect(text).toMatchFileSnapshot(`../../../tests/golden/style/${flavour}.json`);
	});

	test.each(['en', 'fr', 'ar'])('is valid, with the story in it, in %s', async (language) => {
		const basemap = await openBasemap(ARCHIVE, embedded);
		const rooms = { type: 'FeatureCollection' as const, features: [] };
		expect(valid(wholeStyle({ basemap, ...options(flavour, language), rooms }))).toEqual([]);
	});
});

/** Whether a filter lets a feature pass. */
function passes(
	filter: unknown,
	properties: Record<string, unknown>,
	zoom = 12,
	shape: 1 | 2 | 3 = 1,
) {
	const { filter: run } = featureFilter(filter as never, 'filter');
	return run({ zoom } as never, { type: shape, properties, geometry: [] } as never);
}
const valueOf = (expression: unknown, properties: Record<string, unknown>, zoom = 12): unknown => {
	const made = createExpression(expression as never, 'test');
	if (made.result !== 'success') throw new Error(JSON.stringify(made.value));
	return made.value.evaluate({ zoom } as never, { type: 1, properties } as never);
};

const someFeature = fc.record(
	{
		kind: fc.constantFrom('country', 'locality', 'rail', 'aeroway', 'urban_area', 'x'),
		kind_detail: fc.constantFrom('subway', 'runway', 'city', 'town', 'suburb', '4', 8),
		disputed: fc.boolean(),
	},
	{ requiredKeys: [] },
);

test('the live map draws what the drawn map draws', () => {
	fc.assert(
		fc.property(fc.constantFrom(...GROUND, ...LETTERING), someFeature, ({ test }, feature) => {
			expect(passes(filterOf(test), feature)).toBe(matches(test, feature));
		}),
	);
});

test('with the same widths at every zoom, and the same sizes of names for every rank', () => {
	const line = (id: string) => {
		const layer = groundLayers(paletteOf('light')).find((one) => one.id === id);
		return layer?.type === 'line' ? layer.paint?.['line-width'] : undefined;
	};
	const size = (id: string) =>
		labelLayers(paletteOf('light'), 'en').find((one) => one.id === `name-${id}`)?.layout?.[
			'text-size'
		];
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 16, noNaN: true }),
			fc.integer({ min: 0, max: 17 }),
			(zoom, rank) => {
				for (const { id, width } of GROUND)
					if (width) expect(valueOf(line(id), {}, zoom)).toBeCloseTo(valueAt(width, zoom), 6);
				for (const row of LETTERING) {
					const live = size(row.id);
					const drawn = sizeAt(row.size, zoom, rank);
					if (typeof live === 'number') expect(live).toBe(drawn);
					else expect(valueOf(live, { population_rank: rank }, zoom)).toBeCloseTo(drawn, 6);
				}
			},
		),
		{ numRuns: 50 },
	);
});

const BRUSSELS = {
	...{
		name: 'Bruxelles / Brussel',
		'name:en': 'Brussels',
		'name:fr': 'Bruxelles',
		'name:nl': 'Brussel',
	},
	...{ kind: 'locality', kind_detail: 'city' },
};
const IXELLES = {
	...{ name: 'Ixelles / Elsene', 'name:fr': 'Ixelles', kind: 'locality', kind_detail: 'suburb' },
};
const ATHENS = {
	name: 'Αθήνα',
	'name:en': 'Athens',
	script: 'Greek',
	kind: 'locality',
	kind_detail: 'city',
};
const KIOTO = {
	name: '京都',
	'name:en': 'Kyoto',
	'name:es': 'Kioto',
	script: 'Han',
	kind_detail: 'city',
};

test.each([
	['town', 'en', BRUSSELS, ['Brussels']],
	['town', 'nl', BRUSSELS, ['Brussel']],
	['town', 'es', BRUSSELS, ['Bruxelles', 'Brussel']],
	['part', 'fr', IXELLES, ['Ixelles', 'Elsene']],
	['part', 'en', IXELLES, ['Ixelles', 'Elsene']],
	['town', 'fr', ATHENS, ['Athens']],
	['town', 'es', KIOTO, ['Kioto']],
	['town', 'ar', KIOTO, ['Kyoto']],
	['sea', 'en', { name: 'Mer du Nord', 'name:en': 'North Sea' }, ['North Sea']],
] as const)('a %s for a reader of %s: %j', (id, language, feature, lines) => {
	const row = LETTERING.find((one) => one.id === id)!;
	expect(linesOf(row, feature, language)).toEqual(lines);
	expect(valueOf(textOf(row, language), feature)).toBe(lines.join('\n'));
});

test('a town called as its country waits until the country’s name is gone', () => {
	const town = labelLayers(paletteOf('light'), 'en').find(({ id }) => id === 'name-town')?.filter;
	const feature = { name: 'Luxembourg', kind: 'locality', kind_detail: 'city' };
	expect(NAMESAKES).toContain('Luxembourg');
	expect(passes(town, feature, 6)).toBe(false);
	expect(passes(town, feature, 7)).toBe(true);
	expect(passes(town, { ...feature, name: 'Metz' }, 6)).toBe(true);
});

describe('a label with the name of a place of the story', () => {
	/** A tile of Ankara at zoom 12, and a point in it or its like elsewhere, in units of the tile. */
	const tile = (lon: number, lat: number) => {
		const s = Math.sin((lat * Math.PI) / 180);
		const [x, y] = [lon / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)];
		const [u, v] = [x * 4096, y * 4096];
		const canonical = { z: 12, x: Math.floor(u), y: Math.floor(v) };
		const geometry = [[{ x: Math.round((u % 1) * 8192), y: Math.round((v % 1) * 8192) }]];
		return { canonical, geometry };
	};
	const shown = (name: string, lon: number, lat: number) => {
		const town = labelLayers(paletteOf('light'), 'en', own).find(({ id }) => id === 'name-town');
		const { filter } = featureFilter(town?.filter as never, 'filter');
		const { canonical, geometry } = tile(lon, lat);
		const properties = { name, kind: 'locality', kind_detail: 'city' };
		return filter(
			{ zoom: 12 } as never,
			{ type: 1, properties, geometry } as never,
			canonical as never,
		);
	};
	const row = LETTERING.find(({ id }) => id === 'town')!;
	test.each([
		['Ankara', 32.9, 39.95],
		['Ankara', 30, 39.95],
		['Ankara', 37.1, 36.7],
		['Polatlı', 32.9, 39.95],
	])('%s at %d, %d is left out by both maps, or by neither', (name, lon, lat) => {
		expect(shown(name, lon, lat)).toBe(!isOwn(own, row, [name], [lon, lat]));
	});
	test('is left out near the mark, and stays elsewhere', () => {
		expect(shown('Ankara', 32.9, 39.95)).toBe(false);
		expect(shown('Ankara', 30, 39.95)).toBe(true);
	});
});
