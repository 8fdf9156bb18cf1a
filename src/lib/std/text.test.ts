import { expect, test } from 'vitest';
import { count, excerpt, firstSentence, fold, nearest } from './text.ts';

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

test.each([
	['Thirty-two people were killed. This page follows.', 'en', 'Thirty-two people were killed.'],
	['No end', 'en', 'No end'],
	['قُتل اثنان وثلاثون. تتابع هذه الصفحة.', 'ar', 'قُتل اثنان وثلاثون.'],
	['', 'en', ''],
])('the first sentence of %j (%s) is %j', (text, language, first) => {
	expect(firstSentence(text, language)).toBe(first);
});

test.each([
	['Short enough', 20, 'Short enough'],
	['Cut between two words, not in one', 24, 'Cut between two words…'],
	['Unbreakablewordthatgoeson', 10, 'Unbreakab…'],
	['  white \n space  ', 20, 'white space'],
])('%j in %i characters is %j', (text, most, expected) => {
	expect(excerpt(text, most)).toBe(expected);
	expect(excerpt(text, most).length).toBeLessThanOrEqual(most);
});
