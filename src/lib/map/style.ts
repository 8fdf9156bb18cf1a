import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { BasemapOptions, DrawBasemap } from './basemap.ts';
import { palette } from './colours.ts';
import { ROOMS, roomsLayer } from './rooms.ts';

/** The basemap, whose names keep clear of the rooms: whole, so that they do so in another flavour too. */
export function wholeStyle({
	basemap,
	colours,
	rooms,
	...options
}: Omit<BasemapOptions, 'colours'> & {
	basemap: DrawBasemap;
	colours: Readonly<Record<string, string>>;
	rooms: FeatureCollection;
}): StyleSpecification {
	const style = basemap({ ...options, colours: palette(colours) });
	return {
		...style,
		sources: { ...style.sources, [ROOMS]: { type: 'geojson', data: rooms } },
		layers: [...style.layers, roomsLayer],
	};
}
