import type { Feature, FeatureCollection, Point, Position } from 'geojson';

/** The name of the arrow's image in the style. */
export const ARROW = 'arrow';

const SIZE = 32;
const REACH = 8;

/** Half a turn of the world as a number: y of Web Mercator in the unit of longitude. */
const mercator = (lat: number) =>
	(Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** Clockwise degrees on the screen by which an arrow to the right is turned to point along. */
export function turnOf([x1, y1]: Position, [x2, y2]: Position): number {
	// Short way round where a line crosses the antimeridian.
	const dx = ((((x2! - x1! + 180) % 360) + 360) % 360) - 180;
	return (Math.atan2(mercator(y1!) - mercator(y2!), dx) * 180) / Math.PI;
}

/**
 * The last point of each line with the direction in which it arrives. A line layer can repeat an
 * arrow along the way but not set one at the end.
 */
export function headsOf({ features }: FeatureCollection): FeatureCollection<Point> {
	const heads = features.flatMap(({ geometry, properties }): Feature<Point>[] => {
		const line =
			geometry.type === 'LineString'
				? geometry.coordinates
				: geometry.type === 'MultiLineString'
					? (geometry.coordinates.at(-1) ?? [])
					: [];
		const [before, end] = line.slice(-2);
		if (!before || !end) return [];
		const turn = turnOf(before, end);
		const point: Point = { type: 'Point', coordinates: end };
		return [{ type: 'Feature', geometry: point, properties: { ...properties, turn } }];
	});
	return { type: 'FeatureCollection', features: heads };
}

/** A triangle to the right as a distance field, so that the style can give it any colour. */
export function arrowImage(): { width: number; height: number; data: Uint8Array } {
	const data = new Uint8Array(SIZE * SIZE * 4).fill(255);
	const [tip, middle] = [SIZE - REACH / 2, SIZE / 2];
	const slope = 0.4;
	for (let y = 0; y < SIZE; y++)
		for (let x = 0; x < SIZE; x++) {
			const side = (Math.abs(y + 0.5 - middle) - (tip - x - 0.5) * slope) / Math.hypot(1, slope);
			const outside = Math.max(side, REACH - 2 - x);
			// MapLibre draws the edge where alpha is three quarters.
			data[(y * SIZE + x) * 4 + 3] = 255 * Math.min(1, Math.max(0, 0.75 - outside / REACH));
		}
	return { width: SIZE, height: SIZE, data };
}
