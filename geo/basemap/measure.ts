import type { Position } from 'geojson';

/** A run of points: longitude, latitude in degrees. */
export type Line = Position[];
/** The nearest place of some lines: where, how many metres off, how many east and north. */
export type Near = { at: Position; off: number; east: number; north: number };
/** One measured thing: its largest and mean distance in metres. */
export type Row = { name: string; max: number; mean: number };

/** Metres from one sample of a line to the next. */
const STEP = 25;

/** Metres east and north of `origin`; flat, right to a metre over a city. */
export function metres(
	[lon = 0, lat = 0]: Position,
	[lon0 = 0, lat0 = 0]: Position,
): [number, number] {
	return [(lon - lon0) * 111320 * Math.cos((lat0 * Math.PI) / 180), (lat - lat0) * 111250];
}

/** The point that lies `share` of the way from `start` to `end`. */
const mix = (start: Position, end: Position, share: number): Position =>
	[0, 1].map((i) => (start[i] ?? 0) + ((end[i] ?? 0) - (start[i] ?? 0)) * share);

/** The straight steps that lines are made of. */
const steps = (lines: Line[]) =>
	lines.flatMap((line) => line.slice(1).map((end, i) => [line[i] ?? [], end] as const));

/** The place of some lines that is nearest to a point. No lines: infinitely far. */
export function nearest(point: Position, lines: Line[]): Near {
	let best: Near = { at: point, off: Infinity, east: 0, north: 0 };
	for (const [start, end] of steps(lines)) {
		const [[ax, ay], [bx, by]] = [metres(start, point), metres(end, point)];
		const [dx, dy] = [bx - ax, by - ay];
		const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
		const [east, north] = [ax + share * dx, ay + share * dy];
		const off = Math.hypot(east, north);
		if (off < best.off) best = { at: mix(start, end, share), off, east, north };
	}
	return best;
}

/** Points every 25 m or so along some lines. */
export function along(lines: Line[]): Position[] {
	return steps(lines).flatMap(([start, end]) => {
		const count = Math.max(1, Math.round(Math.hypot(...metres(end, start)) / STEP));
		return Array.from({ length: count }, (_, k) => mix(start, end, k / count));
	});
}

/** The mean of some numbers. */
export const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;

/** Greatest and mean distance between two sets of lines, both ways round. */
export function between(name: string, one: Line[], other: Line[]): Row {
	const far = (from: Line[], to: Line[]) => along(from).map((point) => nearest(point, to).off);
	const all = [...far(one, other), ...far(other, one)];
	return { name, max: Math.max(...all), mean: mean(all) };
}

/** Is a point inside these closed lines? (Even-odd; the order of the lines does not matter.) */
export function inside([x = 0, y = 0]: Position, lines: Line[]): boolean {
	let odd = false;
	for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of steps(lines))
		if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
	return odd;
}
