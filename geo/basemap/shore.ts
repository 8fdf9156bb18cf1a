import type { Position } from 'geojson';
import type { Bounds } from './bounds.ts';
import { boundsOf, meets } from './bounds.ts';

type Ring = Position[];
interface Lake {
	rings: Ring[];
	bounds: Bounds;
}

function inside(lake: Lake, [x, y]: Position): boolean {
	let odd = false;
	for (const ring of lake.rings)
		for (let i = 1; i < ring.length; i++) {
			const [ax, ay] = ring[i - 1]!;
			const [bx, by] = ring[i]!;
			if (ay! > y! !== by! > y! && x! < ((bx! - ax!) * (y! - ay!)) / (by! - ay!) + ax!) odd = !odd;
		}
	return odd;
}

/** Where the segment a-b meets the shore: shares of its length, 0 to 1. */
function crossings(lake: Lake, a: Position, b: Position): number[] {
	const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
	const found: number[] = [];
	for (const ring of lake.rings)
		for (let i = 1; i < ring.length; i++) {
			const [p, q] = [ring[i - 1]!, ring[i]!];
			const [ex, ey] = [q[0]! - p[0]!, q[1]! - p[1]!];
			const cross = dx * ey - dy * ex;
			if (cross === 0) continue;
			const [fx, fy] = [p[0]! - a[0]!, p[1]! - a[1]!];
			const t = (fx * ey - fy * ex) / cross;
			const u = (fx * dy - fy * dx) / cross;
			if (t > 0 && t < 1 && u >= 0 && u <= 1) found.push(t);
		}
	return found;
}

/**
 * Cuts lines where they run through lakes: a printed map draws no border on water.
 * @param polygons lakes, each an outer ring and its islands
 * @returns a function from a line to the parts of it that lie on land
 */
export function ashore(polygons: readonly Ring[][]): (line: Position[]) => Position[][] {
	const lakes = polygons.map((rings) => ({ rings, bounds: boundsOf(rings[0]!) }));
	return (line) => {
		const extent = boundsOf(line);
		const around = lakes.filter(({ bounds }) => meets(bounds, extent));
		if (around.length === 0) return [line];
		const parts: Position[][] = [];
		let open: Position[] = [];
		for (let i = 1; i < line.length; i++) {
			const [a, b] = [line[i - 1]!, line[i]!];
			const near = around.filter((lake) => meets(lake.bounds, boundsOf([a, b])));
			const stops = [0, ...near.flatMap((lake) => crossings(lake, a, b)).sort((p, q) => p - q), 1];
			const at = (t: number): Position =>
				t === 0 ? a : t === 1 ? b : [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)];
			for (let k = 1; k < stops.length; k++) {
				const [from, to] = [stops[k - 1]!, stops[k]!];
				const wet = near.some((lake) => inside(lake, at((from + to) / 2)));
				if (!wet) open.push(...(open.length === 0 ? [at(from)] : []), at(to));
				else if (open.length > 0) open = (parts.push(open), []);
			}
		}
		return open.length > 0 ? [...parts, open] : parts;
	};
}
