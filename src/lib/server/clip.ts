/** Lines and rings cut to a box: what lies outside is not drawn, and what lies inside does not move. */
export type Point = readonly [x: number, y: number];

export interface Edges {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** One edge of a box: how far inside a point is, and the axis it measures. */
const sides = ({ left, top, right, bottom }: Edges) =>
	[
		([x]: Point) => x - left,
		([x]: Point) => right - x,
		([, y]: Point) => y - top,
		([, y]: Point) => bottom - y,
	] as const;

/** The point between two where the distance to an edge is zero. */
function crossing(a: Point, b: Point, da: number, db: number): Point {
	const share = da / (da - db);
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** A ring cut at the four edges in turn; it may run along them. Empty where nothing is inside. */
export function clipRing(ring: readonly Point[], box: Edges): Point[] {
	let points = [...ring];
	for (const depth of sides(box)) {
		const kept: Point[] = [];
		points.forEach((point, i) => {
			const before = points.at(i - 1) ?? point;
			const [d, dBefore] = [depth(point), depth(before)];
			if (d >= 0 !== dBefore >= 0) kept.push(crossing(before, point, dBefore, d));
			if (d >= 0) kept.push(point);
		});
		points = kept;
	}
	return points;
}

/** The part of a segment inside, or nothing. */
function clipSegment(a: Point, b: Point, box: Edges): readonly [Point, Point] | undefined {
	let [from, to] = [a, b];
	for (const depth of sides(box)) {
		const [d, e] = [depth(from), depth(to)];
		if (d < 0 && e < 0) return undefined;
		if (d < 0) from = crossing(from, to, d, e);
		else if (e < 0) to = crossing(from, to, d, e);
	}
	return [from, to];
}

const same = (a: Point | undefined, b: Point) => a?.[0] === b[0] && a[1] === b[1];

/** A line in the pieces that lie inside. */
export function clipLine(line: readonly Point[], box: Edges): Point[][] {
	const pieces: Point[][] = [];
	line.slice(1).forEach((b, i) => {
		const part = clipSegment(line[i]!, b, box);
		if (!part) return;
		const last = pieces.at(-1);
		if (last && same(last.at(-1), part[0])) last.push(part[1]);
		else pieces.push([...part]);
	});
	return pieces;
}
