import type { Feature, LineString, Point, Polygon, Position } from 'geojson';

/** The Protomaps layers that we fill, in the order in which a tile holds them. */
export const LAYERS = [
	'earth',
	'landuse',
	'water',
	'boundaries',
	'roads',
	'pois',
	'places',
] as const;
export type Layer = (typeof LAYERS)[number];

export type Properties = Record<string, string | number | boolean>;
export type Shape = Feature<Point | LineString | Polygon, Properties>;

/**
 * Features of one layer for a range of zooms (both ends included): coasts change their data by
 * zoom, so a layer is a stack of sheets. A feature's own `min_zoom` counts besides.
 */
export interface Sheet {
	layer: Layer;
	zooms: readonly [from: number, to: number];
	features: Shape[];
}

export const polygon = (coordinates: Position[][], properties: Properties): Shape => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Polygon', coordinates },
});

export const line = (coordinates: Position[], properties: Properties): Shape => ({
	type: 'Feature',
	properties,
	geometry: { type: 'LineString', coordinates },
});

export const point = (coordinates: Position, properties: Properties): Shape => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates },
});

/** The lines of one kind that show at a zoom already. */
export function linesFrom(shapes: readonly Shape[], kind: string, zoom: number): Position[][] {
	return shapes.flatMap(({ geometry, properties }) =>
		geometry.type === 'LineString' &&
		properties['kind'] === kind &&
		Number(properties['min_zoom'] ?? 0) <= zoom
			? [geometry.coordinates]
			: [],
	);
}
