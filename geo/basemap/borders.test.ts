import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { bordersOf } from './borders.ts';
import { contains } from './bounds.ts';
import { readCountries } from './packages.ts';
import { ashore } from './shore.ts';

const runs = (lines: Position[][], box: [number, number, number, number]) =>
	lines.some((line) => line.some((at) => contains(box, at)));

describe.each(['110m', '50m', '10m'] as const)('borders at %s', (scale) => {
	const { agreed, disputed } = bordersOf(readCountries(scale));

	test.each([
		['Crimea', [33, 45.8, 35.5, 46.3]],
		['Kosovo', [20.6, 42.9, 21.5, 43.25]],
		['Western Sahara', [-13.5, 27.5, -9, 27.8]],
		['Northern Cyprus', [32.6, 35, 34, 35.3]],
		['Kashmir', [74, 34, 76, 35]],
	] as const)('%s is disputed', (_, box) => {
		expect(runs(disputed, [...box])).toBe(true);
		expect(runs(agreed, [...box])).toBe(false);
	});

	test('Belgium and the Netherlands agree', () => {
		expect(runs(agreed, [4, 51.2, 6, 51.6])).toBe(true);
		expect(runs(disputed, [3, 50, 7, 52])).toBe(false);
	});
});

describe('a border through a lake', () => {
	const lake: Position[][] = [
		[
			[2, -1],
			[4, -1],
			[4, 1],
			[2, 1],
			[2, -1],
		],
	];
	const trim = ashore([lake]);

	test('ends at one shore and begins at the other', () => {
		expect(
			trim([
				[0, 0],
				[6, 0],
			]),
		).toEqual([
			[
				[0, 0],
				[2, 0],
			],
			[
				[4, 0],
				[6, 0],
			],
		]);
	});

	test('is not drawn inside, and stays whole elsewhere', () => {
		expect(
			trim([
				[2.5, 0],
				[3.5, 0],
			]),
		).toEqual([]);
		expect(
			trim([
				[0, 5],
				[3, 5],
				[6, 5],
			]),
		).toEqual([
			[
				[0, 5],
				[3, 5],
				[6, 5],
			],
		]);
	});
});
