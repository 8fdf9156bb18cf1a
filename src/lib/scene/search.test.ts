import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brussels, english, idsOf, voyage } from '../../../tests/fixtures/scenes.ts';
import { makeScene } from './scene.ts';
import { fieldsOf, plainSearch } from './search.ts';
import { makeSearch } from './searchworks.ts';
import { titleSearch } from './searchtitles.ts';

const full = makeSearch(brussels);
const plain = plainSearch(brussels);
const found = (query: string, search = full) => idsOf(brussels, search.find(query).events);
const LAACHRAOUI = 'najim-laachraoui';
const IN_SCHAERBEEK = ['ev-leaving-schaerbeek', 'ev-explosives-found', 'ox-berge-search'];

describe.each([
	['the full search', full],
	['the plain search', plain],
])('%s', (_, search) => {
	test.each(['Schaerbeek', 'SCHAERBEEK', 'schaarbeek', 'Scháerbeek'])(
		'finds Schaerbeek as %s',
		(name) => {
			expect(found(name, search)).toEqual(expect.arrayContaining(IN_SCHAERBEEK));
		},
	);

	test('finds the misspelt name that a source used', () => {
		expect(found('Schaerbeck', search)).toContain('ev-leaving-schaerbeek');
	});

	test.each(['Maalbeek', 'Maelbeek', 'metrostation maalbeek'])(
		'finds the station as %s',
		(name) => {
			expect(found(name, search)).toContain('ev-metro-attack');
		},
	);

	test.each([
		['Belkaïd', 'ev-forest-raid'],
		['Belkaid', 'ev-forest-raid'],
		['Kayal', 'ev-laachraoui-to-syria'],
		['Le Soir', 'ox-khalid-warrants'],
		['Vorst', 'ev-forest-raid'],
		['erdogan', 'ev-erdogan'],
		['Raid or search', 'ev-forest-raid'],
		['laach', 'ev-bombs-made'],
	])('finds for %s: %s', (query, event) => {
		expect(found(query, search)).toContain(event);
	});

	test('wants all words', () => {
		const both = found('Laachraoui Schaerbeek', search);
		expect(both).toContain('ev-leaving-schaerbeek');
		for (const one of both) {
			expect(found('Laachraoui', search)).toContain(one);
			expect(found('Schaerbeek', search)).toContain(one);
		}
	});

	test.each(['qwertzuiop', '!!!', '“ ”', ''])('finds nothing for %j', (query) => {
		expect(found(query, search)).toEqual([]);
		expect(search.find(query).terms).toEqual([]);
	});

	test('can be asked anything', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => {
				for (const event of search.find(query).events) expect(brussels.events[event]).toBeDefined();
			}),
		);
	});
});

test('a mistake is forgiven in a long word: Schaerbeck finds all that Schaerbeek finds', () => {
	expect(found('Schaerbeck')).toEqual(expect.arrayContaining(IN_SCHAERBEEK));
	expect(found('Molenbeck')).toContain('ev-abdeslam-arrest');
	expect(found('Abdesalm')).toContain('ev-abdeslam-arrest');
});

test('the terms are words of the text, folded, to be marked there', () => {
	expect(full.find('SCHAERB').terms).toContain('schaerbeek');
	expect(makeScene(brussels, { query: 'Belkaïd' }, english, full).terms).toContain('belkaid');
	expect(makeScene(brussels, {}, english, full).terms).toEqual([]);
});

test('a name is found in every event whose fields have it, before the full search and after', () => {
	const fields = fieldsOf(voyage);
	const search = makeSearch(voyage);
	for (const person of voyage.people) {
		const expected = fields.flatMap(({ people }, i) => (people.includes(person.name) ? i : []));
		for (const one of [search, plainSearch(voyage)]) {
			const { events } = one.find(person.name);
			for (const i of expected) expect(events).toContain(i);
		}
	}
});

describe.each([
	['full', full],
	['plain', plain],
	['that of a large story', titleSearch(brussels, [])],
])('as the story was known, the %s search', (_, search) => {
	const on = (to: string, query: string) =>
		idsOf(
			brussels,
			makeScene(brussels, { axis: 'known', time: { to }, query }, english, search).events,
		);

	test('does not find a man by a name that was tied to him later', () => {
		const his = makeScene(
			brussels,
			{ axis: 'known', time: { to: '2016-03-17' }, person: LAACHRAOUI },
			english,
		);
		const ids = idsOf(brussels, his.events);
		expect(ids.length).toBeGreaterThan(1);
		expect(on('2016-03-17', 'Kayal')).toEqual(expect.arrayContaining(ids));
		for (const id of ids) expect(on('2016-03-17', 'Laachraoui')).not.toContain(id);
		expect(on('2016-03-25', 'Laachraoui')).toEqual(expect.arrayContaining(ids));
	});

	test('finds no more than today, and all of it in the end', () => {
		for (const { name } of brussels.people) {
			const today = search.find(name).events;
			for (const day of ['2015-12-31', '2016-03-17', '2016-03-24', '2030-01-01']) {
				const then = search.find(name, Date.parse(day)).events;
				for (const event of then) expect(today).toContain(event);
				if (day === '2030-01-01') expect(then).toEqual(today);
			}
		}
	});
});
