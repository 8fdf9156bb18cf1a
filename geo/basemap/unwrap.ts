import type { Position } from 'geojson';

/**
 * A line whose neighbouring points are never more than half the world apart: past the
 * antimeridian the longitude runs on (179, 181) instead of jumping (179, -179).
 */
export function unwrapLine(line: readonly Position[]): Position[] {
	let turns = 0;
	return line.map(([lon, lat], i) => {
		const before = line[i - 1]?.[0] ?? lon!;
		if (lon! - before > 180) turns -= 360;
		if (lon! - before < -180) turns += 360;
		return [lon! + turns, lat!];
	});
}

function span(ring: readonly Position[]): [number, number] {
	let [west, east] = [Infinity, -Infinity];
	for (const [lon] of ring) [west, east] = [Math.min(west, lon!), Math.max(east, lon!)];
	return [west, east];
}

const shift = (ring: readonly Position[], by: number): Position[] =>
	by === 0 ? [...ring] : ring.map(([lon, lat]) => [lon! + by, lat!]);

/**
 * A polygon (outer ring, then holes) made safe to cut into tiles. Rings come from a sphere: one
 * may cross the antimeridian, and Antarctica's runs round the pole without closing. Left as they
 * are, a tile reads them inside out.
 */
export function unwrapPolygon(rings: readonly Position[][]): Position[][] {
	let outer = unwrapLine(rings[0]!);
	const [first, last] = [outer[0]!, outer.at(-1)!];
	if (Math.abs(last[0]! - first[0]!) > 180) {
		const pole = first[1]! < 0 ? -90 : 90;
		outer.push([last[0]!, pole], [first[0]!, pole], first);
	}
	const [west, east] = span(outer);
	const home = -360 * Math.round((west + east) / 2 / 360);
	outer = shift(outer, home);
	const [from, to] = [west + home, east + home];
	const holes = rings.slice(1).flatMap((ring) => {
		const hole = unwrapLine(ring);
		const [left, right] = span(hole);
		// A hole round the pole itself lies beyond the edge of every tile.
		if (right - left >= 360) return [];
		return [shift(hole, 360 * Math.round(((from + to) / 2 - (left + right) / 2) / 360))];
	});
	return [outer, ...holes];
}
