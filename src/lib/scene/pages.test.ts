import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brussels, english } from '../../../tests/fixtures/scenes.ts';
import { PER_PAGE } from '../story/large.ts';
import { windowOf } from './few.ts';
import {
	chaptersOf,
	datesOf,
	entryOf,
	numbersOn,
	openingScene,
	pageOf,
	pagesNear,
} from './pages.ts';
import { listOrder } from './order.ts';

test('from any page to any other in a few steps', () => {
	fc.assert(
		fc.property(fc.nat({ max: 4999 }), fc.nat({ max: 4999 }), (a, b) => {
			let at = a + 1;
			for (let steps = 0; at !== b + 1; steps++) {
				expect(steps).toBeLessThan(8);
				const near = pagesNear(at, 5000);
				// The nearest page that is not beyond the one that is looked for, then the next ones.
				const next = near.filter((page) => page <= b + 1).at(-1) ?? 1;
				expect(next).not.toBe(at);
				at = next;
			}
		}),
	);
});

test('the pages hold every event once, in the order of the list', () => {
	const { events, groups } = openingScene(brussels, english);
	expect([...listOrder(brussels).order]).toEqual(events);
	const [from, to] = numbersOn(brussels, 1);
	expect([from, to]).toEqual([1, Math.min(PER_PAGE, events.length)]);
	for (const index of events) expect(pageOf(brussels, index)).toBe(1);
	const halves = [0, 30, 60].flatMap((at) => windowOf(groups, at, 30));
	expect(halves.flatMap((group) => group.events)).toEqual(events);
});

test('an entry is an address of the list', () => {
	const [event] = brussels.events;
	expect(entryOf(brussels, 0, event?.id ?? '')).toBe(`list/1/#event=${event?.id}`);
});

test('chapters and dates lead to their first events', () => {
	expect(chaptersOf(brussels, english)).toHaveLength(brussels.chapters.length);
	for (const { label, event } of datesOf(brussels, english)) {
		expect(label).not.toBe('');
		expect(brussels.events[event]).toBeDefined();
	}
});
