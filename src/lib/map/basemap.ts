/** The style of the basemap: a pure function of its source, the page's colours and the language. */
import type { StyleSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { ArchiveBasemap, Basemap } from '../scene/basemap.ts';
import { CONFIGURED } from '../scene/configured.ts';
import type { OwnPlace } from '../scene/own.ts';
import type { Palette } from '../scene/tokens.ts';
import { BASEMAP, groundLayers } from './ground.ts';
import { labelLayers } from './labels.ts';
import { tileAddress } from './protocol.ts';

/** The style's `font-faces`: with them no glyph server is needed. */
export type Fonts = NonNullable<StyleSpecification['font-faces']>;

export interface BasemapOptions {
	colours: Palette;
	/** the reader's, as a BCP 47 tag */
	language: string;
	fonts: Fonts;
	/** the story's places, whose names no label repeats */
	own: readonly OwnPlace[];
}

/** Draws the basemap; called again when the page changes its flavour. */
export type DrawBasemap = (options: BasemapOptions) => StyleSpecification;

// `sparse` is new in MapLibre and not yet in the style specification's types.
type Sparse = VectorSourceSpecification & { sparse: boolean };

/** The source of an archive at an absolute address. */
export const sourceOf = (address: string, [minzoom, maxzoom]: ArchiveBasemap['zooms']): Sparse => ({
	...{ type: 'vector', tiles: [tileAddress(address)], minzoom, maxzoom, sparse: true },
});

/** Our own style for an archive in the Protomaps schema, version 4, at an absolute address. */
export function protomapsStyle(
	address: string,
	zooms: ArchiveBasemap['zooms'],
	{ colours, language, fonts, own }: BasemapOptions,
): StyleSpecification {
	return {
		version: 8,
		'font-faces': fonts,
		sources: { [BASEMAP]: sourceOf(address, zooms) },
		layers: [...groundLayers(colours), ...labelLayers(colours, language, own)],
	};
}

/**
 * Gets ready to draw the site's basemap. What only foreign tiles need is loaded only for them.
 * @param address absolute, of the archive or style
 * @throws where a whole style cannot be fetched
 */
export async function openBasemap(
	address: string,
	basemap: Basemap = CONFIGURED,
): Promise<DrawBasemap> {
	if (basemap.kind === 'style') {
		const answer = await fetch(address);
		if (!answer.ok) throw new Error(`the style ${address} answered ${answer.status}`);
		const style = (await answer.json()) as StyleSpecification;
		return ({ fonts }) => ({ ...style, 'font-faces': { ...style['font-faces'], ...fonts } });
	}
	const { schema, zooms } = basemap;
	if (schema === 'protomaps') return (options) => protomapsStyle(address, zooms, options);
	const { foreignStyle } = await import('./foreign.ts');
	return (options) => foreignStyle(schema, sourceOf(address, zooms), options);
}
