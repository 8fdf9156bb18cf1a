/** Which tiles the site is published on: what the site's setting comes to. */

/** The schemas whose tiles can be styled here. */
export const SCHEMAS = ['protomaps', 'shortbread', 'openmaptiles'] as const;
export type Schema = (typeof SCHEMAS)[number];

/** A piece of the credit line: plain text, perhaps with an address that begins with https: or http:. */
export interface CreditPart {
	readonly text: string;
	readonly href?: string;
}

interface Anywhere {
	/** A file of the site, from its root without a slash, or an address that begins with https: or http:. */
	readonly address: string;
	/** Who made the tiles, as the archive or the style says it. */
	readonly credit: readonly CreditPart[];
}

/** One PMTiles archive. */
export interface ArchiveBasemap extends Anywhere {
	readonly kind: 'archive';
	readonly schema: Schema;
	/** The first and the last zoom of its tiles; closer than the last they are enlarged. */
	readonly zooms: readonly [first: number, last: number];
}

/** A whole style of somebody else's, kept as a file of the site as it was when checked. */
export interface StyleBasemap extends Anywhere {
	readonly kind: 'style';
}

export type Basemap = ArchiveBasemap | StyleBasemap;

/** The archive that `geo/basemap` builds. */
export const EMBEDDED_FILE = 'basemap.pmtiles';

/** Whether a basemap is a file of the site. */
export const isLocal = ({ address }: Basemap): boolean => !/^https?:/.test(address);
