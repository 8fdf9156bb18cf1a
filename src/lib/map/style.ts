import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Fonts } from './basemap.ts';
import { basemapStyle } from './basemap.ts';
import { palette } from './colours.ts';
import { LAYERS } from './layers/index.ts';
import type { StorySource } from './layers/layer.ts';
import { SOURCES } from './layers/layer.ts';

/** What is on the map, by source. */
export type Shown = Record<StorySource, FeatureCollection>;

/** Nothing on the map. */
export function nothing(): Shown {
	const empty = SOURCES.map((id) => [id, { type: 'FeatureCollection', features: [] }]);
	return Object.fromEntries(empty) as Shown;
}

/** The basemap with the story above it: whole, so that a change of theme keeps the story. */
export function wholeStyle(options: {
	archive: string;
	colours: Readonly<Record<string, string>>;
	language: string;
	fonts: Fonts;
	shown: Shown;
}): StyleSpecification {
	const colours = palette(options.colours);
	const style = basemapStyle({ ...options, colours });
	const sources = { ...style.sources };
	for (const id of SOURCES) sources[id] = { type: 'geojson', data: options.shown[id] };
	const own = LAYERS.flatMap(({ layers }) => layers(colours));
	return { ...style, sources, layers: [...style.layers, ...own] };
}
