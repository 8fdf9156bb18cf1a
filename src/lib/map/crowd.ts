/** What opens a crowded disc: coming closer where that parts its places, else a list of them. */
import type { Mark } from '../scene/scene.ts';
import { nearestTurn, toMercator, type Bounds } from '../std/lonlat.ts';

/** No closer than this to part a crowd: beyond, the ground has nothing to show. */
export const PARTING_ZOOM = 14;
/** Pixels between two places that count as parted. */
const PARTED = 40;

/** The box around the places of a crowd; it does not run round the world. */
export function boundsOf(marks: readonly Mark[]): Bounds | undefined {
	const points = marks.flatMap(({ place }) => (place.at ? [place.at] : []));
	const [first] = points;
	if (!first) return undefined;
	const lons = points.map(([lon]) => nearestTurn(lon, first[0]));
	const lats = points.map(([, lat]) => lat);
	return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Whether coming closer shows at least two discs where there is one now. */
export function canPart(marks: readonly Mark[]): boolean {
	const box = boundsOf(marks);
	if (!box) return false;
	const [west, south, east, north] = box;
	const [x0, y0] = toMercator([west, north]);
	const [x1, y1] = toMercator([east, south]);
	const world = 512 * 2 ** PARTING_ZOOM;
	return Math.hypot(x1 - x0, y1 - y0) * world > PARTED;
}
