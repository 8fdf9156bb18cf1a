import { expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { wordsIn } from './words.ts';

test('each language has its own plurals and numbers', async () => {
	const [en, fr, ar] = await Promise.all(['en', 'fr', 'ar'].map(wordsIn));
	expect([0, 1, 2].map((n) => en?.list.events({ n }))).toEqual(['0 events', '1 event', '2 events']);
	expect(fr?.list.events({ n: 0 })).toBe('0 événement');
	expect([2, 3, 11].map((n) => ar?.list.events({ n }))).toEqual(['حدثان', '3 أحداث', '11 حدثا']);
});

test('a language that the interface does not have is answered in English', async () => {
	expect((await wordsIn('fi')).language).toBe('en');
});

test('the words of a language are made once', async () => {
	expect(await wordsIn('fi')).toBe(await wordsIn('en'));
});

test('every locale is one that Intl knows, and Arabic reads from the right', async () => {
	for (const { locale } of Object.values(LANGUAGES))
		expect(Intl.DateTimeFormat.supportedLocalesOf([locale])).toEqual([locale]);
	expect((await wordsIn('ar')).dir).toBe('rtl');
});

test('an Arabic message keeps apart what is put into it, and one without letters runs from the right', async () => {
	const { list, dates } = await wordsIn('ar');
	expect(list.warning({ about: 'violence' })).toBe('تنبيه: \u2068violence\u2069.');
	expect(dates.weekday({ weekday: 'الثلاثاء', date: '15 مارس' })).toBe(
		'\u200f\u2068الثلاثاء\u2069 \u206815 مارس\u2069',
	);
	expect((await wordsIn('en')).list.warning({ about: 'violence' })).toBe('Content note: violence.');
});
