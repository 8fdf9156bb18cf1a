/**
 * Which names the ground of the map bears, the least important first: one table, read by the drawn
 * map and by the live one. All stand at points, since the name of an area would repeat in every tile.
 */
import { valueAt, type Properties, type SourceLayer, type Stops, type Test } from './ground.ts';
import type { Token } from './tokens.ts';

/** Sizes in pixels by `population_rank`, at some zooms. */
export type Sizes = readonly (readonly [zoom: number, byRank: Stops])[];

export interface LetteringRow {
	/** `name-<id>` is its layer in the live style, and `g-<id>` its class in the drawn one. */
	readonly id: string;
	readonly layer: SourceLayer;
	readonly test: Test;
	readonly colour: Token;
	/** What lies around its letters; `halo` if left out. */
	readonly halo?: Token;
	readonly bold?: true;
	/** Space between letters, in em. */
	readonly spacing?: number;
	readonly size: Sizes;
	/** The first zoom at which it shows, and the one at which it does no more. */
	readonly from?: number;
	readonly to?: number;
	/** Whether a place with two official names shows both, whatever the reader's language. */
	readonly both?: true;
	/** Whether a town called as its country waits until the country's name is gone. */
	readonly namesakes?: true;
	/** Within how many kilometres of a place of the story it is left out, where one has its name; anywhere if there is none. */
	readonly near?: number;
}

const same = (size: number): Sizes => [[0, [[0, size]]]];
const byZoom = (...stops: [zoom: number, size: number][]): Sizes =>
	stops.map(([zoom, size]) => [zoom, [[0, size]]]);

/** At this zoom a country fills the screen: its name goes, and no longer repeats that of its city. */
const COUNTRY_GONE = 7;

export const LETTERING: readonly LetteringRow[] = [
	{
		...{ id: 'sea', layer: 'water', test: {}, colour: 'label-water', halo: 'water', spacing: 0.06 },
		...{ size: byZoom([2, 11], [6, 13]), near: 300 },
	},
	{
		...{ id: 'station', layer: 'pois', test: { kind: ['station'] }, colour: 'label-quiet' },
		...{ size: byZoom([13, 10.5], [15, 12]), from: 13, both: true, near: 1 },
	},
	{
		...{ id: 'stadium', layer: 'pois', test: { kind: ['stadium'] }, colour: 'label-quiet' },
		...{ size: same(11), from: 12, near: 2 },
	},
	{
		...{ id: 'airport', layer: 'pois', test: { kind: ['aerodrome'] }, colour: 'label-quiet' },
		...{ size: same(11), from: 9, near: 8 },
	},
	{
		...{ id: 'crossing', layer: 'pois', test: { kind: ['border_control'] }, colour: 'label-quiet' },
		...{ size: same(11), from: 8, near: 5 },
	},
	{
		...{ id: 'part', layer: 'places', colour: 'label-quiet', size: byZoom([10, 11], [14, 13]) },
		test: { kind: ['locality', 'macrohood', 'neighbourhood'], notDetail: ['city', 'town'] },
		...{ from: 9, both: true, near: 4 },
	},
	{
		...{ id: 'town', layer: 'places', colour: 'label', both: true, namesakes: true, near: 30 },
		test: { kind: ['locality'], detail: ['city', 'town'] },
		size: [
			[
				3,
				[
					[8, 11],
					[14, 13],
				],
			],
			[
				7,
				[
					[6, 11.5],
					[12, 15.5],
				],
			],
			[
				12,
				[
					[5, 12],
					[12, 18],
				],
			],
		],
	},
	{
		...{ id: 'country', layer: 'places', test: { kind: ['country'] }, colour: 'label-quiet' },
		...{ bold: true, spacing: 0.08, size: byZoom([2, 10.5], [6, 14]) },
		to: COUNTRY_GONE,
	},
];

/** Cities that are called as their country, in the languages of the interface and of the labels. */
export const NAMESAKES: readonly string[] = [
	...['Djibouti', 'Yibuti', 'Cibuti', 'جيبوتي', 'Guatemala', 'غواتيمالا'],
	...['Luxembourg', 'Luxemburg', 'Luxemburgo', 'Lüksemburg', 'لوكسمبورغ'],
	...['Kuwait', 'Koweït', 'Koeweit', 'Kuveyt', 'الكويت', 'Monaco', 'Mónaco', 'Monako', 'موناكو'],
	...['Panama', 'Panamá', 'بنما', 'San Marino', 'Saint-Marin', 'سان مارينو'],
	...['Singapore', 'Singapour', 'Singapur', 'Singapura', 'سنغافورة'],
];

/** Between two official names of one place, in the order in which the place writes them. */
export const BETWEEN = ' / ';

/** The languages whose names the fonts of the labels can write; others get the English ones. */
const WRITTEN = ['en', 'fr', 'nl', 'es', 'tr', 'de', 'it', 'pt', 'da', 'sv', 'nb', 'pl', 'cs'];

/** In which language to ask for names, for a reader of `language` (BCP 47). */
export function labelLanguage(language: string): string {
	const [primary = 'en'] = language.toLowerCase().split('-');
	return WRITTEN.includes(primary) ? primary : 'en';
}

const textOf = (of: Properties, key: string): string =>
	typeof of[key] === 'string' ? of[key] : '';

/** Whether a local name is in a script that the fonts of the labels lack: Protomaps says so. */
const isForeign = (of: Properties) => textOf(of, 'script') !== '';

/**
 * The lines of a label: the name in the reader's language, or the local one; of two official names
 * both, each on its line, where the row asks for them and none but the place's own is known.
 */
export function linesOf(row: LetteringRow, of: Properties, language: string): string[] {
	const local = textOf(of, 'name');
	if (row.both && isBilingual(row, of)) return local.split(BETWEEN);
	const own = textOf(of, `name:${labelLanguage(language)}`);
	const name = own || (isForeign(of) && textOf(of, 'name:en')) || local;
	return name ? name.split(BETWEEN) : [];
}

/** Every way in which the tile writes the name that its label would show. */
export function namesOf(of: Properties, language: string): string[] {
	const local = textOf(of, 'name');
	const own = textOf(of, `name:${labelLanguage(language)}`);
	return [...new Set([local, ...local.split(BETWEEN), own])].filter((name) => name !== '');
}

/** A city keeps the one name by which the reader knows it; its parts and stations are read on signs. */
function isBilingual({ id }: LetteringRow, of: Properties): boolean {
	const known = id === 'town' && textOf(of, 'kind_detail') === 'city';
	return !known && textOf(of, 'name').includes(BETWEEN);
}

/** The less, the sooner it gets its place: by the zoom of its first tile, then by its people. */
export const orderOf = (of: Properties): number =>
	Number(of['min_zoom'] ?? 0) * 100 - Number(of['population_rank'] ?? 0);

/** Pixels, at a zoom, for a place of this rank. */
export function sizeAt(sizes: Sizes, zoom: number, rank: number): number {
	return valueAt(
		sizes.map(([z, byRank]) => [z, valueAt(byRank, rank)] as const),
		zoom,
	);
}

/** From line to line of a name, in em. */
export const LEADING = 1.1;

/**
 * From a line's baseline to the point that the block of lines is centred on, in em: letters stand
 * about a third of an em below their middle.
 */
export const baselineOf = (line: number, lines: number): number =>
	0.35 + (line - (lines - 1) / 2) * LEADING;
