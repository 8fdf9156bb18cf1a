import { describe, expect, test } from 'vitest';
import { brussels, english, idsOf, patchy, voyage } from '../../../tests/fixtures/scenes.ts';
import { wordsIn } from '../std/words/words.ts';
import type { Choices } from './choices.ts';
import { around, extentOf } from './extent.ts';
import { next } from './intent.ts';
import { makeScene } from './scene.ts';

const of = (choices: Choices) => makeScene(brussels, choices, english);
const shown = (choices: Choices) => idsOf(brussels, of(choices).events);

test('which claims were later corrected', () => {
	const choices = next(brussels, {}, { do: 'toggle', key: 'statuses', id: 'later-corrected' });
	expect(shown(choices).sort()).toEqual(['ev-bouzid-warrant', 'ev-kayal-identified', 'ev-sapin']);
});

test('what happened within Molenbeek', () => {
	const choices = next(brussels, {}, { do: 'place', id: 'molenbeek' });
	expect(shown(choices)).toContain('ev-abdeslam-arrest');
	expect(of(choices).counts.places.get('molenbeek')).toBe(shown(choices).length);
	for (const i of of(choices).events) expect(brussels.events[i]?.where).toContain('molenbeek');
});

describe('the list', () => {
	test('goes by chapter, and within one by time', () => {
		const { groups, events } = of({});
		expect(groups.map(({ chapter }) => chapter)).toEqual(brussels.chapters.map((_, i) => i));
		expect(groups.map(({ title }) => title)).toEqual(brussels.chapters.map(({ title }) => title));
		for (const group of groups)
			expect([...group.events].sort((a, b) => a - b)).toEqual(group.events);
		expect(new Set(events).size).toBe(78);
	});

	test.each([
		['Brussels', brussels],
		['the voyage', voyage],
		['a story with undated events', patchy],
	])('of %s goes by the days on which things became known', (_, story) => {
		const { groups, events } = makeScene(story, { axis: 'known' }, english);
		expect([...events].sort((a, b) => a - b)).toEqual(story.events.map((_, i) => i));
		const starts = events.flatMap((i) => {
			const { from, to } = story.events[i]?.known ?? { from: null, to: null };
			return from ?? to ?? Infinity;
		});
		const DAY = 86_400_000;
		const days = starts.map((at) => Math.floor(at / DAY));
		expect([...days].sort((a, b) => a - b)).toEqual(days);
		const titles = groups.map(({ title }) => title);
		expect(new Set(titles).size).toBe(titles.length);
		for (const { chapter } of groups) expect(chapter).toBeUndefined();
	});

	test('names its days in the reader’s language, and undated ones last', async () => {
		const { groups } = makeScene(patchy, { axis: 'known' }, await wordsIn('fr'));
		expect(groups.map(({ title }) => title)).toContain('vendredi 18 mars 2016');
		expect(groups.at(-1)?.title).toBe('date inconnue');
	});
});

describe('the map', () => {
	test('shows what is in the list', () => {
		const { marks, movements, events } = of({ kinds: ['raid'] });
		for (const mark of marks) for (const event of mark.events) expect(events).toContain(event);
		for (const { event } of movements) expect(events).toContain(event);
		expect(marks.length).toBeLessThan(of({}).marks.length);
	});

	test('keeps other places in reach when one is chosen', () => {
		const places = (choices: Choices) => of(choices).marks.map(({ place }) => place.id);
		expect(places({ place: 'forest' })).toEqual(places({}));
		const selected = of({ place: 'forest' }).marks.filter((mark) => mark.selected);
		expect(selected.map(({ place }) => place.id)).toEqual(['forest']);
	});

	test('keeps the chosen place where the other filters leave nothing', () => {
		const { marks, events } = of({ place: 'forest', kinds: ['money'], person: 'rob-wainwright' });
		expect(events).toEqual([]);
		expect(marks.map(({ place }) => place.id)).toEqual(['forest']);
	});

	test('never shows a place that is not to be shown', () => {
		for (const { place } of of({ place: 'western-union-brussels' }).marks) {
			expect(place.at).toBeDefined();
			expect(place.display).not.toBe('none');
		}
	});
});

describe('links', () => {
	const links = (choices: Choices) =>
		of(choices).links.map(({ kind, event, via }) => [kind, brussels.events[event]?.id, via]);

	test('say what an event follows, is followed by, corrects and shares', () => {
		const found = links({ event: 'ox-wanted-notice' });
		expect(found).toContainEqual(['follows', 'ev-money-transfer', undefined]);
		expect(found).toContainEqual(['followed', 'ev-kayal-identified', undefined]);
		expect(found).toContainEqual(['corrects', 'ev-bouzid-warrant', undefined]);
		expect(found).toContainEqual(['person', 'ev-bataclan-contact', 'najim-laachraoui']);
		expect(found).toContainEqual(['place', 'ox-khalid-warrants', 'belgium']);
		expect(links({ event: 'ev-bouzid-warrant' })).toContainEqual([
			'corrected',
			'ox-wanted-notice',
			undefined,
		]);
	});

	test('never lead to the event itself, nor to what was not yet known', () => {
		for (const { id } of brussels.events) {
			const others = links({ event: id, axis: 'known', time: { to: '2016-03-17' } });
			for (const [, other] of others) {
				expect(other).not.toBe(id);
				expect(shown({ axis: 'known', time: { to: '2016-03-17' } })).toContain(other);
			}
		}
		expect(links({})).toEqual([]);
	});
});

describe('the extent', () => {
	test('holds all that is shown', () => {
		expect(extentOf(of({ kinds: ['raid'] }).marks)).toMatchObject({ length: 4 });
		expect(extentOf([])).toBeUndefined();
	});

	test.each([
		[[[4, 50]], [4, 50, 4, 50]],
		[
			[
				[4, 50],
				[2, 48],
			],
			[2, 48, 4, 50],
		],
		[
			[
				[170, 1],
				[-170, 2],
			],
			[170, 1, -170, 2],
		],
		[
			[
				[-20, 0],
				[0, 0],
				[160, 5],
				[-170, -5],
			],
			[160, -5, 0, 5],
		],
	] as const)('of %j is %j', (points, box) => {
		expect(around(points)).toEqual(box);
	});
});
