import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { apartFrom } from './apart.ts';

const ROUGH: Position[] = [
	[0, 0],
	[4, 0],
];

test('a line beside a drawn one is cut, and its loose ends are led to it', () => {
	const drawn: Position[] = [
		[1, 0.02],
		[2, 0.03],
		[3, 0.02],
	];
	const parts = apartFrom([drawn], 6_000)(ROUGH);
	expect(parts).toHaveLength(2);
	expect(parts[0]![0]).toEqual([0, 0]);
	expect(parts[0]!.at(-1)).toEqual([1, 0.02]);
	expect(parts[1]![0]).toEqual([3, 0.02]);
	expect(parts[1]!.at(-1)).toEqual([4, 0]);
});

test('what sways apart for a moment goes as well', () => {
	const drawn: Position[] = [
		[-0.1, 0],
		[1.9, 0],
		[2, 0.1],
		[2.1, 0],
		[4.1, 0],
	];
	expect(apartFrom([drawn], 6_000)(ROUGH)).toEqual([]);
});

test('a line elsewhere, or with nothing drawn, stays as it is', () => {
	const far: Position[] = [
		[1, 1],
		[3, 1],
	];
	expect(apartFrom([far], 6_000)(ROUGH)).toEqual([ROUGH]);
	expect(apartFrom([], 6_000)(ROUGH)).toEqual([ROUGH]);
});
