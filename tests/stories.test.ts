/** The stories that are published: each passes the gate and is sourced; the first keeps its wording rules. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFolder, SHELF, slugs, story } from '../src/lib/server/library.ts';
import { ADDRESSES, HOUSES, NO_ADDRESSES } from './fixtures/houses.ts';
import { allTexts, read } from './fixtures/shelf.ts';
import { ALIAS, csv, NEVER, SHARED, sealedAt, sixes, wordsOf } from './fixtures/wording.ts';

describe.each(slugs())('%s', (slug) => {
	test('passes the gate, in each of its languages', () => {
		for (const language of read(slug).languages) expect(story(slug, language).ok).toBe(true);
	});

	test('has a source for every event, every update and every person', () => {
		const { events, people } = read(slug);
		const bare = [
			...events.filter(({ sources }) => sources.length === 0).map(({ id }) => id),
			...events.flatMap(({ id, updates }) => (updates.every((u) => u.sources.length) ? [] : [id])),
			...people.filter(({ sources }) => sources.length === 0).map(({ id }) => id),
		];
		expect(bare).toEqual([]);
	});

	test('cites no source for nothing, and lists none that nobody cites', () => {
		const { events, people, sources } = read(slug);
		const cited = new Set([
			...events.flatMap((event) => event.sources.map(({ source }) => source)),
			...events.flatMap(({ differs }) => differs.map(({ source }) => source)),
			...events.flatMap(({ updates }) => updates.flatMap((u) => u.sources.map((s) => s.source))),
			...people.flatMap((person) => person.sources.map(({ source }) => source)),
		]);
		expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
	});

	test('says who says so, of everything that is not established', () => {
		const silent = read(slug).events.filter(
			({ status, claimedBy }) => status !== 'confirmed' && claimedBy === undefined,
		);
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	test('was known no earlier than it happened', () => {
		const early = read(slug).events.filter(
			({ when, known }) => when.from !== null && known.to !== null && known.to < when.from,
		);
		expect(early.map(({ id }) => id)).toEqual([]);
	});

	test('has alt text and credit for its media, and a sign of its own for each kind', () => {
		const { events, kinds } = read(slug);
		for (const medium of events.flatMap(({ media }) => media))
			expect([medium.alt, medium.credit, medium.licence].every(Boolean)).toBe(true);
		expect(new Set(kinds.map(({ sign }) => sign)).size).toBe(kinds.length);
	});
});

const BRUSSELS = 'brussels-2016';
const FACTS = '../shared/story-facts';
const decoder = new TextDecoder();

/** Every file as it was written, its lines joined, so that no rule is broken at the end of one. */
const raw = readFolder(`${SHELF}/${BRUSSELS}`, BRUSSELS).files.map(
	({ path, bytes }) => [path, decoder.decode(bytes).replace(/\s+/g, ' ')] as const,
);

describe.skipIf(!slugs().includes(BRUSSELS))('the wording of the first story', () => {
	const all = () => [...raw, ...allTexts(BRUSSELS)];

	test.each(NEVER)('%s', (_, pattern) => {
		const found = all().flatMap(([path, text]) => {
			const open = /places/.test(path) || path.includes('aliases') ? text.replace(ALIAS, '') : text;
			return pattern.test(open) && !path.includes('.aliases')
				? [`${path}: ${pattern.exec(open)?.[0]}`]
				: [];
		});
		expect(found).toEqual([]);
	});

	test('no house numbers', () => {
		const found = all().flatMap(([path, text]) =>
			HOUSES.flatMap((pattern) => pattern.exec(text)?.[0] ?? []).map((one) => `${path}: ${one}`),
		);
		expect(found).toEqual([]);
	});

	test('no name that is never printed', () => {
		// Only where, not what: the name must not be printed here either.
		const found = all().flatMap(([path, text]) =>
			sealedAt(text).map((at) => `${path}: word ${at + 1}`),
		);
		expect(found).toEqual([]);
	});

	test('homes and streets are never points', () => {
		const homes = [
			...['forest-dries', 'schaerbeek-max-roos', 'schaerbeek-henri-berge', 'etterbeek-casernes'],
			...['molenbeek-quatre-vents', 'charleroi-fort', 'auvelais', 'saint-denis-raid'],
		];
		const found = read(BRUSSELS).places.filter(({ id }) => homes.includes(id));
		expect(found.map(({ id }) => id).sort()).toEqual([...homes].sort());
		for (const { id, precision, display, radius } of found) {
			expect([id, precision === 'exact', display === 'pin']).toEqual([id, false, false]);
			expect(radius).toBeGreaterThanOrEqual(100);
		}
	});

	test('the office that was never made public has no place on the map', () => {
		const place = read(BRUSSELS).places.find(({ id }) => id === 'western-union-brussels');
		expect(place).toMatchObject({ display: 'none' });
		expect(place?.at).toBeUndefined();
	});

	test('seven chapters, nine stops', () => {
		const { chapters, tour } = read(BRUSSELS);
		expect([chapters.length, tour.length]).toEqual([7, 9]);
	});
});

describe.skipIf(!existsSync(FACTS))('the first story and what it was written from', () => {
	const rows = existsSync(FACTS) ? csv(readFileSync(`${FACTS}/events.csv`, 'utf8')) : [];

	test('every event is there under its id, and marked where the article does not have it', () => {
		const outside = new Map(read(BRUSSELS).events.map((event) => [event.id, event.outside]));
		expect(rows).toHaveLength(78);
		expect(rows.map(({ id = '' }) => [id, outside.get(id)])).toEqual(
			rows.map(({ id, in_article }) => [id, in_article === 'no']),
		);
	});

	test('shares no run of six words with it', () => {
		const { people, places } = read(BRUSSELS);
		const names = [
			...people.flatMap(({ name, aliases }) => [name, ...aliases.map((one) => one.name)]),
			...places.flatMap(({ name, names, aliases }) => [name, ...Object.values(names), ...aliases]),
		];
		const shared = [...names, ...SHARED]
			.map((phrase) => wordsOf(phrase).join(' '))
			.sort((a, b) => b.length - a.length);
		const facts = readdirSync(FACTS).map((file) => readFileSync(`${FACTS}/${file}`, 'utf8'));
		const theirs = new Set(facts.flatMap((text) => [...sixes(text, shared)]));
		const ours = allTexts(BRUSSELS).filter(([path]) => !/\.(html|at)$/.test(path));
		const found = ours.flatMap(([path, text]) =>
			[...sixes(text, shared)].filter((run) => theirs.has(run)).map((run) => `${path}: ${run}`),
		);
		expect(found).toEqual([]);
	});
});

test('the rules would find what they forbid', () => {
	const found = (text: string) => HOUSES.some((pattern) => pattern.test(text));
	expect(ADDRESSES.filter((text) => !found(text))).toEqual([]);
	expect(NO_ADDRESSES.filter(found)).toEqual([]);
	expect(sealedAt('It was NÓBODY, at all; nobody.')).toEqual([2]);
	expect(sixes('one two three four five six seven', [])).toHaveLength(2);
	expect([...sixes('On 22 March 2016 one two three four five six', [])]).toHaveLength(1);
	expect([...sixes('Le 22 août 2016 one two three four five six', [])]).toHaveLength(1);
});
