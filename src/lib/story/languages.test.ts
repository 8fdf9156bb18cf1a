import { describe, expect, test } from 'vitest';
import { changed, lighthouse, problemsOf, story } from '../../../tests/fixtures/lighthouse.ts';

const FR = '---\ntitle: Le phare ouvre\n---\nOn l’alluma au soir.\n';
const french = changed('story.yaml', 'languages: [en]', 'languages: [en, fr]');
const missing = (changes: Parameters<typeof lighthouse>[0]) =>
	problemsOf(lighthouse(changes)).map(({ code, file, path }) => `${code} ${file} ${path}`.trim());

describe('a second language', () => {
	test('is asked of every text that is not a name', () => {
		expect(missing({ 'story.yaml': french })).toEqual([
			'translation-missing events/opening.md',
			'translation-missing story.yaml title',
			'translation-missing story.yaml standfirst',
			'translation-missing story.yaml kinds[1].name',
			'translation-missing story.yaml chapters[1].title',
			'translation-missing people.yaml [1].role',
		]);
	});

	test('is not asked for where it is partial', () => {
		const partial = french.replace('[en, fr]', '[en, fr]\npartial: [fr]');
		expect(missing({ 'story.yaml': partial, 'events/opening.fr.md': FR })).toEqual([]);
	});

	test('that is listed twice is asked for once', () => {
		const twice = french.replace('[en, fr]', '[en, fr, fr]');
		expect(missing({ 'story.yaml': twice })).toEqual(missing({ 'story.yaml': french }));
	});

	test('is asked of every word of an event', () => {
		const more =
			'claimed-by: the keeper\nupdates: [{date: 1990-06, text: Later., sources: [gazette]}]';
		const event = changed('events/opening.md', 'status', `${more}\nstatus`);
		const found = missing({
			'story.yaml': french,
			'events/opening.md': event,
			'events/opening.fr.md': FR,
		});
		expect(found.filter((one) => one.includes('events/'))).toEqual([
			'translation-missing events/opening.fr.md claimed-by',
			'translation-missing events/opening.fr.md updates',
		]);
	});

	test('is not said to be missing where its file is broken', () => {
		const found = missing({
			'story.yaml': french,
			'events/opening.fr.md': '---\ntitle: [\n---\nx\n',
		});
		expect(found.filter((one) => one.includes('events/'))).toEqual([
			'yaml-broken events/opening.fr.md',
		]);
	});
});

test('a text per language has the first one', () => {
	expect(missing(story('byline: A reporter', 'byline: {fr: Une journaliste}'))).toEqual([
		'translation-missing story.yaml byline',
	]);
});

test('a place may have names in languages that the story has not', () => {
	const places = changed('places.geojson', '"Lighthouse"', '{"en": "Lighthouse", "tr": "Fener"}');
	expect(missing({ 'places.geojson': places })).toEqual([]);
});
