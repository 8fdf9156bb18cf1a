/**
 * The right-hand rule of GeoJSON (RFC 7946, 3.1.6): outer rings run counterclockwise, holes
 * clockwise. Many programs write them the other way round; here they are all turned right.
 */
import type { Line } from './story.ts';

type Ring = GeoJSON.Position[];
type Geometry = Line['geometry'];

/** Twice the signed area in square degrees; positive where the ring runs counterclockwise. */
function area(ring: Ring): number {
	return ring.reduce((sum, [x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}

const turned = (rings: Ring[]): Ring[] =>
	rings.map((ring, i) => (area(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));

export function wound(geometry: Geometry): Geometry {
	if (geometry.type === 'Polygon')
		return { ...geometry, coordinates: turned(geometry.coordinates) };
	if (geometry.type === 'MultiPolygon')
		return { ...geometry, coordinates: geometry.coordinates.map(turned) };
	return geometry;
}
