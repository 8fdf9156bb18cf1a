import { expect, test } from 'vitest';
import { areaOf, PUBLISHED } from './area.ts';
import { arcs, communes, region } from './report.ts';

test('the area of a square kilometre, either way round', () => {
	const [east, north] = [1 / 111.32, 1 / 111.25];
	const round = [
		[0, 0],
		[east, 0],
		[east, north],
		[0, north],
		[0, 0],
	];
	expect(areaOf('a', [{ left: 'a', right: '', line: round }])).toBeCloseTo(1, 6);
	expect(areaOf('a', [{ left: '', right: 'a', line: [...round].reverse() }])).toBeCloseTo(1, 6);
	expect(areaOf('b', [{ left: 'a', right: '', line: round }])).toBe(0);
});

test('what is published adds up to the region', () => {
	expect(Object.keys(PUBLISHED)).toEqual(communes);
	expect(Object.values(PUBLISHED).reduce((a, b) => a + b)).toBeCloseTo(161.4, 1);
});

test('the communes fill the region’s ground, and each lies on the hand that its arcs say', () => {
	const all = communes.map((name) => areaOf(name, arcs));
	expect(Math.min(...all)).toBeGreaterThan(1);
	const ground = areaOf('it', [{ left: '', right: 'it', line: region }]);
	expect(all.reduce((a, b) => a + b)).toBeCloseTo(ground, 3);
});
