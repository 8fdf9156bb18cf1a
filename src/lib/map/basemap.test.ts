import {
	createExpression,
	featureFilter,
	validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { GROUND, matches, valueAt } from '../scene/ground.ts';
import { LETTERING, linesOf, NAMESAKES, sizeAt } from '../scene/lettering.ts';
import { FLAVOURS, paletteOf } from '../scene/tokens.ts';
import { openBasemap, protomapsStyle } from './basemap.ts';
import { filterOf, groundLayers } from './ground.ts';
import { labelLayers, textOf } from './labels.ts';
import { nothing, wholeStyle } from './style.ts';

const ARCHIVE = 'https://site.example/basemap.pmtiles';
const fonts = {
	Sans: [{ url: 'https://site.example/sans.woff2' }],
	'Sans Bold': [{ url: 'https://site.example/bold.woff2' }],
};
const own = [{ names: ['Ankara'], at: [32.85, 39.93] }] as const;
const embedded = {
	...{ kind: 'archive', schema: 'protomaps', zooms: [0, 12], address: 'x', credit: [] },
} as const;
const options = (flavour: (typeof FLAVOURS)[number], language = 'en') => ({
	...{ colours: paletteOf(flavour), language, fonts, own },
});
/** The validator checks what it knows: MapLibre's `sparse` is newer. */
const valid = ({ sources, ...style }: StyleSpecification) => {
	const known = Object.entries(sources).map(([id, { sparse: _, ...rest }]: [string, never]) => [
		id,
		rest,
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
		expect(valid(wholeStyle({ basemap, ...options(flavour, language), shown: nothing() }))).toEqual(
			[],
		);
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
