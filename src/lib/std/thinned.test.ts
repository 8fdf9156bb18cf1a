import { expect, test } from 'vitest';
import { thinned } from './thinned.ts';

test('a point stays that stands out by more than is asked for', () => {
	expect(
		thinned(
			[
				[0, 0],
				[5, 0.5],
				[10, 0],
				[10, 10],
			],
			1,
		),
	).toEqual([
		[0, 0],
		[10, 0],
		[10, 10],
	]);
});

test('a ring stays a ring', () => {
	const ring = [
		[0, 0],
		[10, 0],
		[10, 10],
		[0, 0],
	] as const;
	expect(thinned(ring, 1)).toEqual(ring);
});
