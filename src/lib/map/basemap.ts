import type { StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { Palette } from './colours.ts';
import { groundLayers } from './ground.ts';
import { labelLayers } from './labels.ts';
import { tileAddress } from './protocol.ts';

/** The style's `font-faces`: with them no glyph server is needed. */
export type Fonts = NonNullable<StyleSpecification['font-faces']>;

/** The id of the basemap's source. */
export const BASEMAP = 'basemap';

/** The deepest tiles of `geo/basemap`; closer than this they are enlarged. */
const DEEPEST = 12;

/** A muted style for an archive in the Protomaps v4 schema, as `geo/basemap` builds it. */
export function basemapStyle(options: {
	archive: string;
	colours: Palette;
	language: string;
	fonts: Fonts;
}): StyleSpecification {
	const { archive, colours, language, fonts } = options;
	// `sparse` is new in MapLibre and not yet in the style specification's types.
	const source: VectorSourceSpecification & { sparse: boolean } = {
		type: 'vector',
		tiles: [tileAddress(archive)],
		minzoom: 0,
		maxzoom: DEEPEST,
		sparse: true,
	};
	return {
		version: 8,
		'font-faces': fonts,
		sources: { [BASEMAP]: source },
		layers: [...groundLayers(colours), ...labelLayers(colours, language)],
	};
}
