import type { Position } from 'geojson';

/** Degrees. East may be less than west: then the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Width in degrees of longitude, 0 to 360. */
export function widthOf([west, , east]: Bounds): number {
	return east >= west ? east - west : east - west + 360;
}

export function contains([west, south, east, north]: Bounds, [lon, lat]: Position): boolean {
	if (lat! < south || lat! > north) return false;
	return east >= west ? lon! >= west && lon! <= east : lon! >= west || lon! <= east;
}

/** Whether two boxes have a part in common; neither may cross the antimeridian. */
export function meets(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** The smallest box round some points; it never crosses the antimeridian. */
export function boundsOf(points: readonly Position[]): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon, lat] of points) {
		[west, south] = [Math.min(west, lon!), Math.min(south, lat!)];
		[east, north] = [Math.max(east, lon!), Math.max(north, lat!)];
	}
	return [west, south, east, north];
}

/** Wider by this share of its size on every side, since a reader's screen has another shape. */
export function padded(bounds: Bounds, share: number): Bounds {
	const [west, south, east, north] = bounds;
	const width = widthOf(bounds);
	if (width * (1 + 2 * share) >= 360) return [-180, Math.max(south, -85), 180, Math.min(north, 85)];
	const turn = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
	const [dx, dy] = [width * share, (north - south) * share];
	return [turn(west - dx), Math.max(south - dy, -85), turn(east + dx), Math.min(north + dy, 85)];
}

const MEAN_RADIUS = 6_371_000;

/** Metres between two points, along the great circle. */
export function metres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
	const rad = Math.PI / 180;
	const a =
		Math.sin(((lat2! - lat1!) * rad) / 2) ** 2 +
		Math.cos(lat1! * rad) * Math.cos(lat2! * rad) * Math.sin(((lon2! - lon1!) * rad) / 2) ** 2;
	return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
}
