import { describe, expect, test } from 'vitest';
import { brussels, english, idsOf, voyage } from '../../../tests/fixtures/scenes.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { next } from './intent.ts';
import { makeScene } from './scene.ts';

const of = (story: Story, person: string) => {
	const scene = makeScene(story, next(story, {}, { do: 'person', id: person }), english);
	if (!scene.itinerary) throw new Error(person);
	return { ...scene, itinerary: scene.itinerary };
};

test('where Ibrahim El Bakraoui was, in order', () => {
	const { itinerary, events } = of(brussels, 'ibrahim-el-bakraoui');
	const stops = itinerary.stops.map(({ event, order, place, gapBefore }) => [
		order,
		brussels.events[event]?.id,
		place,
		gapBefore,
	]);
	expect(stops).toEqual([
		[1, 'ox-detained-gaziantep', 'gaziantep', false],
		[2, 'ev-ibrahim-deported', 'europe', true],
		[3, 'ox-flight-amsterdam', 'amsterdam', false],
		[4, 'ox-second-expulsion', 'turkey', true],
		[5, 'ev-leaving-schaerbeek', 'brussels-airport', true],
		[6, 'ev-airport-attack', 'brussels-airport', false],
	]);
	// The president's speech about him is in the list, and Ankara is not where he was.
	expect(idsOf(brussels, events)).toContain('ev-erdogan');
});

test('its legs are drawn as the story draws its movements', () => {
	const { itinerary, movements, marks } = of(brussels, 'ibrahim-el-bakraoui');
	expect(itinerary.legs.map(({ order, drawn }) => [order, drawn])).toEqual([
		[2, 'solid'],
		[3, 'dashed'],
		[5, 'dashed'],
	]);
	expect(movements).toEqual(itinerary.legs);
	const orders = new Map(marks.map(({ place, order }) => [place.id, order]));
	expect(orders.get('gaziantep')).toBe(1);
	expect(orders.get('brussels-airport')).toBe(5);
	expect(orders.get('ankara')).toBeUndefined();
});

test('nobody’s itinerary leads to a place where only others were', () => {
	for (const { id } of brussels.people)
		for (const { event } of of(brussels, id).itinerary.stops)
			expect(brussels.events[event]?.absent).not.toContain(id);
});

test('without a person there is none, and no order on the map', () => {
	const { itinerary, marks, movements } = makeScene(voyage, {}, english);
	expect(itinerary).toBeUndefined();
	for (const one of [...marks, ...movements]) expect(one.order).toBeUndefined();
	expect(movements.every(({ drawn }) => drawn !== 'gap')).toBe(true);
});

describe('of two stops', () => {
	const [first, second] = ['forest-dries', 'schaerbeek-max-roos'];
	const DAY = 86_400_000;
	const visit = (
		where: string[],
		from: number | null,
		more: Partial<StoryEvent> = {},
	): StoryEvent => {
		const [template] = brussels.events;
		if (!template) throw new Error('no events');
		const { move: _, ...plain } = template;
		const to = from === null ? null : from + DAY - 1;
		const when = { ...template.when, from, to };
		return {
			...plain,
			id: `at-${where[0]}`,
			where,
			when,
			people: ['salah-abdeslam'],
			absent: [],
			...more,
		};
	};
	const legs = (...events: StoryEvent[]) => {
		const { stops, legs } = of({ ...brussels, events }, 'salah-abdeslam').itinerary;
		return [stops.map(({ gapBefore }) => gapBefore), legs.map(({ drawn }) => drawn)];
	};

	test.each([
		['a day apart', visit([first], 0), visit([second], DAY), [false, false], ['gap']],
		['three days apart', visit([first], 0), visit([second], 3 * DAY), [false, true], ['gap']],
		['at one place', visit([first], 0), visit([first], 0, { id: 'again' }), [false, false], []],
		['of which one is undated', visit([first], null), visit([second], 0), [false, true], ['gap']],
		['of which one has no place', visit([first], 0), visit([], 0), [false, true], []],
		['of which one is a country', visit(['syria'], 0), visit([second], 0), [false, false], []],
	])('%s', (_, a, b, gaps, drawn) => {
		expect(legs(a, b)).toEqual([gaps, drawn]);
	});

	test.each([
		['solid', ['solid']],
		['dashed', ['dashed']],
		['none', ['gap']],
	] as const)('a movement between them that is drawn %s', (drawn, expected) => {
		const moved = visit([second], 0, { id: 'moved', move: { from: first, to: second, drawn } });
		expect(legs(visit([first], 0), moved)[1]).toEqual(expected);
	});

	test('a journey told twice is not travelled back', () => {
		const move = { from: first, to: second, drawn: 'dashed' } as const;
		expect(legs(visit([second], 0, { move }), visit([second], 0, { id: 'told', move }))[1]).toEqual(
			['dashed', 'dashed'],
		);
	});
});
