/** Lines on a map: points in pixels, and as SVG writes them. */
import type { LonLat } from '../std/lonlat.ts';
import type { Box } from './labels.ts';

/** Points of a line, in one unit. */
export type Path = readonly (readonly [x: number, y: number])[];

/** How a map turns longitude and latitude into pixels, to the copy of the world that it likes best. */
export interface Projection {
	readonly project: (at: LonLat) => readonly [x: number, y: number];
	/** Pixels per world width. */
	readonly scale: number;
}

/** A line's points on a map; it never jumps to the far side of the world. */
export function pathOn(points: readonly LonLat[], { project, scale }: Projection): Path {
	let last: number | undefined;
	return points.map((at) => {
		const [x, y] = project(at);
		const turns = last === undefined ? 0 : Math.round((last - x) / scale);
		last = x + turns * scale;
		return [last, y] as const;
	});
}

/** SVG path data, to a tenth of the unit. */
export const pathData = (points: Path): string =>
	points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The box around a line, in its unit. */
export function boxAround(points: Path): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}
