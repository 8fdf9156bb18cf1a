import { expect, test } from 'vitest';
import { countOf, firstOf } from './few.ts';

const groups = [
	{ title: 'a', events: [4, 1] },
	{ title: 'b', standfirst: 'B', events: [3, 0, 2] },
	{ title: 'c', events: [5] },
];

test.each([
	[0, []],
	[2, [{ title: 'a', events: [4, 1] }]],
	[3, [groups[0], { title: 'b', standfirst: 'B', events: [3] }]],
	[9, groups],
])('the first %i', (most, kept) => {
	expect(firstOf(groups, most)).toEqual(kept);
	expect(countOf(firstOf(groups, most))).toBe(Math.min(most, 6));
});
