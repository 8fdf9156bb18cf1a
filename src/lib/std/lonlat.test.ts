import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	fromMercator,
	inside,
	MERCATOR_LIMIT,
	metresPerWorld,
	nearestTurn,
	toMercator,
	unwrappedEast,
	type Bounds,
	type LonLat,
} from './lonlat.ts';

const BRUSSELS: Bounds = [4.28, 50.79, 4.52, 50.92];
const PACIFIC: Bounds = [120, -60, -70, 20];

describe('inside', () => {
	test.each<[LonLat, Bounds, boolean]>([
		[[4.35, 50.85], BRUSSELS, true],
		[[4.28, 50.79], BRUSSELS, true],
		[[50.85, 4.35], BRUSSELS, false],
		[[4.35, 50.93], BRUSSELS, false],
		[[4.35 + 360, 50.85], BRUSSELS, true],
		[[179.9, 0], PACIFIC, true],
		[[-179.9, 0], PACIFIC, true],
		[[180, 0], PACIFIC, true],
		[[-180, 0], PACIFIC, true],
		[[-71, 0], PACIFIC, true],
		[[0, 0], PACIFIC, false],
		[[119, 0], PACIFIC, false],
		[[-69, 0], PACIFIC, false],
		[[0, 90], [-180, -90, 180, 90], true],
	])('%j in %j: %s', (point, bounds, is) => {
		expect(inside(point, bounds)).toBe(is);
	});
});

test('the east edge is not less than the west edge', () => {
	expect(unwrappedEast(PACIFIC)).toBe(290);
	expect(unwrappedEast(BRUSSELS)).toBe(4.52);
});

test.each([
	[-170, 170, 190],
	[170, -170, -190],
	[10, 20, 10],
	[10, 740, 730],
])('%f near %f is %f', (lon, near, turned) => {
	expect(nearestTurn(lon, near)).toBe(turned);
});

describe('Web Mercator', () => {
	test('has its corners and its middle where EPSG:3857 has them', () => {
		const corners: LonLat[] = [
			[-180, MERCATOR_LIMIT],
			[0, 0],
			[180, -MERCATOR_LIMIT],
		];
		const found = corners.map((corner) =>
			toMercator(corner).map((n) => Math.abs(Number(n.toFixed(9)))),
		);
		expect(found).toEqual([
			[0, 0],
			[0.5, 0.5],
			[1, 1],
		]);
	});

	test('the poles are finite', () => {
		expect(toMercator([0, 90])[1]).toBeCloseTo(0);
		expect(toMercator([0, -90])[1]).toBeCloseTo(1);
	});

	test('there and back again', () => {
		const lon = fc.double({ min: -540, max: 540, noNaN: true });
		const lat = fc.double({ min: -85, max: 85, noNaN: true });
		fc.assert(
			fc.property(lon, lat, (x, y) => {
				const [backX, backY] = fromMercator(toMercator([x, y]));
				expect(backX).toBeCloseTo(x, 9);
				expect(backY).toBeCloseTo(y, 9);
			}),
		);
	});

	test('a unit is the equator long there, and half of it at 60°', () => {
		expect(metresPerWorld(0)).toBeCloseTo(40_075_016.69, 1);
		expect(metresPerWorld(60) / metresPerWorld(0)).toBeCloseTo(0.5);
	});
});
