import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from './merge.ts';

const point = fc.record({
	x: fc.double({ min: 0, max: 500, noNaN: true }),
	y: fc.double({ min: 0, max: 500, noNaN: true }),
	weight: fc.integer({ min: 1, max: 50 }),
});

test('every point is in one disc, near its middle, and discs are apart', () => {
	fc.assert(
		fc.property(fc.array(point, { maxLength: 60 }), (points) => {
			const discs = merge(points, 27);
			expect(discs.flatMap(({ members }) => members).length).toBe(points.length);
			expect(new Set(discs.flatMap(({ members }) => members)).size).toBe(new Set(points).size);
			for (const { x, y, members } of discs)
				for (const member of members)
					expect(Math.hypot(member.x - x, member.y - y)).toBeLessThan(27);
			for (const [i, a] of discs.entries())
				for (const b of discs.slice(i + 1))
					expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(27);
		}),
	);
});

test('the heaviest keeps its position and comes first', () => {
	const [disc] = merge(
		[
			{ x: 0, y: 0, weight: 1 },
			{ x: 5, y: 0, weight: 3 },
		],
		27,
	);
	expect(disc).toMatchObject({ x: 5, y: 0, members: [{ weight: 3 }, { weight: 1 }] });
});
