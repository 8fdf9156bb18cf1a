import { expect, test } from 'vitest';
import { meet } from './labels.ts';
import { boxAround } from './path.ts';

test('the box around a line holds all of its points, and no more', () => {
	const line = [
		[4, 9],
		[-2, 3],
		[1, 5],
	] as const;
	expect(boxAround(line)).toEqual({ x: -2, y: 3, width: 6, height: 6 });
	expect(boxAround([[4, 9]])).toEqual({ x: 4, y: 9, width: 0, height: 0 });
});

test('a line of no points meets nothing', () => {
	expect(meet(boxAround([]), { x: -1e9, y: -1e9, width: 2e9, height: 2e9 })).toBe(false);
});
