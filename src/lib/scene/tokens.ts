/**
 * Every colour of the pages and of their maps, in each flavour. `src/tokens.css` is written from this
 * table (`src/cli/tokens.ts`), and a test computes the contrasts that it owes.
 */

/** Light and dark follow the system or the page; contrast serves print and who asks for more contrast. */
export const FLAVOURS = ['light', 'dark', 'contrast'] as const;
export type Flavour = (typeof FLAVOURS)[number];

type Row = readonly [light: string, dark: string, contrast: string];

const TABLE = {
	// The page.
	paper: ['#fbfaf7', '#171614', '#ffffff'],
	card: ['#ffffff', '#211f1c', '#ffffff'],
	ink: ['#1c1b19', '#f2efe8', '#000000'],
	quiet: ['#59554d', '#b5afa3', '#333333'],
	rule: ['#d8d3c8', '#3d3a34', '#767676'],
	accent: ['#0b4f8a', '#8cc0f0', '#00366b'],
	'on-accent': ['#ffffff', '#10161c', '#ffffff'],
	// Behind words that were searched for.
	found: ['#ffe08a', '#6b5300', '#ffe566'],
	// The ground of the map.
	ground: ['#f4f2ec', '#262421', '#ffffff'],
	water: ['#cddae2', '#182833', '#d3e0e9'],
	urban: ['#ebe6dd', '#2f2c28', '#efefec'],
	wood: ['#e0e7d8', '#252e24', '#e4ede0'],
	airfield: ['#e3e1e3', '#302e33', '#e6e6ea'],
	building: ['#e3ddd2', '#35322d', '#dcdcd8'],
	road: ['#d5ccbc', '#474239', '#bdbdb8'],
	rail: ['#b9b3a8', '#57524a', '#7d7d7d'],
	border: ['#8f877b', '#8a8274', '#4a4a4a'],
	// Its names, and what keeps them readable over lines.
	label: ['#34322d', '#d9d4c9', '#000000'],
	'label-quiet': ['#4f4c45', '#bfb9ad', '#1f1f1f'],
	'label-water': ['#38546b', '#9cb4c8', '#0c2f4a'],
	halo: ['#f8f6f1', '#1c1b19', '#ffffff'],
	// What the story marks.
	mark: ['#ffffff', '#171614', '#ffffff'],
	'mark-edge': ['#1c1b19', '#f2efe8', '#000000'],
} as const satisfies Record<string, Row>;

/** The name of a colour. */
export type Token = keyof typeof TABLE;

export const TOKENS = Object.keys(TABLE) as readonly Token[];

/** A colour for every token. */
export type Palette = Readonly<Record<Token, string>>;

/** The colours of one flavour, `#rrggbb` each. */
export function paletteOf(flavour: Flavour): Palette {
	const column = FLAVOURS.indexOf(flavour);
	return Object.fromEntries(TOKENS.map((token) => [token, TABLE[token][column]])) as Palette;
}
