import { expect, test } from 'vitest';
import { count, fold, nearest } from './text.ts';

test.each([
	['Schaerbeek', 'schaerbeek'],
	['SCHÁERBEEK', 'schaerbeek'],
	['Belkaïd', 'belkaid'],
	['Erdoğan', 'erdogan'],
	['İstanbul', 'istanbul'],
	['Kırıkkale', 'kirikkale'],
	['', ''],
])('%s folds to %s', (text, folded) => {
	expect(fold(text)).toBe(folded);
});

test.each([
	['standfrist', 'standfirst'],
	['poeple', 'people'],
	['Maelbeek', 'maelbeek'],
	['maelbeck-metro', 'maelbeek-metro'],
	['title', 'title'],
	['xyz', undefined],
	['', undefined],
	['a'.repeat(100_000), undefined],
])('%.20s may be %s', (word, guess) => {
	expect(nearest(word, ['title', 'standfirst', 'people', 'maelbeek', 'maelbeek-metro'])).toBe(
		guess,
	);
});

test('a word is counted in one and in many', () => {
	expect([count(0, 'event'), count(1, 'event'), count(2, 'person', 'people')]).toEqual([
		'0 events',
		'1 event',
		'2 people',
	]);
});
