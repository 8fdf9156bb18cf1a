import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import boldExt from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?url';
import plain from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import plainExt from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url';
import type { Fonts } from './basemap.ts';

// As in the package's unicode.json, so that the second file is fetched only for, say, Turkish.
const LATIN =
	'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
	'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';

/** The absolute address of the letters that nearly every label is written with. */
export const lettersOf = (page: string): string => new URL(plain, page).href;

/** The fonts of the labels, at addresses that the map's worker can read too. */
export function labelFonts(page: string): Fonts {
	const face = (url: string, ranges: string) => ({
		url: new URL(url, page).href,
		'unicode-range': ranges.split(','),
	});
	return {
		Sans: [face(plain, LATIN), face(plainExt, LATIN_EXT)],
		'Sans Bold': [face(bold, LATIN), face(boldExt, LATIN_EXT)],
	};
}
