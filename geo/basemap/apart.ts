import type { Position } from 'geojson';
import type { Bounds } from './bounds.ts';
import { boundsOf, contains, meets, metres } from './bounds.ts';

const DEGREE = 111_320;

/** Metres from a point to a line, on a plane: good enough over a few kilometres. */
function distance([lon, lat]: Position, line: readonly Position[]): number {
	const wide = DEGREE * Math.cos((lat! * Math.PI) / 180);
	let least = Infinity;
	for (let i = 1; i < line.length; i++) {
		const ax = (line[i - 1]![0]! - lon!) * wide;
		const ay = (line[i - 1]![1]! - lat!) * DEGREE;
		const dx = (line[i]![0]! - lon!) * wide - ax;
		const dy = (line[i]![1]! - lat!) * DEGREE - ay;
		const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
		least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
	}
	return least;
}

/** The line with more points, every so many metres, where it passes one of the boxes. */
function dense(line: readonly Position[], step: number, boxes: readonly Bounds[]): Position[] {
	return line.flatMap((to, i) => {
		const from = line[i - 1];
		if (!from || !boxes.some((box) => meets(box, boundsOf([from, to])))) return [to];
		const pieces = Math.max(1, Math.ceil(metres(from, to) / step));
		return Array.from({ length: pieces }, (_, k): Position => {
			const share = (k + 1) / pieces;
			return [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
		});
	});
}

const lengthOf = (line: readonly Position[]) =>
	line.reduce((sum, at, i) => sum + (i === 0 ? 0 : metres(line[i - 1]!, at)), 0);

/**
 * Where a line is drawn by hand, the rough one from the data gives way: it is cut where it runs
 * beside the drawn one, and the loose ends are led to the ends of that.
 * @param reach how far the two may lie apart, in metres
 * @returns a function from a line to what is left of it
 */
export function apartFrom(
	drawn: readonly Position[][],
	reach: number,
): (line: Position[]) => Position[][] {
	const margin = (2 * reach) / DEGREE;
	const near = drawn.map((line) => {
		const [west, south, east, north] = boundsOf(line);
		const wide = margin * 2;
		return { line, box: [west - wide, south - margin, east + wide, north + margin] as const };
	});
	const boxes = near.map(({ box }) => box);
	const ends = drawn.flatMap((line) => [line[0]!, line.at(-1)!]);
	const led = (loose: Position): Position[] =>
		ends
			.filter((end) => metres(end, loose) < 3 * reach)
			.sort((a, b) => metres(a, loose) - metres(b, loose))
			.slice(0, 1);
	return (line) => {
		const extent = boundsOf(line);
		if (!boxes.some((box) => meets(box, extent))) return [line];
		const close = dense(line, reach / 4, boxes).map((at) => ({
			at,
			close: near.some((one) => contains(one.box, at) && distance(at, one.line) < reach),
		}));
		if (!close.some((point) => point.close)) return [line];
		const runs: { at: Position; close: boolean }[][] = [];
		for (const point of close) {
			const run = runs.at(-1);
			if (run && run[0]!.close === point.close) run.push(point);
			else runs.push([point]);
		}
		return runs.flatMap((run, i) => {
			if (run[0]!.close) return [];
			const part = run.map(({ at }) => at);
			const [cutBefore, cutAfter] = [i > 0, i < runs.length - 1];
			// A short piece between two cuts is where the two lines only sway apart.
			if (cutBefore && cutAfter && lengthOf(part) < 6 * reach) return [];
			const before = cutBefore ? led(part[0]!) : [];
			const after = cutAfter ? led(part.at(-1)!) : [];
			const whole = [...before, ...part, ...after];
			return whole.length > 1 ? [whole] : [];
		});
	};
}
