import { expect, test } from 'vitest';
import { median, ratio, spread } from './statistics.ts';

test.each([
	[[], undefined],
	[[3], 3],
	[[9, 1, 5], 5],
	[[10, 2, 4, 1], 3],
])('the median of %j is %s', (values, expected) => {
	expect(median(values)).toBe(expected);
});

test('a spread leaves out what was not measured', () => {
	expect(spread([4, undefined, 2, 9])).toEqual({ median: 4, min: 2, max: 9 });
	expect(spread([undefined])).toBeUndefined();
});

test('a ratio compares each run with the other page in the same run', () => {
	expect(ratio([2, 40, 6], [1, 10, 2])).toBe(3);
	expect(ratio([2, undefined], [1, 1])).toBe(2);
	expect(ratio([2], [0])).toBeUndefined();
	expect(ratio([undefined], [1])).toBeUndefined();
});
