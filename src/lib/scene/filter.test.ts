import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	brussels,
	choicesOf,
	english,
	filterIntents,
	patchy,
	voyage,
} from '../../../tests/fixtures/scenes.ts';
import { readDay } from '../std/days.ts';
import { clean, FILTER_KEYS, type Choices } from './choices.ts';
import { next } from './intent.ts';
import { makeScene } from './scene.ts';
import { makeSearch } from './searchworks.ts';

const STORIES = [
	['Brussels', brussels],
	['the voyage', voyage],
	['a story with undated events', patchy],
] as const;

describe.each(STORIES)('in %s', (_, story) => {
	const search = makeSearch(story);
	const shown = (choices: Choices) => new Set(makeScene(story, choices, english, search).events);

	test('the order in which filters are set does not matter', () => {
		const several = fc.uniqueArray(filterIntents(story), {
			minLength: 2,
			maxLength: 5,
			// Setting the same filter twice is not setting two filters, but for values that are toggled.
			selector: (intent) => (intent.do === 'toggle' ? `${intent.key} ${intent.id}` : intent.do),
		});
		const both = several.chain((a) =>
			fc.shuffledSubarray(a, { minLength: a.length }).map((b) => [a, b] as const),
		);
		fc.assert(
			fc.property(both, ([a, b]) => {
				const [one, two] = [a, b].map((all) =>
					all.reduce<Choices>((choices, intent) => next(story, choices, intent, search), {}),
				);
				// Which view one ends in depends on the way, and hides nothing.
				expect({ ...one, view: '' }).toEqual({ ...two, view: '' });
				expect(shown(one ?? {})).toEqual(shown(two ?? {}));
			}),
		);
	});

	test('a further filter never shows more', () => {
		fc.assert(
			fc.property(choicesOf(story), fc.constantFrom(...FILTER_KEYS), (choices, key) => {
				const { [key]: _, ...fewer } = choices;
				const before = shown(fewer);
				// A day of the other axis also says as of when statuses are read.
				if (key === 'time' && choices.axis && choices.statuses) return;
				for (const event of shown(choices)) expect(before).toContain(event);
			}),
		);
	});

	test('clearing shows everything, and keeps view and axis', () => {
		fc.assert(
			fc.property(choicesOf(story), (choices) => {
				const cleared = next(story, choices, { do: 'clear' }, search);
				const { view, axis } = choices;
				expect(cleared).toEqual({ ...(view && { view }), ...(axis && { axis }) });
				expect(shown(cleared).size).toBe(story.events.length);
			}),
		);
	});

	test('loosening a filter takes away that one only, and shows as many as was said', () => {
		fc.assert(
			fc.property(choicesOf(story), (choices) => {
				const { filters } = makeScene(story, choices, english, search);
				expect(filters.map(({ key }) => key)).toEqual(FILTER_KEYS.filter((key) => key in choices));
				for (const { key, without } of filters) {
					const looser = next(story, choices, { do: 'loosen', key }, search);
					const { [key]: _, ...rest } = choices;
					expect(looser).toEqual(rest);
					expect(shown(looser).size).toBe(without);
				}
			}),
		);
	});

	test('each value shows as many events as its count says', () => {
		fc.assert(
			fc.property(choicesOf(story), (choices) => {
				const { counts } = makeScene(story, choices, english, search);
				const check = (key: keyof typeof counts, wish: (id: string) => Partial<Choices>) => {
					for (const [id, n] of counts[key])
						expect([id, shown({ ...choices, ...wish(id) }).size]).toEqual([id, n]);
				};
				check('kinds', (id) => ({ kinds: [id] }));
				check('statuses', (id) => clean(story, { statuses: [id as never] }));
				check('chapters', (id) => ({ chapters: [id] }));
				check('people', (person) => ({ person }));
				check('places', (place) => ({ place }));
			}),
			{ numRuns: 15 },
		);
	});

	test('bounds of time are inclusive, and undated events pass whatever the days', () => {
		const choices = choicesOf(story).filter(({ time }) => time !== undefined);
		fc.assert(
			fc.property(choices, ({ axis, time = {} }) => {
				const only: Choices = { ...(axis && { axis }), time };
				const from = readDay(time.from ?? '') ?? -Infinity;
				const to = (readDay(time.to ?? '') ?? Infinity) + 86_399_999;
				const expected = story.events.flatMap(({ when, known }, i) => {
					const date = axis ? known : when;
					if (date.from === null && date.to === null) return i;
					const early = date.to !== null && date.to < from;
					const late = date.from !== null && date.from > to;
					return early || late ? [] : i;
				});
				expect(shown(only)).toEqual(new Set(expected));
			}),
		);
	});

	test('on the first and the last day of an event it is shown, and not on the day beyond', () => {
		const DAY = 86_400_000;
		const iso = (at: number) => new Date(at).toISOString().replace(/T.*/, '');
		for (const [i, { when }] of story.events.entries()) {
			if (when.from === null || when.to === null) continue;
			const on = (from: number, to: number) =>
				shown(next(story, {}, { do: 'time', from: iso(from), to: iso(to) })).has(i);
			expect(on(when.from, when.from)).toBe(true);
			expect(on(when.to, when.to)).toBe(true);
			expect(on(when.from - DAY, when.from - DAY)).toBe(false);
			expect(on(when.to + DAY, when.to + DAY)).toBe(false);
		}
	});
});

test('a place holds the events of the places within it, however deep', () => {
	const inner = brussels.places.map((place) =>
		place.id === 'molenbeek-quatre-vents'
			? { ...place, within: 'molenbeek' }
			: place.id === 'molenbeek'
				? { ...place, within: 'brussels-region' }
				: // Places that lie in each other must not hang it.
					place.id === 'brussels-region'
					? { ...place, within: 'molenbeek' }
					: place,
	);
	const story = { ...brussels, places: inner };
	const at = (place: string) =>
		makeScene(story, { place }, english).events.map((i) => story.events[i]?.id);
	expect(at('molenbeek-quatre-vents')).toEqual(['ev-abdeslam-arrest']);
	for (const place of ['molenbeek', 'brussels-region'])
		expect(at(place)).toContain('ev-abdeslam-arrest');
});
