import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { afterAll, expect, test } from 'vitest';
import { writeArchive } from '../../../geo/basemap/archive.ts';
import { fromMercator, type Bounds } from '../std/lonlat.ts';
import { ground } from './ground.ts';
import { broken } from './lettering.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-ground-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Position = readonly [number, number];
const point = (at: Position, tags: object) => ({ type: 1, geometry: [at], tags });
const line = (points: Position[], tags: object) => ({ type: 2, geometry: [points], tags });
const area = (points: Position[], tags: object) => ({ type: 3, geometry: [points], tags });

/** One tile of the world at zoom 0, from which every sheet is drawn enlarged. */
const TILE = {
	earth: [
		area(
			[
				[0, 0],
				[4096, 0],
				[4096, 2048],
				[0, 2048],
				[0, 0],
			],
			{ kind: 'earth' },
		),
	],
	boundaries: [
		line(
			[
				[2000, 1000],
				[2100, 2000],
			],
			{ kind: 'country' },
		),
		line(
			[
				[2100, 1000],
				[2000, 2000],
			],
			{ kind: 'country', disputed: true },
		),
		line(
			[
				[2000, 1500],
				[2100, 1500],
			],
			{ kind: 'locality' },
		),
	],
	roads: [
		line(
			[
				[1900, 1400],
				[2200, 1400],
			],
			{ kind: 'highway' },
		),
		line(
			[
				[1900, 1420],
				[2200, 1420],
			],
			{ kind: 'rail', kind_detail: 'subway', colour: '#c4008f' },
		),
		line(
			[
				[1900, 1420],
				[2200, 1420],
			],
			{ kind: 'rail', kind_detail: 'subway', colour: '"/><script>' },
		),
	],
	places: [
		point([2050, 1400], {
			kind: 'locality',
			kind_detail: 'city',
			name: 'A & B',
			population_rank: 9,
		}),
		point([2048, 1440], { kind: 'locality', kind_detail: 'town', name: 'Own Town' }),
		point([2052, 1460], { kind: 'locality', kind_detail: 'town', name: 'Later', min_zoom: 14 }),
	],
};

const archive = join(folder, 'small.pmtiles');
const data = fromGeojsonVt(
	Object.fromEntries(
		Object.entries(TILE).map(([layer, features]) => [layer, { features }]),
	) as never,
	{ version: 2, extent: 4096 },
);
const extent = { bounds: [-180, -85, 180, 85], center: [0, 0], zoom: 0 } as const;
writeFileSync(archive, writeArchive([{ z: 0, x: 0, y: 0, data }], {}, extent).bytes);

const options = {
	archive,
	language: 'en',
	taken: [[], []],
	own: [{ names: ['Own Town'], at: fromMercator([0.5, 1440 / 4096]) }],
} as const;
/** A city's view, round the metro: zoom 11. */
const [, LAT] = fromMercator([0.5, 1420 / 4096]);
const NEAR: Bounds = [-0.1, LAT - 0.05, 0.1, LAT + 0.05];
const draw = (bounds: Bounds) => ground(bounds, options);

test('the ground of views far and near is as it was', async () => {
	const views = [await draw([-10, 40, 10, 55]), await draw(NEAR)];
	const text = views.map(({ shapes, names }) => shapes + names).join('\n');
	const lines = text.replaceAll('><', '>\n<') + '\n';
	await expect(lines).toMatchFileSnapshot('../../../tests/golden/ground.svg.txt');
});

test('a metro line has its own colour, and colours that are none are not taken', async () => {
	const { shapes } = await draw(NEAR);
	expect(shapes).toMatch(
		/class="g-metro" stroke="#c4008f" stroke-width="[\d.]+" stroke-opacity="0.55"/,
	);
	expect(shapes).toContain('class="g-rail"');
	expect(shapes).not.toContain('script');
});

test('metro lines and communes wait for their zoom', async () => {
	const { shapes } = await draw([-10, 40, 10, 55]);
	expect(shapes).toContain('g-border');
	expect(shapes).not.toMatch(/g-metro|g-commune/);
});

test('names are escaped, and leave out the story’s own and what shows only closer', async () => {
	const { names } = await draw([-10, 40, 10, 55]);
	expect(names).toContain('A &amp; B');
	expect(names).not.toMatch(/Own Town|Later/);
});

test('over the antimeridian land stays land', async () => {
	const { shapes } = await draw([170, 10, -170, 30]);
	expect(shapes.match(/g-land/g)).toHaveLength(1);
	expect(shapes).toMatch(/class="g-land" d="M[^"]+z/);
});

test.each([
	['Paris', ['Paris']],
	['Watermael-Boitsfort', ['Watermael-Boitsfort']],
	['North Pacific Ocean', ['North Pacific', 'Ocean']],
])('%s is written in the lines %j', (name, lines) => {
	expect(broken(name)).toEqual(lines);
});
