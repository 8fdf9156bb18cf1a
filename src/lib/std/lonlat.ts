/** A point as GeoJSON writes it: longitude, then latitude, in degrees (WGS 84). */
export type LonLat = readonly [lon: number, lat: number];

/** West, south, east, north in degrees. `east < west` means that the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Beyond this latitude Web Mercator has no square world: atan(sinh(π)). */
export const MERCATOR_LIMIT = 85.0511287798066;

/** The east edge as a number not less than the west edge: 190 rather than -170. */
export const unwrappedEast = ([west, , east]: Bounds): number => (east < west ? east + 360 : east);

/** Whether the point lies inside the box, edges included; boxes over the antimeridian are understood. */
export function inside([lon, lat]: LonLat, bounds: Bounds): boolean {
	const [west, south, , north] = bounds;
	if (lat < south || lat > north) return false;
	const east = unwrappedEast(bounds);
	return [lon, lon + 360, lon - 360].some((x) => x >= west && x <= east);
}

/** The longitude, moved by whole turns, that lies nearest to `near`. */
export function nearestTurn(lon: number, near: number): number {
	return lon + 360 * Math.round((near - lon) / 360);
}

/**
 * Web Mercator (EPSG:3857) scaled to a world one unit wide: x grows eastwards from the
 * antimeridian, y southwards from 85.05° N. Longitudes beyond ±180 give x outside 0..1.
 */
export function toMercator([lon, lat]: LonLat): readonly [x: number, y: number] {
	const clamped = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, lat));
	const s = Math.sin((clamped * Math.PI) / 180);
	return [lon / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)];
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: readonly [number, number]): LonLat {
	return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** Metres per unit of `toMercator` at this latitude (sphere of 6378137 m, as the projection has it). */
export const metresPerWorld = (lat: number): number =>
	2 * Math.PI * 6378137 * Math.cos((lat * Math.PI) / 180);
