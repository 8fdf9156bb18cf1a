import type { LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { apartFrom } from './apart.ts';
import { boundsOf, meets } from './bounds.ts';
import { polygons } from './land.ts';
import { readNature } from './packages.ts';
import type { Shape, Sheet } from './sheet.ts';
import { line, linesFrom, polygon } from './sheet.ts';
import { smooth } from './smooth.ts';

const LAKE = { kind: 'water', kind_detail: 'lake' } as const;
const RIVER = { kind: 'river' } as const;

function rivers(topology: Topology): Position[][] {
	const object = topology.objects['rivers'] as GeometryCollection;
	return feature(topology, object).features.flatMap(({ geometry }) => {
		const { type, coordinates } = geometry as LineString | MultiLineString;
		const lines = type === 'LineString' ? [coordinates] : coordinates;
		return lines.map((one) => smooth(one, false));
	});
}

/** Square degrees, by the shoelace formula: only to tell great lakes from small ones. */
function area(ring: readonly Position[]): number {
	let twice = 0;
	for (let i = 1; i < ring.length; i++)
		twice += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
	return Math.abs(twice / 2);
}

/** The lakes at 50m, as they are drawn at z3 and above. */
export const lakes = (): Position[][][] =>
	polygons(readNature('50m'), 'lakes').map((rings) => rings.map((ring) => smooth(ring, true)));

/** How far a river from the data may lie from the same one drawn by hand, in metres. */
const REACH = 8_000;

/** Whether a lake is among those drawn by hand for this zoom: their boxes meet. */
function isDrawn(lake: Position[][], drawn: readonly Shape[], zoom: number): boolean {
	const extent = boundsOf(lake[0]!);
	return drawn.some(({ geometry, properties }) => {
		if (geometry.type !== 'Polygon' || Number(properties['min_zoom'] ?? 0) > zoom) return false;
		return meets(boundsOf(geometry.coordinates[0]!), extent);
	});
}

/**
 * Lakes and rivers. Their package rounds to a grid of some 2 km, so rivers end at z7; lakes of
 * more than about 500 km² stay to z8, since a coast without the IJsselmeer is worse than a rough
 * one. Each zoom has a sheet of its own, as drawn waters take over one by one.
 * @param drawn what is drawn by hand in the layer `water`
 */
export function waterSheets(drawn: readonly Shape[]): Sheet[] {
	const [coarse, fine] = [readNature('110m'), readNature('50m')];
	const flow = (list: Position[][], zoom: number): Shape[] =>
		list
			.flatMap(apartFrom(linesFrom(drawn, 'river', zoom), REACH))
			.map((coordinates) => line(coordinates, RIVER));
	const still = (list: Position[][][], zoom: number): Shape[] =>
		list.filter((lake) => !isDrawn(lake, drawn, zoom)).map((rings) => polygon(rings, LAKE));
	const [all, streams] = [lakes(), rivers(fine)];
	const great = all.filter(([ring]) => area(ring!) > 0.06);
	const sheet = (zooms: readonly [number, number], features: Shape[]): Sheet => ({
		layer: 'water',
		zooms,
		features,
	});
	return [
		sheet([1, 2], still(polygons(coarse, 'lakes'), 1)),
		sheet([2, 3], flow(rivers(coarse), 2)),
		...[3, 4, 5, 6, 7].map((z) => sheet([z, z], still(all, z))),
		...[4, 5, 6, 7].map((z) => sheet([z, z], flow(streams, z))),
		sheet([8, 8], still(great, 8)),
	];
}
