import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { contrast } from '../scene/contrast.ts';
import { FLAVOURS, paletteOf } from '../scene/tokens.ts';
import { sourceOf } from './basemap.ts';
import { foreignStyle } from './foreign.ts';

const SOURCE = sourceOf('https://tiles.example/a.pmtiles', [0, 14]);
const fonts = { Sans: [{ url: 'https://site.example/a.woff2' }] };
const own = [{ names: ['Ankara'], at: [32.85, 39.93] }] as const;

describe.each(['shortbread', 'openmaptiles'] as const)('tiles in the schema %s', (schema) => {
	test.each(FLAVOURS)('have a valid style in the flavour %s', (flavour) => {
		const colours = paletteOf(flavour);
		const style = foreignStyle(schema, SOURCE, { colours, language: 'fr', fonts, own });
		const { sparse: _, ...known } = SOURCE;
		expect(
			validateStyleMin({ ...style, sources: { basemap: known } } as never).map(String),
		).toEqual([]);
		expect(style.layers.length).toBeGreaterThan(100);
		const land = style.layers.find(({ type }) => type === 'background');
		expect(land).toBeDefined();
		expect(contrast(colours.label, colours.ground)).toBeGreaterThan(4.5);
	});

	test('ask nobody but the source: no glyphs, no sprites, our fonts', () => {
		const options = { colours: paletteOf('light'), language: 'en', fonts, own: [] };
		const text = JSON.stringify(foreignStyle(schema, SOURCE, options));
		const hosts = [...text.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
		expect(new Set(hosts)).toEqual(new Set(['tiles.example', 'site.example']));
		expect(text).not.toMatch(/icon-image|noto_sans|"globe"/);
	});

	test('do not repeat the name of a place of the story', () => {
		const options = { colours: paletteOf('light'), language: 'en', fonts, own };
		const places = foreignStyle(schema, SOURCE, options).layers.filter(
			(layer) => layer.type === 'symbol' && /^place/.test(layer['source-layer'] ?? ''),
		);
		expect(places.length).toBeGreaterThan(0);
		for (const layer of places) expect(JSON.stringify(layer)).toContain('Ankara');
	});
});
