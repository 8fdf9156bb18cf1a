import { expect, test } from 'vitest';
import { publisherTongue, tongue, tongueOf } from './tongue.ts';

const en = { language: 'en', dir: 'ltr' } as const;
const ar = { language: 'ar', dir: 'rtl' } as const;
const story = { languages: ['en', 'ar'] };

test('a text in the page’s own language says nothing', () => {
	expect(tongue(undefined, ar)).toEqual({});
	expect(tongue('ar', ar)).toEqual({});
});

test('one in another language says which, and its direction where that differs', () => {
	expect(tongue('fr', en)).toEqual({ lang: 'fr' });
	expect(tongue('en', ar)).toEqual({ lang: 'en', dir: 'ltr' });
	expect(tongue('ar', en)).toEqual({ lang: 'ar', dir: 'rtl' });
});

test('of a language that the interface does not have, the text itself decides the direction', () => {
	expect(tongue('la', en)).toEqual({ lang: 'la', dir: 'auto' });
});

test('a field without a translation is in the story’s first language', () => {
	const place = { name: 'Forest', located: 'by hand', untranslated: ['located'] };
	expect(tongueOf({ story, words: ar }, place, 'located')).toEqual({ lang: 'en', dir: 'ltr' });
	expect(tongueOf({ story, words: ar }, place, 'name')).toEqual({});
	expect(tongueOf({ story, words: en }, undefined as typeof place | undefined, 'name')).toEqual({});
});

test('a newspaper has a name in its own language, unless the story translates it', () => {
	const ends = { from: 0, to: 0, start: null, end: null };
	const date = { edtf: '2016', ...ends, approximate: false, uncertain: false };
	const paper = { id: 'soir', publisher: 'Le Soir', date, language: 'fr', named: 'fr' };
	expect(publisherTongue({ story, words: en }, paper)).toEqual({ lang: 'fr' });
	const court = { id: 'court', publisher: 'Court', date, untranslated: ['publisher'] };
	expect(publisherTongue({ story, words: ar }, court)).toEqual({ lang: 'en', dir: 'ltr' });
	expect(publisherTongue({ story, words: en }, undefined)).toEqual({});
});
