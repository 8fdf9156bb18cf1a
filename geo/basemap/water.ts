import type { LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { polygons } from './land.ts';
import { readNature } from './packages.ts';
import type { Shape, Sheet } from './sheet.ts';
import { line, polygon } from './sheet.ts';
import { smooth } from './smooth.ts';

const LAKE = { kind: 'water', kind_detail: 'lake' } as const;
const RIVER = { kind: 'river' } as const;

function rivers(topology: Topology): Position[][] {
	const object = topology.objects['rivers'] as GeometryCollection;
	return feature(topology, object).features.flatMap(({ geometry }) => {
		const { type, coordinates } = geometry as LineString | MultiLineString;
		return type === 'LineString' ? [coordinates] : coordinates;
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

/**
 * Lakes and rivers. Their package rounds to a grid of some 2 km, so rivers end at z7; lakes of
 * more than about 500 km² stay to z8, since a coast without the IJsselmeer is worse than a rough
 * one.
 */
export function waterSheets(): Sheet[] {
	const [coarse, fine] = [readNature('110m'), readNature('50m')];
	const flow = (topology: Topology): Shape[] =>
		rivers(topology).map((coordinates) => line(smooth(coordinates, false), RIVER));
	const still = (list: Position[][][]): Shape[] => list.map((rings) => polygon(rings, LAKE));
	const all = lakes();
	return [
		{ layer: 'water', zooms: [1, 2], features: still(polygons(coarse, 'lakes')) },
		{ layer: 'water', zooms: [3, 7], features: still(all) },
		{ layer: 'water', zooms: [8, 8], features: still(all.filter(([r]) => area(r!) > 0.06)) },
		{ layer: 'water', zooms: [2, 3], features: flow(coarse) },
		{ layer: 'water', zooms: [4, 7], features: flow(fine) },
	];
}
