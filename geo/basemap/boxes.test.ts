import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contains, padded, widthOf } from './bounds.ts';
import { addresses, boxesOf, depthOf, storyViews } from './boxes.ts';
import { cover } from './cover.ts';

const PACIFIC = [112, -57, -62, 47] as const;

describe('a box over the antimeridian', () => {
	test('has the width of what lies inside', () => {
		expect(widthOf(PACIFIC)).toBe(186);
		expect(contains(PACIFIC, [180, 0])).toBe(true);
		expect(contains(PACIFIC, [0, 0])).toBe(false);
	});

	test('is covered on both sides of the seam', () => {
		const columns = new Set(cover([170, -5, -170, 5], 4).map(([, x]) => x));
		expect([...columns].sort((a, b) => a - b)).toEqual([0, 15]);
	});

	test('stays a box when widened', () => {
		expect(padded([170, 0, -170, 10], 0.5)).toEqual([160, -5, -160, 15]);
	});
});

describe('how deep a view goes', () => {
	test.each([
		[[4.28, 50.79, 4.52, 50.92], 12],
		[[-5, 34, 42, 55], 6],
		[[112, -57, -62, 47], 6],
	] as const)('%j goes to z%i', (bounds, deepest) => {
		expect(Math.max(6, depthOf(bounds))).toBe(deepest);
	});

	test('no box crowds out the others', () => {
		for (const { bounds, deepest } of boxesOf(
			[
				[0, 40, 10, 50],
				[2, 48, 4, 60],
			],
			[],
		).slice(2))
			expect(cover(bounds, deepest).length).toBeLessThanOrEqual(600);
	});
});

test('each tile is listed once, with all its ancestors', () => {
	const list = addresses(boxesOf([[4.28, 50.79, 4.52, 50.92]], []));
	const keys = new Set(list.map(String));
	expect(keys.size).toBe(list.length);
	for (const [z, x, y] of list)
		if (z > 0) expect(keys.has(`${z - 1},${x >> 1},${y >> 1}`)).toBe(true);
});

test('views are read from story files; what cannot be read has none', () => {
	const folder = mkdtempSync(join(tmpdir(), 'stories-'));
	const story = (slug: string, text: string) => {
		mkdirSync(join(folder, slug));
		writeFileSync(join(folder, slug, 'story.yaml'), text);
	};
	story('a', 'views:\n  - {id: x, bounds: [1, 2, 3, 4]}\n  - {id: y, bounds: [1, 2]}\n');
	story('b', 'views: [');
	story('c', 'title: none yet\n');
	mkdirSync(join(folder, 'd'));
	expect(storyViews(folder)).toEqual([[1, 2, 3, 4]]);
	expect(storyViews(join(folder, 'nowhere'))).toEqual([]);
});
