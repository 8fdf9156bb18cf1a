import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Timeline } from '../scene/bins.ts';
import { ticksOf } from './ticks.ts';

const bin = (label: string, folded?: 'before' | 'after') => ({
	...{ label, from: 0, to: 0, events: [], shown: 0 },
	...(folded && { folded }),
});
/** A line of so many bins, numbered from 0, and of folded ends. */
const line = (n: number, before: boolean, after: boolean) =>
	({
		bins: [
			...(before ? [bin('before', 'before')] : []),
			...Array.from({ length: n }, (_, i) => bin(String(i))),
			...(after ? [bin('after', 'after')] : []),
		],
	}) as unknown as Timeline;

test('the first bin is named where there is room beside it', () => {
	expect(ticksOf(line(10, true, true)).map(({ label }) => label)).toEqual(['0', '3', '6', '9']);
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
				const numbers = ticks.map(({ label }) => Number(label));
				const steps = numbers.slice(1).map((one, i) => one - (numbers[i] ?? 0));
				expect(new Set(steps).size).toBeLessThanOrEqual(1);
				for (const { at } of ticks) expect(Math.min(at, 1 - at)).toBeGreaterThanOrEqual(0.09);
			},
		),
	);
});
