import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Timeline } from '../scene/bins.ts';
import { ticksOf } from './ticks.ts';

const bin = (label: string, folded?: 'before' | 'after') => ({
	...{ label, from: 0, to: 0, events: [], shown: 0 },
	...(folded && { folded }),
});
/** A line of so many bins, each named by its number after `name`, and of folded ends. */
const line = (n: number, before: boolean, after: boolean, name = 'September 15') =>
	({
		bins: [
			...(before ? [bin('before', 'before')] : []),
			...Array.from({ length: n }, (_, i) => bin(name + i)),
			...(after ? [bin('after', 'after')] : []),
		],
	}) as unknown as Timeline;
const named = (made: Timeline) =>
	ticksOf(made).map(({ label }) => Number(label.slice(-3).replace(/\D/g, '')));

test('the first bin is named where there is room beside it, as there is for a year', () => {
	expect(named(line(10, true, true, 'd '))).toEqual([0, 3, 6, 9]);
	expect(named(line(32, false, true, 'd '))).toEqual([0, 8, 16, 24]);
	expect(named(line(10, true, true, '15 March, no '))).toEqual([0, 3, 6, 9]);
	expect(named(line(90, false, false, 'January of '))).toEqual([10, 33, 56, 79]);
});

test('labels stand at even distances, and none so near to an end that it would reach over it', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 400 }),
			fc.boolean(),
			fc.boolean(),
			(n, before, after) => {
				const ticks = ticksOf(line(n, before, after));
				expect(ticks.length).toBeGreaterThanOrEqual(1);
				expect(ticks.length).toBeLessThanOrEqual(4);
				const numbers = ticks.map(({ at }) =>
					Math.round(at * (n + Number(before) + Number(after)) - 0.5),
				);
				const steps = numbers.slice(1).map((one, i) => one - (numbers[i] ?? 0));
				expect(new Set(steps).size).toBeLessThanOrEqual(1);
				for (const { at, label } of ticks)
					expect(19 + 280 * Math.min(at, 1 - at)).toBeGreaterThanOrEqual(label.length * 3.5);
			},
		),
	);
});
