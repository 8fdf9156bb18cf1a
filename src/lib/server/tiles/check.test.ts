import {
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { afterAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../../../../geo/basemap/archive.ts';
import { namedViews } from '../../../../geo/basemap/boxes.ts';
import type { Result } from '../../std/result.ts';
import type { StoryView } from './cover.ts';
import { resolve, type Resolved } from './resolve.ts';
import { settingOf } from './setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-tiles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PERTH = '../shared/samples/basemap/protomaps-v4-perth.pmtiles';
const EMBEDDED = 'static/basemap.pmtiles';
const OURS = namedViews('geo/stories');
const view = (bounds: StoryView['bounds']): StoryView => ({
	story: 'harbour',
	view: 'city',
	bounds,
});
const IN_PERTH = [view([115.78, -31.95, 115.83, -31.89])];
const TOWN = [view([4.3, 50.8, 4.4, 50.9])];

const LAYERS = {
	protomaps: ['boundaries', 'earth', 'landuse', 'places', 'pois', 'roads', 'water'],
	shortbread: [
		'ocean',
		'water_polygons',
		'land',
		'streets',
		'street_labels',
		'place_labels',
		'boundaries',
	],
	openmaptiles: [
		'water',
		'waterway',
		'landcover',
		'transportation',
		'transportation_name',
		'place',
		'boundary',
	],
};

interface Making {
	layers?: readonly string[];
	metadata?: object;
	bounds?: readonly [number, number, number, number];
	zooms?: readonly [number, number];
}

/** A small archive in a schema, written by the project's own writer. */
function archive({ layers = LAYERS.protomaps, metadata, bounds, zooms = [0, 12] }: Making): string {
	const path = join(folder, `${Math.random().toString(36).slice(2)}.pmtiles`);
	const features = [
		{ type: 1, geometry: [[2048, 2048]], tags: { name: 'Town', kind: 'locality' } },
	];
	const data = fromGeojsonVt(
		Object.fromEntries(layers.map((layer) => [layer, { features }])) as never,
		{ version: 2, extent: 4096 },
	);
	const tiles = zooms.map((z) => ({
		z,
		x: Math.floor((4.35 / 360 + 0.5) * 2 ** z),
		y: Math.floor(0.335 * 2 ** z),
		data,
	}));
	const vector_layers = layers.map((id) => ({ id, fields: { kind: 'String', name: 'String' } }));
	const told = {
		name: 'Sample',
		version: '4.1',
		attribution: '© Makers',
		vector_layers,
		...metadata,
	};
	const extent = { bounds: bounds ?? [4, 50, 5, 51], center: [4.35, 50.85], zoom: 10 } as const;
	writeFileSync(path, writeArchive(tiles, told, extent).bytes);
	return path;
}

const never = () => Promise.reject(new Error('nothing may be fetched for a file'));
async function look(path: string, views: readonly StoryView[], attribution?: string) {
	const setting = settingOf(attribution ? `attribution: '${attribution}'` : '', path);
	if (!setting.ok) throw new Error(setting.problems[0]?.says);
	return resolve(setting.value, views, EMBEDDED, never);
}
const codes = (read: Result<Resolved>) => (read.ok ? [] : read.problems.map(({ code }) => code));

test.each([
	['protomaps', '4.14.9', true],
	['shortbread', '1.0', false],
	['openmaptiles', '3.15.0', false],
] as const)(
	'a file in the schema %s %s is copied into the site',
	async (schema, version, drawn) => {
		const path = archive({ layers: LAYERS[schema], metadata: { version } });
		const read = await look(path, TOWN);
		expect(codes(read)).toEqual([]);
		expect(read).toMatchObject({
			value: {
				...{ copy: path, drawn },
				made: {
					basemap: { kind: 'archive', schema, zooms: [0, 12], credit: [{ text: '© Makers' }] },
					origins: { connect: [], img: [] },
				},
			},
		});
		expect(read.ok && read.notes.join('\n')).toContain(version);
	},
);

test.each([
	['basemap-schema', { layers: ['a', 'b', 'c'] }],
	['basemap-version', { metadata: { version: '3.7' } }],
	['basemap-version', { metadata: { version: undefined } }],
	['basemap-version', { layers: LAYERS.openmaptiles, metadata: { version: '2.0' } }],
	['basemap-bounds', { bounds: [4, 50, 4.35, 51] }],
	['basemap-coarse', { zooms: [0, 7] }],
	['basemap-late', { zooms: [13, 14] }],
	['basemap-attribution', { metadata: { attribution: ' ' } }],
] as [string, Making][])('%s is said of %j', async (code, making) => {
	const read = await look(archive(making), TOWN);
	expect(codes(read)).toEqual([code]);
	if (read.ok) return;
	expect(read.problems[0]?.says.length).toBeGreaterThan(20);
	expect(read.problems[0]?.try.length).toBeGreaterThan(10);
});

test('who is to be credited can be said beside the tiles', async () => {
	const read = await look(archive({ metadata: { attribution: '' } }), TOWN, '© Us');
	expect(read).toMatchObject({ value: { made: { basemap: { credit: [{ text: '© Us' }] } } } });
});

test('what is not there, not an archive or cut short is said so', async () => {
	expect(codes(await look(join(folder, 'none.pmtiles'), TOWN))).toEqual(['basemap-missing']);
	const text = join(folder, 'text.pmtiles');
	writeFileSync(text, 'not an archive');
	expect(codes(await look(text, TOWN))).toEqual(['basemap-broken']);
	const cut = archive({});
	truncateSync(cut, readFileSync(cut).length - 10);
	expect(codes(await look(cut, TOWN))).toEqual(['basemap-cut']);
});

describe.skipIf(!existsSync(EMBEDDED))('the embedded archive', () => {
	test('is fit for all stories', async () => {
		const read = await resolve({ kind: 'embedded' }, OURS, EMBEDDED, never);
		expect(codes(read)).toEqual([]);
		expect(read).toMatchObject({ value: { drawn: true } });
	});
});

describe.skipIf(!existsSync(PERTH))('an extract of Perth by Protomaps', () => {
	test('does for a story there', async () => {
		const read = await look(PERTH, IN_PERTH);
		expect(codes(read)).toEqual([]);
		expect(read).toMatchObject({
			value: { drawn: true, made: { basemap: { schema: 'protomaps', zooms: [0, 15] } } },
		});
		const credit = read.ok ? read.value.made.basemap.credit : [];
		expect(credit).toContainEqual({
			...{ text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
		});
	});

	test('does not for ours, and every view that lies outside is named', async () => {
		const read = await look(PERTH, OURS);
		expect(codes(read)).toEqual(['basemap-bounds']);
		const says = read.ok ? '' : read.problems[0]?.says;
		for (const { story, view } of OURS) expect(says).toContain(`${story} (${view})`);
	});
});
