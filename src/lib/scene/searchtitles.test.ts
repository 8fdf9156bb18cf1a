import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brussels, idsOf } from '../../../tests/fixtures/scenes.ts';
import { fold } from '../std/text.ts';
import { wordsOf } from './search.ts';
import { titleSearch } from './searchtitles.ts';

const titles = brussels.events.map(({ title }) => title);
const search = titleSearch(brussels, titles);

test('finds what has all the words in its title', () => {
	fc.assert(
		fc.property(fc.constantFrom(...titles), fc.nat(), fc.nat(), (title, a, b) => {
			const words = wordsOf(title);
			const query = [words[a % words.length], words[b % words.length]].join(' ');
			const found = search.find(query).events;
			brussels.events.forEach((event, i) => {
				const has = wordsOf(query).every((word) => fold(event.title).includes(word));
				if (has) expect(found.has(i)).toBe(true);
			});
		}),
	);
});

test('finds people, places and kinds by their names, before the titles are there', () => {
	const names = titleSearch(brussels, []);
	const found = idsOf(brussels, names.find('Laachraoui').events);
	const named = brussels.events.filter(({ people }) => people.includes('najim-laachraoui'));
	expect(found).toEqual(named.map(({ id }) => id));
	expect(names.find('molenbeek').events.size).toBeGreaterThan(0);
	expect(names.find(brussels.kinds[0]?.name ?? '').events.size).toBeGreaterThan(0);
});

test('finds nothing where nothing is meant, and no word across two titles', () => {
	expect(search.find('?!').events.size).toBe(0);
	expect(search.find('zzzz')).toEqual({ events: new Set(), terms: [] });
});
