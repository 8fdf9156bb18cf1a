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
			'translation-missing places.geojson features[1].properties.located',
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
		const cited = 'sources: [{id: gazette, supports: the year}]';
		const more = [
			'claimed-by: the keeper',
			'differs: [{source: gazette, when: 1990-05-02, note: A day late.}]',
			`updates: [{date: 1990-06, text: Later., ${cited}}]`,
		].join('\n');
		const event = changed('events/opening.md', 'status', `${more}\nstatus`);
		const found = missing({
			'story.yaml': french,
			'events/opening.md': event,
			'events/opening.fr.md': FR,
		});
		expect(found.filter((one) => one.includes('events/'))).toEqual([
			'translation-missing events/opening.fr.md claimed-by',
			'translation-missing events/opening.fr.md updates[1]',
			'translation-missing events/opening.fr.md supports.gazette',
			'translation-missing events/opening.fr.md differs.gazette',
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

describe('a translation', () => {
	const partial = french.replace('[en, fr]', '[en, fr]\npartial: [fr]');
	const supported = changed('events/opening.md', 'at: "p. 1"', 'supports: the hour');

	test('is whole where it is there, in a partial language too', () => {
		const found = missing({
			'story.yaml': partial,
			'events/opening.md': supported,
			'events/opening.fr.md': FR,
		});
		expect(found).toEqual(['translation-missing events/opening.fr.md supports.gazette']);
	});

	test('adds nothing of its own', () => {
		const more = [
			'warning: la mort',
			'updates: [Plus tard.]',
			'supports: {gazzette: l’heure, gazette: l’heure}',
			'differs: {gazette: Un jour plus tard.}',
		].join('\n');
		const found = missing({
			'story.yaml': partial,
			'events/opening.md': supported,
			'events/opening.fr.md': FR.replace('ouvre', `ouvre\n${more}`),
		});
		expect(found).toEqual([
			'translation-stray events/opening.fr.md warning',
			'translation-stray events/opening.fr.md updates[1]',
			'translation-stray events/opening.fr.md supports.gazzette',
			'translation-stray events/opening.fr.md differs.gazette',
		]);
	});

	test('has its texts by the id of the source', () => {
		const found = problemsOf(
			lighthouse({
				'story.yaml': partial,
				'events/opening.fr.md': FR.replace('ouvre', 'ouvre\nsupports: l’heure'),
			}),
		);
		expect(found.map((one) => one.says)).toEqual([
			'“supports” is “l’heure”; a group of texts by source id is expected.',
		]);
	});
});

describe('the log of corrections', () => {
	const days = (...list: string[]) => list.map((day) => `## ${day}\n\nWords.\n\n`).join('');
	const partial = french.replace('[en, fr]', '[en, fr]\npartial: [fr]');
	const found = (story: string, more: Parameters<typeof lighthouse>[0]) =>
		missing({ 'story.yaml': story, ...more }).filter((one) => one.includes('corrections'));

	test('is asked for in each language', () => {
		const log = { 'corrections.md': days('1990-05-03') };
		expect(found(french, log)).toEqual(['translation-missing corrections.fr.md']);
		expect(found(partial, log)).toEqual([]);
	});

	test('has the same days in each', () => {
		const log = { 'corrections.md': days('1990-06', '1990-05-03') };
		const other = { ...log, 'corrections.fr.md': days('1990-06', '1990-05-04') };
		expect(found(partial, other)).toEqual([
			'translation-missing corrections.fr.md',
			'translation-stray corrections.fr.md',
		]);
		expect(found(french, { 'corrections.md': '' })).toEqual([]);
	});

	test('is in a language of the story', () => {
		const log = { 'corrections.md': days('1990-06'), 'corrections.de.md': days('1990-06') };
		expect(found(partial, log)).toEqual(['language-unlisted corrections.de.md']);
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
