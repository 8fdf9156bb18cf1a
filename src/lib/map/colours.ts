const LIGHT = {
	ground: '#f4f1ea',
	water: '#cfdde4',
	urban: '#e9e4da',
	wood: '#e2e8d8',
	airfield: '#e4e0e2',
	road: '#d9d1c3',
	rail: '#bdb6ac',
	border: '#9d948a',
	label: '#4d4842',
	'label-quiet': '#6f6961',
	halo: '#f8f6f1',
	ink: '#1f1d1b',
	mark: '#ffffff',
	accent: '#a3212b',
	'on-accent': '#ffffff',
};

/** The name of a colour on the map. */
export type Token = keyof typeof LIGHT;

/** A colour for every token. */
export type Palette = Readonly<Record<Token, string>>;

/** What was given, completed: a forgotten token must not leave a hole in the map. */
export function palette(given: Readonly<Record<string, string>>): Palette {
	const entries = Object.entries(LIGHT).map(([token, own]) => [token, given[token] || own]);
	return Object.fromEntries(entries) as Palette;
}
