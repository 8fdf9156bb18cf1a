import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { BasemapOptions, DrawBasemap } from './basemap.ts';
import { palette } from './colours.ts';
import { withStory } from './insert.ts';
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

/** The basemap with the story in it: whole, so that a change of flavour keeps the story. */
export function wholeStyle({
	basemap,
	colours: given,
	shown,
	...options
}: Omit<BasemapOptions, 'colours'> & {
	basemap: DrawBasemap;
	colours: Readonly<Record<string, string>>;
	shown: Shown;
}): StyleSpecification {
	const colours = palette(given);
	const style = basemap({ ...options, colours });
	const sources = { ...style.sources };
	for (const id of SOURCES) sources[id] = { type: 'geojson', data: shown[id] };
	const story = LAYERS.flatMap(({ layers }) => layers(colours));
	return { ...style, sources, layers: withStory(style.layers, story) };
}
