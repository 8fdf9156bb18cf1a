/** The figures of the table: what each is called, how it is written, and what it is compared with. */
export type Figure =
	| ('bytes' | 'requests' | 'first' | 'largest' | 'usable' | 'live' | 'tiled' | 'blocked' | 'heap')
	| ('select' | 'filter' | 'search' | 'brush' | 'pan');

export interface Row {
	readonly figure: Figure;
	readonly says: string;
	readonly write: (value: number) => string;
	/** The page that is 1. */
	readonly base: 'plain' | 'maplibre';
	/** The figure of that page with which it is compared; the same where left out. */
	readonly to?: Figure;
	/** Frames are only compared: machines without a graphics card draw slowly. */
	readonly ratioOnly?: true;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 1e4 ? 1 : 0)} kB`;
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (time: number) =>
	time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(2)} s`;

export const ROWS: readonly Row[] = [
	{ figure: 'bytes', says: 'compressed bytes until usable', write: kB, base: 'plain' },
	{ figure: 'requests', says: 'requests until usable', write: String, base: 'plain' },
	{ figure: 'first', says: 'first paint', write: ms, base: 'plain' },
	{ figure: 'largest', says: 'largest paint', write: ms, base: 'plain' },
	{ figure: 'usable', says: 'list and marks can be used', write: ms, base: 'maplibre' },
	{ figure: 'live', says: 'live map on show', write: ms, base: 'maplibre' },
	{ figure: 'tiled', says: 'live map on its own ground', write: ms, base: 'maplibre' },
	{ figure: 'blocked', says: 'total blocking time', write: ms, base: 'maplibre' },
	{ figure: 'heap', says: 'heap after load', write: MB, base: 'maplibre' },
	{ figure: 'select', says: 'select → shown', write: ms, base: 'maplibre' },
	{ figure: 'filter', says: 'filter → list and map agree', write: ms, base: 'maplibre' },
	{ figure: 'search', says: 'search keystroke → results', write: ms, base: 'maplibre' },
	{
		...{ figure: 'brush', says: 'frame while brushing, to one while panning', write: ms },
		// Of the pages that are compared only ours has a timeline.
		...{ base: 'maplibre', to: 'pan', ratioOnly: true },
	},
	{ figure: 'pan', says: 'frame while panning', write: ms, base: 'maplibre', ratioOnly: true },
];
