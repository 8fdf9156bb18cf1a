/** Text as outlines, so that a still looks the same everywhere and needs no font beside it. */
export interface TextStyle {
	readonly family: 'serif' | 'sans';
	readonly weight: 400 | 600;
	/** Pixels to the em. */
	readonly size: number;
	/** Direction of the line as a whole; left out, its first letter decides. */
	readonly dir?: 'ltr' | 'rtl';
	/** Pixels of space between letters. */
	readonly tracking?: number;
}

export interface SetText {
	/** The glyphs as SVG, drawn rightwards from 0,0 on the baseline, in visual order. */
	readonly glyphs: string;
	/** Pixels from the first edge to the last. */
	readonly width: number;
	/** Document pixels per unit of the glyphs: stroke widths are to be divided by it. */
	readonly scale: number;
}

/** Sets text for one document; `defs` are the outlines that the glyphs of that document refer to. */
export interface Typesetter {
	set(text: string, style: TextStyle): SetText;
	defs(): string;
}

export interface Inks {
	/** The colour of a token of the page's light theme, e.g. `water`. */
	colour(token: string): string;
	/** SVG attributes of the page's rules for these selectors, later ones winning; lengths are divided by `scale`. */
	attributes(selectors: readonly string[], scale: number): string;
}
