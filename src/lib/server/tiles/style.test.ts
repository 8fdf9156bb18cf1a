import { expect, test } from 'vitest';
import type { Result } from '../../std/result.ts';
import type { StoryView } from './cover.ts';
import { resolve, type Resolved } from './resolve.ts';

const AT = 'https://maps.example/styles/style.json';
const TOWN: StoryView[] = [{ story: 's', view: 'town', bounds: [4.3, 50.8, 4.4, 50.9] }];
const STYLE = {
	version: 8,
	name: 'Theirs',
	glyphs: 'https://glyphs.example/{fontstack}/{range}.pbf',
	sprite: '../sprites/base',
	sources: { osm: { type: 'vector', url: 'https://tiles.example/osm.json' } },
	layers: [{ id: 'sea', type: 'background' }],
};
const TILESET = {
	...{ tilejson: '3.0.0', tiles: ['/osm/{z}/{x}/{y}.pbf'], minzoom: 0, maxzoom: 14 },
	attribution: '© Makers',
};

/** A web of a few documents, of which each is asked for by its address. */
function look(web: Record<string, unknown>, views = TOWN, attribution?: string) {
	const fetch = (address: string) =>
		Promise.resolve(
			address in web ? Response.json(web[address]) : new Response('', { status: 404 }),
		);
	const said = attribution === undefined ? {} : { attribution };
	return resolve({ kind: 'style', at: AT, set: 'BASEMAP', ...said }, views, 'none', fetch);
}
const codes = (read: Result<Resolved>) => (read.ok ? [] : read.problems.map(({ code }) => code));
const WEB = { [AT]: STYLE, 'https://tiles.example/osm.json': TILESET };

test('a style is kept as it was checked, with every address absolute', async () => {
	const read = await look(WEB);
	expect(codes(read)).toEqual([]);
	if (!read.ok) return;
	expect(JSON.parse(read.value.write ?? '')).toMatchObject({
		glyphs: 'https://glyphs.example/{fontstack}/{range}.pbf',
		sprite: [{ id: 'default', url: 'https://maps.example/sprites/base' }],
		sources: {
			osm: { type: 'vector', tiles: ['https://tiles.example/osm/{z}/{x}/{y}.pbf'], maxzoom: 14 },
		},
	});
	expect(read.value).toMatchObject({ drawn: false, made: { basemap: { kind: 'style' } } });
});

test('the pages may ask its tiles, glyphs and sprites, and nobody else', async () => {
	const read = await look(WEB);
	expect(read.ok && read.value.made.origins).toEqual({
		connect: ['https://glyphs.example', 'https://maps.example', 'https://tiles.example'],
		img: ['https://maps.example'],
	});
});

test.each([
	['basemap-style', {}, undefined],
	['basemap-style', { [AT]: TILESET }, undefined],
	['basemap-source', { [AT]: { ...STYLE, sources: {} } }, '© Us'],
	[
		'basemap-attribution',
		{ ...WEB, 'https://tiles.example/osm.json': { ...TILESET, attribution: '' } },
		undefined,
	],
	[
		'basemap-bounds',
		{ ...WEB, 'https://tiles.example/osm.json': { ...TILESET, bounds: [5, 50, 6, 51] } },
		undefined,
	],
	[
		'basemap-bounds',
		{ ...WEB, 'https://tiles.example/osm.json': { ...TILESET, maxzoom: 5 } },
		undefined,
	],
] as [string, Record<string, unknown>, string | undefined][])(
	'%s',
	async (code, web, attribution) => {
		expect(codes(await look(web, TOWN, attribution))).toEqual([code]);
	},
);

test('a source that cannot be read is named', async () => {
	const read = await look({ [AT]: STYLE }, TOWN, '© Us');
	expect(read.ok ? [] : read.problems[0]).toMatchObject({
		...{ code: 'basemap-source', file: 'https://tiles.example/osm.json' },
	});
});

test('an archive over the web widens the policy by its own origin', async () => {
	const asked: string[] = [];
	const fetch = (address: string) => {
		asked.push(address);
		return Promise.resolve(new Response('', { status: 200 }));
	};
	const at = 'https://tiles.example/city.pmtiles';
	const read = await resolve({ kind: 'archive', at, set: 'BASEMAP' }, TOWN, 'none', fetch);
	expect(codes(read)).toEqual(['basemap-refused']);
	expect(asked).toEqual([at]);
});
