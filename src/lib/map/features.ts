/** A layout as the GeoJSON that the live map draws: marks, lines with their arrows, rings. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Layout } from '../scene/layout.ts';
import { ringsOf } from '../scene/rings.ts';
import type { LonLat } from '../std/lonlat.ts';
import type { Shown } from './style.ts';

const collect = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});
const feature = (geometry: Geometry, properties: Feature['properties']): Feature => ({
	...{ type: 'Feature', geometry, properties },
});
const positions = (points: readonly LonLat[]) => points.map((at) => [...at]);

/**
 * What to show of a layout.
 * @param world units of the sheet per world width, at the present zoom
 */
export function featuresOf({ discs, legs }: Layout, world: number): Shown {
	return {
		marks: collect(
			discs.map(({ key, at, sign, isStop, selected, display, soft, spot }) => {
				const label = spot && { side: spot.side, name: spot.lines.join('\n') };
				const properties = { id: key, sign, isStop, selected, display, soft, ...label };
				return feature({ type: 'Point', coordinates: [...at] }, properties);
			}),
		),
		moves: collect(
			legs.map(({ points, drawn, selected }) =>
				feature({ type: 'LineString', coordinates: positions(points) }, { drawn, selected }),
			),
		),
		heads: collect(
			legs.flatMap(({ head, selected }) =>
				head
					? [feature({ type: 'Point', coordinates: [...head.at] }, { turn: head.turn, selected })]
					: [],
			),
		),
		precision: collect(
			ringsOf(discs, world).map(({ points, selected }) =>
				feature({ type: 'Polygon', coordinates: [positions(points)] }, { selected }),
			),
		),
	};
}
