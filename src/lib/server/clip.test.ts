import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipLine, clipRing, type Point } from './clip.ts';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };

test('a line is cut where it leaves, and goes on where it comes back', () => {
	const line: Point[] = [
		[-5, 5],
		[5, 5],
		[15, 5],
		[15, 8],
		[5, 8],
	];
	expect(clipLine(line, BOX)).toEqual([
		[
			[0, 5],
			[5, 5],
			[10, 5],
		],
		[
			[10, 8],
			[5, 8],
		],
	]);
	expect(
		clipLine(
			[
				[-5, 20],
				[20, 20],
			],
			BOX,
		),
	).toEqual([]);
});

test('a ring round the box becomes the box, and one beside it nothing', () => {
	const around: Point[] = [
		[-5, -5],
		[15, -5],
		[15, 15],
		[-5, 15],
	];
	expect(clipRing(around, BOX)).toHaveLength(4);
	expect(
		clipRing(
			around.map(([x, y]) => [x + 30, y] as const),
			BOX,
		),
	).toEqual([]);
});

const point = fc.tuple(fc.integer({ min: -30, max: 40 }), fc.integer({ min: -30, max: 40 }));

test('what is kept lies inside, and what lay inside is kept as it is', () => {
	fc.assert(
		fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
			const inside = ([x, y]: Point) =>
				x >= -1e-9 && y >= -1e-9 && x <= 10 + 1e-9 && y <= 10 + 1e-9;
			const [ring, lines] = [clipRing(points, BOX), clipLine(points, BOX).flat()];
			expect([...ring, ...lines].every(inside)).toBe(true);
			for (const one of points.filter(([x, y]) => x > 0 && y > 0 && x < 10 && y < 10)) {
				expect(ring).toContainEqual(one);
				expect(lines).toContainEqual(one);
			}
		}),
	);
});
