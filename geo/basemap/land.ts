import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Scale } from './packages.ts';
import { readLand } from './packages.ts';
import type { Sheet } from './sheet.ts';
import { polygon } from './sheet.ts';
import { unwrapPolygon } from './unwrap.ts';

/** Which data serve which zooms: at z5-6 the 50m data suffice, and halve the archive. */
export const SCALES: readonly { scale: Scale; zooms: readonly [number, number] }[] = [
	{ scale: '110m', zooms: [0, 2] },
	{ scale: '50m', zooms: [3, 6] },
	{ scale: '10m', zooms: [7, 12] },
];

/** All polygons of a topology's object, each by itself: one feature of 4,000 islands is slow. */
export function polygons(topology: Topology, name: string): Position[][][] {
	const object = topology.objects[name] as GeometryCollection;
	return feature(topology, object).features.flatMap(({ geometry }) => {
		const { type, coordinates } = geometry as Polygon | MultiPolygon;
		return type === 'Polygon' ? [coordinates] : coordinates;
	});
}

/** The land. There is no ocean layer: a style's background is the sea. */
export function landSheets(): Sheet[] {
	return SCALES.map(({ scale, zooms }) => ({
		layer: 'earth',
		zooms,
		features: polygons(readLand(scale), 'land').map((rings) =>
			polygon(unwrapPolygon(rings), { kind: 'earth' }),
		),
	}));
}
