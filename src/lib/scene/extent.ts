/** The smallest box around what is shown. */
import type { Bounds, LonLat } from '../std/lonlat.ts';
import type { Mark } from './marks.ts';

/** Nothing where there is nothing to show; a box of no size around a single place. */
export const extentOf = (marks: readonly Mark[]): Bounds | undefined =>
	around(marks.flatMap(({ place }) => (place.at ? [place.at] : [])));

/** The box around points; over the antimeridian where that makes it narrower. */
export function around(points: readonly LonLat[]): Bounds | undefined {
	const [first, ...others] = [...new Set(points.map(([lon]) => lon))].sort((a, b) => a - b);
	if (first === undefined) return undefined;
	// The box leaves out the widest gap between neighbours on the circle.
	let box: readonly [west: number, east: number] = [first, others.at(-1) ?? first];
	let widest = first + 360 - box[1];
	let before = first;
	for (const lon of others) {
		if (lon - before > widest) [widest, box] = [lon - before, [lon, before]];
		before = lon;
	}
	const lats = points.map(([, lat]) => lat);
	const [south, north] = lats.reduce(([s, n], lat) => [Math.min(s, lat), Math.max(n, lat)], [
		Infinity,
		-Infinity,
	] as const);
	return [box[0], south, box[1], north];
}
