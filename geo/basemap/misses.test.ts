import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { misses, wind } from './misses.ts';

const parallel: Position[] = [
	[4, 50],
	[4.02, 50],
];
/** The same way with a triangle of 222 m to the north in the middle of it. */
const bulging: Position[] = [
	[4, 50],
	[4.008, 50],
	[4.01, 50.002],
	[4.012, 50],
	[4.02, 50],
];

test.each([
	[0, 1, 'N'],
	[1, 1, 'NE'],
	[1, 0, 'E'],
	[0.1, -1, 'S'],
	[-1, -0.4, 'WSW'],
	[-0.1, 1, 'N'],
])('%d east and %d north is %s', (east, north, name) => {
	expect(wind(east, north)).toBe(name);
});

test('a bulge that the drawing lacks is told at the drawing, towards the reference', () => {
	const [worst, ...rest] = misses([parallel], [bulging], 200);
	expect(rest).toEqual([]);
	expect(worst).toMatchObject({ off: 220, toward: 'N', bulge: true });
	expect(worst?.at[0]).toBeCloseTo(4.01, 3);
	expect(worst?.at[1]).toBeCloseTo(50, 6);
});

test('a bulge that the drawing has too much is off, towards the reference', () => {
	const [worst] = misses([bulging], [parallel], 200);
	expect(worst).toMatchObject({ off: 220, toward: 'S', bulge: false });
	expect(worst?.at[1]).toBeCloseTo(50.002, 3);
});

test('readings of one kind stand apart, the worst first, and none is within the limit', () => {
	const found = misses([parallel.map(([lon = 0, lat = 0]) => [lon, lat + 0.002])], [parallel], 200);
	const offs = found.filter(({ bulge }) => !bulge).map(({ off }) => off);
	expect(offs.length).toBeGreaterThan(3);
	expect(offs.length).toBeLessThan(6);
	expect(misses([parallel], [parallel], 1)).toEqual([]);
});
