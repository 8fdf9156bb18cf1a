/** Stories of `fixtures/stories/good/` that are odd and nevertheless right. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../src/lib/server/library.ts';
import { makeTimeline } from '../src/lib/scene/bins.ts';
import { makeScene } from '../src/lib/scene/scene.ts';
import { isoDay } from '../src/lib/std/dates.ts';
import { inside } from '../src/lib/std/lonlat.ts';
import { formatWhen } from '../src/lib/std/saydate.ts';
import { wordsIn } from '../src/lib/std/words/words.ts';
import { parse } from '../src/lib/story/parse.ts';
import { formatProblem } from '../src/lib/story/problems.ts';
import type { Story } from '../src/lib/story/story.ts';

const english = await wordsIn('en');
const SHELF = 'tests/fixtures/stories/good';
const files = (name: string) => readFolder(join(SHELF, name), name);

function read(name: string, language?: string): Story {
	const result = parse(files(name), language ? { language } : {});
	if (!result.ok) throw new Error(result.problems.map((one) => formatProblem(one)).join('\n'));
	return result.value;
}

test.each(readdirSync(SHELF))('%s passes the gate', (name) => {
	expect(read(name).events).toHaveLength(1);
});

test.each(['windows', 'classic-mac', 'private', 'table'])(
	'%s is the same story as plain',
	(name) => {
		expect({ ...read(name), slug: 'plain' }).toEqual(read('plain'));
	},
);

test('private files are not even opened', () => {
	const read = files('private').files;
	expect(read.map((file) => file.path).filter((path) => /(^|\/)[_.]/.test(path))).toEqual([]);
	expect(read.some(({ bytes }) => Buffer.from(bytes).includes('SECRET'))).toBe(false);
});

test('and the gate would pass them over if they were', () => {
	const bytes = new TextEncoder().encode('SECRET');
	const note = { path: '_note.md', bytes, size: bytes.length };
	const deep = { path: 'events/_drafts/a b.md', bytes, size: bytes.length };
	const result = parse({ slug: 'plain', files: [...files('plain').files, note, deep] });
	expect(result.ok && JSON.stringify(result.value)).not.toContain('SECRET');
});

test('an event whose date nobody knows is listed, in words, and stands outside the timeline', () => {
	const story = read('undated');
	const [event] = story.events;
	expect(event && formatWhen(event.when, english)).toBe('date not known');
	const scene = makeScene(story, { time: { to: '1990-05-01' } }, english);
	expect(scene.events).toEqual([0]);
	expect(makeTimeline(scene).undated).toEqual([0]);
});

test('a view over the antimeridian holds the places on both sides', () => {
	const { views, places, lines } = read('antimeridian');
	const [view] = views;
	const points = places.flatMap(({ at }) => (at ? [at] : []));
	expect(points.map((point) => view && inside(point, view.bounds))).toEqual([true, true]);
	expect(lines[1]?.geometry.coordinates).toEqual([
		[
			[170, -20],
			[175, -20],
			[175, -10],
			[170, -10],
			[170, -20],
		],
	]);
});

test('29 February 1500 was a day in the Julian calendar', () => {
	const [event] = read('julian').events;
	expect(event && formatWhen(event.when, english)).toBe('29 February 1500');
	expect(event && isoDay(event.when)).toBe('1500-03-10');
});

describe('in two languages', () => {
	/** The language of each text that says so, and the fields without a translation of the others. */
	const spoken = ({ opening, events, chapters, people, corrections, ...story }: Story) => [
		...[opening, events[0], corrections[0]?.text].map((one) => one?.language),
		...[story, story.views[0], story.kinds[0], chapters[0], people[0]].map(
			(one) => one?.untranslated,
		),
		...[story.places[0], story.sources[1], events[0]?.sources[0]].map((one) => one?.untranslated),
	];

	test('each reader gets theirs', () => {
		const [en, fr] = [read('two-languages'), read('two-languages', 'fr')];
		const words = ({
			language,
			title,
			opening,
			views,
			events: [event],
			places: [place],
		}: Story) => [
			...[language, title, opening?.html, views[0]?.name, place?.name, event?.title],
			...[event?.prose.text, event?.claimedBy, event?.updates[0]?.text.html],
		];
		expect(words(en)).toEqual([
			...['en', 'The lighthouse', '<p>A <em>light</em> is lit.</p>', 'Coast', 'Lighthouse'],
			...['The lighthouse opens', 'It was lit at dusk.', 'the keeper'],
			'<p>It shone <em>far</em>.</p>',
		]);
		expect(words(fr)).toEqual([
			...['fr', 'Le phare', '<p>Une <em>lumière</em> s’allume.</p>', 'Côte', 'Phare'],
			...[
				'Le phare ouvre',
				'On l’alluma au soir.',
				'le gardien',
				'<p>Elle porta <em>loin</em>.</p>',
			],
		]);
		expect(en.events[0]?.when).toEqual(fr.events[0]?.when);
	});

	test('and the small print in theirs too', () => {
		const small = ({ events: [event], sources, places, corrections }: Story) => [
			...[event?.sources[0]?.supports, event?.updates[0]?.sources[0]?.supports],
			...[event?.differs[0]?.note, sources[1]?.what, places[0]?.located],
			...corrections.map(({ text }) => text.text),
		];
		expect(small(read('two-languages'))).toEqual([
			...['the hour', 'how far', 'The day of the paper.', 'letter', 'by hand'],
			...['How far it shone was left out.', 'The hour was wrong.'],
		]);
		expect(small(read('two-languages', 'fr'))).toEqual([
			...['l’heure', 'jusqu’où', 'Le jour du journal.', 'lettre', 'à la main'],
			...['On n’avait pas dit jusqu’où elle porta.', 'L’heure était fausse.'],
		]);
	});

	test('what a partial language lacks is in the first, and says so', () => {
		const nl = read('two-languages', 'nl');
		expect([nl.language, nl.title, nl.events[0]?.title]).toEqual([
			'nl',
			'The lighthouse',
			'The lighthouse opens',
		]);
		expect(spoken(nl)).toEqual([
			...['en', 'en', 'en'],
			...[['title', 'standfirst'], ['name'], ['name'], ['title'], ['role']],
			...[['name', 'located'], ['what'], ['supports']],
		]);
		expect(nl.partial).toEqual(['nl']);
	});

	test('what is in the reader’s language does not say in which', () => {
		expect(spoken(read('two-languages', 'fr'))).toEqual(Array(11).fill(undefined));
		expect(spoken(read('two-languages', 'en'))).toEqual(Array(11).fill(undefined));
	});

	test('a language that the story does not have is its first', () => {
		expect(read('two-languages', 'de').language).toBe('en');
		expect(read('two-languages', '__proto__').language).toBe('en');
	});

	test('a place has the names that other languages know it by', () => {
		expect(read('two-languages').places[0]?.names['tr']).toBe('Deniz feneri');
	});

	test('a place says in which other it lies', () => {
		expect(read('two-languages').places.map(({ within }) => within)).toEqual(['coast', undefined]);
	});
});

test('the coordinates of a withheld place are nowhere in the story', () => {
	const story = read('withheld');
	const text = JSON.stringify(story);
	expect(text).not.toMatch(/2\.12|51\.65|"radius":17/);
	expect(story.places[0]).toMatchObject({ at: [2.5, 51.5], radius: 4000, display: 'none' });
});

test('media have alt text and credit, and corrections their day', () => {
	const { events, corrections } = read('media');
	expect(events[0]?.media).toEqual([
		{ file: 'light.jpg', alt: 'The light at dusk.', credit: 'A reporter', licence: 'CC BY 4.0' },
	]);
	expect(corrections.map(({ date, text }) => [date.edtf, text.text])).toEqual([
		['1990-06', 'The keeper was not named.'],
		['1990-05-03', 'The hour was left out.'],
	]);
});

test('a story is plain data, and the same each time', () => {
	const story = read('media');
	expect(JSON.parse(JSON.stringify(story))).toEqual(story);
	expect(read('media')).toEqual(story);
});
