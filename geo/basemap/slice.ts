import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Address } from './cover.ts';
import type { Layer, Sheet } from './sheet.ts';
import { LAYERS } from './sheet.ts';
import { tidy } from './tidy.ts';

const EXTENT = 4096;
/** Lines and areas run on past a tile's edge, so that no seam shows; a label has one tile. */
const BUFFER = 48;
/** In units of a tile: simplified by less than half a pixel. */
const TOLERANCE = 2.5;

interface Cut extends Omit<Sheet, 'features'> {
	index: GeoJSONVT;
}

function cut({ layer, zooms, features }: Sheet): Cut {
	const isPoints = features[0]?.geometry.type === 'Point';
	const index = new GeoJSONVT(
		{ type: 'FeatureCollection', features },
		{
			// One more than we ask for: at its last zoom the library does not simplify.
			maxZoom: 13,
			indexMaxZoom: 0,
			extent: EXTENT,
			buffer: isPoints ? 0 : BUFFER,
			tolerance: TOLERANCE,
		},
	);
	return { layer, zooms, index };
}

/**
 * Prepares sheets for cutting.
 * @param isLeaf whether no deeper tile lies below this one: then it holds as well what only shows
 * when a reader zooms in more
 * @returns from the address of a tile to its vector data (empty where there is only sea)
 */
export function slicer(
	sheets: readonly Sheet[],
	isLeaf: (at: Address) => boolean,
): (at: Address) => Uint8Array {
	const cuts = sheets.filter(({ features }) => features.length > 0).map(cut);
	return (at) => {
		const [z, x, y] = at;
		const all = isLeaf(at);
		const layers: Partial<Record<Layer, GeoJSONVTFeature[]>> = {};
		for (const { layer, zooms, index } of cuts) {
			if (z < zooms[0] || z > zooms[1]) continue;
			for (const feature of index.getTile(z, x, y)?.features ?? []) {
				const from = Number(feature.tags?.['min_zoom'] ?? 0);
				if ((from <= z || all) && tidy(feature)) (layers[layer] ??= []).push(feature);
			}
		}
		const present = LAYERS.filter((layer) => layers[layer]);
		return fromGeojsonVt(
			Object.fromEntries(present.map((layer) => [layer, { features: layers[layer]! }])) as never,
			{ version: 2, extent: EXTENT },
		);
	};
}
