import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	brussels,
	choicesOf,
	english,
	idsOf,
	patchy,
	voyage,
} from '../../../tests/fixtures/scenes.ts';
import type { Story } from '../story/story.ts';
import { makeTimeline } from './bins.ts';
import type { Choices } from './choices.ts';
import { next } from './intent.ts';
import { makeScene } from './scene.ts';

const timeline = (story: Story, choices: Choices = {}) =>
	makeTimeline(makeScene(story, choices, english));

test('ten days, and what lies before and after', () => {
	const { axis, unit, bins } = timeline(brussels);
	expect([axis, unit]).toEqual(['happened', 'day']);
	expect(bins.map(({ label }) => label).slice(0, 3)).toEqual([
		'before 15 March 2016',
		'15 March 2016',
		'16 March 2016',
	]);
	expect(bins.map(({ folded }) => folded ?? '-').join(' ')).toBe(`before ${'- '.repeat(10)}after`);
	expect(bins.at(-1)).toMatchObject({ label: 'after 24 March 2016', day: '2016-03-25', to: null });
	expect(bins[0]).toMatchObject({ from: null, last: '2016-03-14' });
	const day = bins.find((bin) => bin.day === '2016-03-22');
	expect(day?.last).toBe('2016-03-22');
	expect(idsOf(brussels, day?.events ?? [])).toContain('ev-metro-attack');
});

test('months of the Julian calendar begin on its own first days', () => {
	const { unit, bins } = timeline(voyage);
	expect(unit).toBe('month');
	expect(bins[1]).toMatchObject({ label: 'September 1519', day: '1519-09-11', last: '1519-10-10' });
	expect(bins.filter(({ folded }) => !folded)).toHaveLength(37);
});

describe.each([
	['Brussels', brussels],
	['the voyage', voyage],
	['a story with undated events', patchy],
])('in %s', (_, story) => {
	test('every event that passes the other filters is in one bin, or undated', () => {
		fc.assert(
			fc.property(choicesOf(story), (choices) => {
				const { time: _time, ...anytime } = choices;
				const others = makeScene(story, anytime, english).events;
				// As of a day, statuses and names are those of then: they are judged as the list is.
				const { statuses, person, query } = choices;
				if (choices.axis && (statuses ?? person ?? query) !== undefined) return;
				const { bins, undated } = timeline(story, choices);
				const all = [...bins.flatMap(({ events }) => events), ...undated];
				expect([...all].sort((a, b) => a - b)).toEqual([...others].sort((a, b) => a - b));
				const shown = new Set(makeScene(story, choices, english).events);
				for (const { events, shown: n } of bins)
					expect(n).toBe(events.filter((i) => shown.has(i)).length);
			}),
		);
	});

	test('bins follow each other without a hole, and filters do not move them', () => {
		const { bins } = timeline(story);
		for (const [i, bin] of bins.entries())
			if (i) expect(bin.from).toBe((bins[i - 1]?.to ?? NaN) + 1);
		const bounds = (choices: Choices) =>
			timeline(story, choices).bins.map(({ from, to }) => [from, to]);
		const kinds = [story.kinds[0]?.id ?? ''];
		expect(bounds({ kinds })).toEqual(bounds({}));
	});

	test('the days of a bin, chosen, show all that is counted in it', () => {
		for (const { events, day, last } of timeline(story).bins) {
			const { time } = next(story, {}, { do: 'time', from: day, to: last });
			const shown = makeScene(story, time ? { time } : {}, english).events;
			for (const event of events) expect(shown).toContain(event);
		}
	});

	test('a span goes from its first to its last bin, and is no shorter than its event', () => {
		for (const axis of [undefined, 'known'] as const) {
			const { bins, spans } = timeline(story, axis ? { axis } : {});
			for (const { event, from, to } of spans) {
				const found = story.events[event];
				const date = axis ? found?.known : found?.when;
				expect(from).toBeLessThan(to);
				if (date?.from != null)
					expect(bins[from]?.to ?? Infinity).toBeGreaterThanOrEqual(date.from);
				if (date?.to != null) expect(bins[to]?.from ?? -Infinity).toBeLessThanOrEqual(date.to);
			}
		}
	});
});

test('undated events are said to be so', () => {
	const { undated } = timeline(patchy);
	expect(undated).toEqual(patchy.events.flatMap((_, i) => (i % 7 ? [] : i)));
});

test.each([
	['day', '0800-01-01', '1800-01-01', 'year'],
	['day', '2000-01-01', '2001-12-31', 'week'],
	['week', '2000-01-01', '2010-12-31', 'month'],
	['day', '2016-03-15', '2016-03-24', 'day'],
] as const)('a focus by the %s from %s to %s has bins by the %s', (unit, a, b, expected) => {
	const ms = (day: string) => Date.parse(`${day}T00:00:00Z`);
	const moment = (day: string) => {
		const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
		return { year, month, day: date };
	};
	const { focus } = brussels.timeline;
	const wide = { ...focus, from: ms(a), to: ms(b), start: moment(a), end: moment(b) };
	const found = timeline({ ...brussels, timeline: { focus: wide, unit } });
	expect(found.unit).toBe(expected);
	expect(found.bins.length).toBeLessThanOrEqual(202);
	expect(
		found.bins.some((bin) => bin.day !== undefined && bin.day <= b && (bin.last ?? '') >= b),
	).toBe(true);
});
