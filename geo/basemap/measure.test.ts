import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { between, inside, nearest } from './measure.ts';

const meridian: Position[] = [
	[4, 50],
	[4, 51],
];

test('two lines a known way apart', () => {
	const north = meridian.map(([lon = 0, lat = 0]) => [lon, lat + 0.001]);
	const row = between('x', [meridian], [north]);
	expect(row.max).toBeCloseTo(111.25, 1);
	expect(row.mean).toBeLessThan(1);
});

test('the nearest place of a line, how far and which way', () => {
	const { at, off, east, north } = nearest([4.001, 50.5], [meridian]);
	expect(at[0]).toBeCloseTo(4, 6);
	expect(at[1]).toBeCloseTo(50.5, 3);
	expect(off).toBeCloseTo(70.8, 0);
	expect(east).toBeCloseTo(-off, 6);
	expect(north).toBeCloseTo(0, 6);
});

test('nothing is infinitely far', () => {
	expect(nearest([4, 50], []).off).toBe(Infinity);
});

test('a hole is not inside', () => {
	const square = (a: number, b: number): Position[] => [
		[a, a],
		[b, a],
		[b, b],
		[a, b],
		[a, a],
	];
	const lines = [square(0, 9), square(3, 6)];
	expect(inside([1, 1], lines)).toBe(true);
	expect(inside([4, 4], lines)).toBe(false);
	expect(inside([10, 1], lines)).toBe(false);
});
