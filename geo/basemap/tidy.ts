import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';

type Ring = [number, number][];

function withoutRepeats(ring: Ring): Ring {
	return ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]![0] || y !== ring[i - 1]![1]);
}

function twiceArea(ring: Ring): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++)
		sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
	return Math.abs(sum);
}

/**
 * Drops what rounding to the tile's grid has made pointless: repeated points, lines of one point,
 * areas of no size. Changes the feature in place.
 * @returns whether anything is left to draw
 */
export function tidy(feature: GeoJSONVTFeature): boolean {
	if (feature.type === 1) return true;
	const rings = (feature.geometry as Ring[]).map(withoutRepeats);
	if (feature.type === 2) {
		feature.geometry = rings.filter((ring) => ring.length > 1);
		return feature.geometry.length > 0;
	}
	// Without its outer ring a hole would turn into land.
	if (twiceArea(rings[0]!) === 0) return false;
	feature.geometry = rings.filter((ring) => ring.length > 3 && twiceArea(ring) > 0);
	return feature.geometry.length > 0;
}
