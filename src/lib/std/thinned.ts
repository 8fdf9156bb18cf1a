/** Lines with fewer points. */
type Point = readonly [x: number, y: number];

/** Ramer, Douglas and Peucker: the point that stands out most stays, if it stands out by more than `fine`,
 * which is in the unit of the points. */
export function thinned(points: readonly Point[], fine: number): readonly Point[] {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length < 3) return points;
	let [farthest, at] = [0, 0];
	for (let i = 1; i < points.length - 1; i++) {
		const off = beside(points[i] ?? first, first, last);
		if (off > farthest) [farthest, at] = [off, i];
	}
	if (farthest <= fine) return [first, last];
	return [...thinned(points.slice(0, at + 1), fine), ...thinned(points.slice(at), fine).slice(1)];
}

/** How far a point stands from the straight line between two others. */
function beside([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const length = Math.hypot(bx - ax, by - ay);
	if (length === 0) return Math.hypot(x - ax, y - ay);
	return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}
