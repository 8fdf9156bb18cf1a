import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygons } from './land.ts';
import { readLand } from './packages.ts';
import { unwrapLine, unwrapPolygon } from './unwrap.ts';

const lons = (line: Position[]) => line.map(([lon]) => lon);

describe('a line over the antimeridian', () => {
	test.each([
		[
			[170, 179, -179, -170],
			[170, 179, 181, 190],
		],
		[
			[-170, 179, -179],
			[-170, -181, -179],
		],
		[
			[180, -180, -179],
			[180, 180, 181],
		],
		[
			[10, 20, 30],
			[10, 20, 30],
		],
	])('%j runs on as %j', (from, to) => {
		expect(lons(unwrapLine(from.map((lon) => [lon, 0])))).toEqual(to);
	});
});

describe('a polygon', () => {
	test('stays near the home world, and its hole stays inside', () => {
		const ring: Position[] = [
			[160, 0],
			[-170, 0],
			[-170, 20],
			[160, 20],
			[160, 0],
		];
		const hole: Position[] = [
			[-178, 5],
			[-174, 5],
			[-174, 9],
			[-178, 5],
		];
		const [outer, inner] = unwrapPolygon([ring, hole]);
		expect(lons(outer!)).toEqual([160, 190, 190, 160, 160]);
		expect(lons(inner!)).toEqual([182, 186, 186, 182]);
	});

	test('round the pole is closed along the pole', () => {
		const ring: Position[] = [
			[-180, -70],
			[-60, -75],
			[60, -72],
			[180, -70],
		];
		expect(unwrapPolygon([ring])).toEqual([[...ring, [180, -90], [-180, -90], [-180, -70]]]);
	});
});

test.each(['110m', '50m'] as const)('no edge of the land at %s leaps across the world', (scale) => {
	for (const rings of polygons(readLand(scale), 'land').map(unwrapPolygon))
		for (const ring of rings) {
			const leap = ring.slice(1).some(([lon, lat], i) => {
				const [before, at] = ring[i]!;
				// Only Antarctica's edge along the pole may be that long.
				return Math.abs(lon! - before!) > 180 && !(lat === -90 && at === -90);
			});
			expect(leap).toBe(false);
			expect(ring.at(-1)).toEqual(ring[0]);
		}
});
