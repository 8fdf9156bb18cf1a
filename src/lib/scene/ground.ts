/**
 * What the ground of the map draws, from below to above: one table, read by the drawn map
 * (`server/ground.ts`) and by the live one (`map/ground.ts`). Layers and kinds are those of the
 * Protomaps schema, version 4; what a tile lacks is not drawn.
 */
import type { Token } from './tokens.ts';

export type SourceLayer =
	'earth' | 'landuse' | 'water' | 'buildings' | 'boundaries' | 'roads' | 'pois' | 'places';

/** Properties of a feature in a tile. */
export type Properties = Readonly<Record<string, unknown>>;

/** Which features of a layer are meant; what is left out does not matter. */
export interface Test {
	readonly kind?: readonly string[];
	readonly detail?: readonly string[];
	readonly notDetail?: readonly string[];
	readonly disputed?: boolean;
}

/** A value at some zooms, in order; between them it changes evenly. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

export interface GroundRow {
	/** Its layer in the live style, and `g-<id>`, its class in the drawn one. */
	readonly id: string;
	readonly layer: SourceLayer;
	readonly draw: 'fill' | 'line';
	readonly test: Test;
	readonly colour: Token;
	/** Whether a feature's own `colour` goes before the token. */
	readonly own?: true;
	/** Pixels. */
	readonly width?: Stops;
	/** Dash and gap, in widths of the line. */
	readonly dash?: readonly [dash: number, gap: number];
	readonly opacity?: number;
	/** The first zoom, of 512-pixel tiles, at which it shows. */
	readonly from?: number;
}

const fill = (
	id: string,
	layer: SourceLayer,
	colour: Token,
	test: Test = {},
	from?: number,
): GroundRow => ({ id, layer, draw: 'fill', test, colour, ...(from && { from }) });

const line = (
	id: string,
	layer: SourceLayer,
	colour: Token,
	width: Stops,
	test: Test = {},
	more: Partial<GroundRow> = {},
): GroundRow => ({ id, layer, draw: 'line', test, colour, width, ...more });

const COUNTRY: Stops = [
	[1, 0.5],
	[6, 1],
	[12, 1.6],
];

export const GROUND: readonly GroundRow[] = [
	// There is no sea in it: the sea is what lies below.
	fill('land', 'earth', 'ground'),
	fill('urban', 'landuse', 'urban', { kind: ['urban_area', 'residential', 'industrial'] }),
	fill('wood', 'landuse', 'wood', { kind: ['park', 'wood', 'forest', 'cemetery'] }),
	fill('airfield', 'landuse', 'airfield', { kind: ['aerodrome'] }),
	fill('water', 'water', 'water'),
	line('river', 'water', 'water', [
		[3, 0.5],
		[8, 1.2],
		[12, 2.5],
		[15, 6],
	]),
	fill('building', 'buildings', 'building', { kind: ['building'] }, 14),
	line(
		'commune',
		'boundaries',
		'border',
		[
			[10, 0.6],
			[13, 1],
		],
		{ kind: ['locality'] },
		{ dash: [1, 3], from: 10 },
	),
	line(
		'region',
		'boundaries',
		'border',
		[
			[4, 0.4],
			[10, 0.8],
		],
		{ kind: ['region'] },
		{ dash: [4, 3], from: 4 },
	),
	line('border', 'boundaries', 'border', COUNTRY, { kind: ['country'], disputed: false }),
	line(
		'disputed',
		'boundaries',
		'border',
		COUNTRY,
		{ kind: ['country'], disputed: true },
		{ dash: [3, 2] },
	),
	line(
		'runway',
		'roads',
		'road',
		[
			[10, 1.5],
			[12, 3],
			[15, 14],
		],
		{ kind: ['aeroway'], detail: ['runway'] },
		{ from: 9 },
	),
	line(
		'taxiway',
		'roads',
		'road',
		[
			[12, 0.5],
			[15, 4],
		],
		{ kind: ['aeroway'], detail: ['taxiway'] },
		{ from: 12 },
	),
	line(
		'rail',
		'roads',
		'rail',
		[
			[8, 0.5],
			[12, 0.8],
			[15, 1.2],
		],
		{ kind: ['rail'], notDetail: ['subway', 'tram', 'light_rail'] },
		{ from: 8 },
	),
	line(
		'minor-road',
		'roads',
		'road',
		[
			[11, 0.4],
			[13, 0.9],
			[15, 2.5],
		],
		{ kind: ['minor_road'] },
		{ from: 11 },
	),
	line(
		'road',
		'roads',
		'road',
		[
			[6, 0.4],
			[10, 0.9],
			[12, 1.6],
			[15, 5],
		],
		{ kind: ['major_road'] },
		{ from: 6 },
	),
	line(
		'highway',
		'roads',
		'road',
		[
			[5, 0.4],
			[8, 1],
			[12, 2.4],
			[15, 7],
		],
		{ kind: ['highway'] },
		{ from: 5 },
	),
	line(
		'metro',
		'roads',
		'rail',
		[
			[11, 1.2],
			[13, 2],
			[15, 3],
		],
		{ kind: ['rail'], detail: ['subway'] },
		{ own: true, opacity: 0.55, from: 11 },
	),
];

/** Whether a feature of the row's layer is meant by its test. */
export function matches({ kind, detail, notDetail, disputed }: Test, of: Properties): boolean {
	const text = (key: string) => (of[key] === undefined ? '' : String(of[key]));
	if (kind && !kind.includes(text('kind'))) return false;
	if (detail && !detail.includes(text('kind_detail'))) return false;
	if (notDetail?.includes(text('kind_detail'))) return false;
	return disputed === undefined || (of['disputed'] === true) === disputed;
}

/** The value at a zoom: as MapLibre interpolates it, and constant beyond both ends. */
export function valueAt(stops: Stops, zoom: number): number {
	const after = stops.findIndex(([z]) => z >= zoom);
	const [before, next] = [stops[after - 1], stops[after]];
	if (!next) return stops.at(-1)?.[1] ?? 0;
	if (!before) return next[1];
	return before[1] + ((zoom - before[0]) / (next[0] - before[0])) * (next[1] - before[1]);
}
