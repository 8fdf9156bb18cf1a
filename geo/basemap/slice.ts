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

/** @returns whether this feature is drawn in a tile of this zoom; the deepest tiles hold all */
export function shows(minZoom: unknown, z: number, deepest: number): boolean {
	return typeof minZoom !== 'number' || minZoom <= z || z >= deepest;
}

/**
 * Prepares sheets for cutting.
 * @param deepest the last zoom of the archive: it carries what appears only when zoomed in more
 * @returns from the address of a tile to its vector data (empty where there is only sea)
 */
export function slicer(sheets: readonly Sheet[], deepest: number): (at: Address) => Uint8Array {
	const cuts = sheets.filter(({ features }) => features.length > 0).map(cut);
	return ([z, x, y]) => {
		const layers: Partial<Record<Layer, GeoJSONVTFeature[]>> = {};
		for (const { layer, zooms, index } of cuts) {
			if (z < zooms[0] || z > zooms[1]) continue;
			for (const feature of index.getTile(z, x, y)?.features ?? [])
				if (shows(feature.tags?.['min_zoom'], z, deepest) && tidy(feature))
					(layers[layer] ??= []).push(feature);
		}
		const present = LAYERS.filter((layer) => layers[layer]);
		return fromGeojsonVt(
			Object.fromEntries(present.map((layer) => [layer, { features: layers[layer]! }])) as never,
			{ version: 2, extent: EXTENT },
		);
	};
}
