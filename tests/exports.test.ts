/** What a story is written to, byte by byte, and read back. UPDATE=1 writes the golden files anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../src/lib/formats/index.ts';
import { feed } from '../src/lib/server/feed.ts';
import { story as read, readFolder } from '../src/lib/server/library.ts';
import { sitemap } from '../src/lib/server/sitemap.ts';
import { wordsIn } from '../src/lib/std/words/words.ts';
import { parse } from '../src/lib/story/parse.ts';
import type { Story } from '../src/lib/story/story.ts';

// The addresses of the golden files are those of a build without SITE_URL.
vi.stubEnv('SITE_URL', '');

const GOLDEN = 'tests/golden/exports';
const SHELF = 'tests/fixtures/stories/good';

function edition(language: string): Story {
	const result = parse(readFolder(join(SHELF, 'two-languages'), 'two-languages'), { language });
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** The fixture with everything that breaks a careless writer. */
function awkward(story: Story): Story {
	const [event] = story.events;
	const [place] = story.places;
	if (!event || !place) throw new Error('The fixture has changed.');
	const text = 'Said "no", then left;\nsecond line, with <b> & ]]> — ünï.';
	const formula = '=HYPERLINK("http://example.org/?"&A1,"look")';
	return {
		...story,
		title: 'Light & <dark>',
		places: [{ ...place, at: [-4.5, -51.25] }, ...story.places.slice(1)],
		events: [
			{ ...event, title: formula, prose: { html: '<p>x</p>', text } },
			{ ...event, id: 'nowhere', title: '-1 degree', where: [], whereabouts: '@home', people: [] },
		],
	};
}

const story = awkward(edition('en'));
const editions = await Promise.all(
	['en', 'fr'].map(async (language) => ({
		story: { ...edition(language), title: `${edition(language).title} & <co>` },
		words: await wordsIn(language),
	})),
);

const WRITTEN: readonly (readonly [file: string, text: string])[] = [
	...FORMATS.map(({ file, write }) => [file, [...write(story)].join('')] as const),
	['feed.xml', feed(editions, 'Stories')],
	['sitemap.xml', sitemap(editions.map((one) => one.story))],
];

test.each(WRITTEN)('%s is as it was', (file, text) => {
	const golden = join(GOLDEN, file);
	if (process.env['UPDATE']) writeFileSync(golden, text);
	expect(existsSync(golden), `${golden} is missing: run with UPDATE=1`).toBe(true);
	expect(text).toBe(readFileSync(golden, 'utf8'));
});

const table = (text: string) =>
	Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
		header: true,
		skipEmptyLines: true,
	});

describe('events.csv', () => {
	const text = new Map(WRITTEN).get('events.csv') ?? '';

	test('begins with the mark that Excel needs, and ends its lines as RFC 4180 has it', () => {
		expect(text.startsWith('\ufeffid,title,when,')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
	});

	test('runs nothing in a spreadsheet, and keeps numbers', () => {
		const { data, errors } = table(text);
		expect(errors).toEqual([]);
		expect(data.map(({ title }) => title)).toEqual([
			`'=HYPERLINK("http://example.org/?"&A1,"look")`,
			`'-1 degree`,
		]);
		expect(data[0]).toMatchObject({ longitude: '-4.5', latitude: '-51.25' });
		expect(data[1]).toMatchObject({ place: `'@home`, longitude: '', latitude: '' });
		expect(data[0]?.['text']).toBe(story.events[0]?.prose.text);
	});

	test.each(['brussels-2016', 'first-circumnavigation'])(
		'%s comes back event for event',
		(slug) => {
			const result = read(slug);
			if (!result.ok) throw new Error(slug);
			const csv = FORMATS.find(({ file }) => file === 'events.csv');
			const { data, errors } = table([...(csv?.write(result.value) ?? [])].join(''));
			expect(errors).toEqual([]);
			const plain = (text = '') => text.replace(/^'/, '');
			expect(
				data.map(({ id, title, when, text }) => [id, plain(title), plain(when), plain(text)]),
			).toEqual(
				result.value.events.map(({ id, title, when, prose }) => [id, title, when.edtf, prose.text]),
			);
		},
	);
});

describe('an event of several places', () => {
	const [first, second] = story.places;
	const [event] = story.events;
	if (!first || !second || !event) throw new Error('The fixture has changed.');
	// Named the other way round than the story lists them.
	const several: Story = {
		...story,
		places: [
			{ ...first, at: [4.35, 50.85] },
			{ ...second, at: [2.35, 48.86] },
		],
		events: [{ ...event, where: [second.id, first.id] }],
	};
	const written = (name: string) =>
		[...(FORMATS.find(({ file }) => file === name)?.write(several) ?? [])].join('');

	test('has their names as it names them, and stands at the first', () => {
		const { data } = table(written('events.csv'));
		expect(data[0]).toMatchObject({
			where: `${second.id}; ${first.id}`,
			place: `${second.name}; ${first.name}`,
			longitude: '2.35',
			latitude: '48.86',
		});
		const { features } = JSON.parse(written('events.geojson')) as GeoJSON.FeatureCollection;
		expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [2.35, 48.86] });
		expect(written('events.kml')).toContain('<coordinates>2.35,48.86</coordinates>');
	});
});

test('the feed and the sitemap have both editions, each with the other', () => {
	const files = new Map(WRITTEN);
	expect(files.get('feed.xml')?.match(/<entry xml:lang="(en|fr)">/g)).toHaveLength(2);
	const links = files.get('sitemap.xml')?.match(/hreflang="(en|fr|nl|x-default)"/g);
	// The page of the story in two editions lists three languages and the default; that of the event
	// the two which have words for it, and the default.
	expect(links).toHaveLength(2 * 4 + 2 * 3);
});
