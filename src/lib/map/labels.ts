import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import {
	BETWEEN,
	labelLanguage,
	LETTERING,
	NAMESAKES,
	type LetteringRow,
	type Sizes,
} from '../scene/lettering.ts';
import type { OwnPlace } from '../scene/own.ts';
import type { Palette } from '../scene/tokens.ts';
import { BASEMAP, filterOf } from './ground.ts';

type Expression = ExpressionSpecification;

const RANK: Expression = ['to-number', ['get', 'population_rank'], 0];
const FROM: Expression = ['to-number', ['get', 'min_zoom'], 0];
const LOCAL: Expression = ['get', 'name'];
/** The country's name is gone from this zoom on. */
const COUNTRY_TO = LETTERING.find(({ id }) => id === 'country')?.to ?? 0;

/** A place's name in the reader's language, or else its own; in English where its own cannot be written. */
function readersName(language: string): Expression {
	const local: Expression = ['case', ['has', 'script'], ['get', 'name:en'], LOCAL];
	return ['coalesce', ['get', `name:${labelLanguage(language)}`], local, LOCAL, ''];
}

/** The text of a label: as `linesOf`, each official name on its line. */
export function textOf({ id, both }: LetteringRow, language: string): Expression {
	const two: Expression = ['in', BETWEEN, ['to-string', LOCAL]];
	const isPart: Expression =
		id === 'town' ? ['all', two, ['!=', ['get', 'kind_detail'], 'city']] : two;
	const name = readersName(language);
	const text: Expression = both ? ['case', isPart, LOCAL, name] : name;
	return ['join', ['split', ['to-string', text], BETWEEN], '\n'];
}

/** Sizes as an expression: between zooms, and at each zoom between ranks. */
function sizeOf(sizes: Sizes): Expression | number {
	const at = (stops: Sizes[number][1]): Expression | number =>
		stops.length === 1
			? (stops[0]?.[1] ?? 0)
			: (['interpolate', ['linear'], RANK, ...stops.flat()] as unknown as Expression);
	const [only, ...more] = sizes;
	if (only && !more.length) return at(only[1]);
	const stops = sizes.flatMap(([zoom, byRank]) => [zoom, at(byRank)]);
	return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as Expression;
}

/** The ways in which a label is written, by the variables that hold them; `NONE` where it is not. */
const WRITTEN = ['local', 'first', 'last', 'reader'] as const;
const NONE = '\u0000';

/**
 * Whether the story has a mark of this name and one nearby, as `isOwn` says: then the mark's name is enough.
 * Names and points stand in it once for all places: the page and the worker both take it apart, and a
 * test for each place took longer than all else that they do before the first tile.
 */
function isOwn(own: readonly OwnPlace[], { layer, near }: LetteringRow, language: string) {
	const parts: Expression = ['split', ['to-string', LOCAL], BETWEEN];
	const given: Record<(typeof WRITTEN)[number], Expression> = {
		local: ['to-string', LOCAL],
		first: ['at', 0, parts],
		last: ['at', ['-', ['length', parts], 1], parts],
		reader: ['to-string', ['get', `name:${labelLanguage(language)}`]],
	};
	const held = WRITTEN.flatMap((name) => [
		name,
		['case', ['==', given[name], ''], NONE, given[name]],
	]);
	const names = [...new Set(own.flatMap((place) => place.names))];
	// What has a point of its own is known within a longer name too.
	const known = layer === 'pois' ? names.join('\n') : ['literal', names];
	const called = WRITTEN.map((name) => ['in', ['var', name], ['var', 'known']]);
	// Distances are dear: they are asked for only where a name is known.
	const test = ['all', ['any', ...called], ...(near === undefined ? [] : [isNear(own, near)])];
	return ['let', ...held, 'known', known, test] as unknown as Expression;
}

/** Whether a mark of the story is within so many kilometres. */
const isNear = (own: readonly OwnPlace[], near: number): Expression => {
	const metres: Expression = ['distance', { type: 'MultiPoint', coordinates: pointsOf(own) }];
	return ['<=', metres, near * 1000];
};

const points = new WeakMap<readonly OwnPlace[], [lon: number, lat: number][]>();

/** Where they are; the same for all layers. */
function pointsOf(own: readonly OwnPlace[]): [lon: number, lat: number][] {
	const found = points.get(own) ?? own.map(({ at: [lon, lat] }): [number, number] => [lon, lat]);
	points.set(own, found);
	return found;
}

function layerOf(
	row: LetteringRow,
	colours: Palette,
	language: string,
	own: readonly OwnPlace[],
): SymbolLayerSpecification {
	const { id, layer, test, colour, halo = 'halo', bold, spacing, size, from, to, namesakes } = row;
	const named: Expression = ['in', readersName(language), ['literal', [...NAMESAKES]]];
	return {
		id: `name-${id}`,
		type: 'symbol',
		source: BASEMAP,
		'source-layer': layer,
		...(from && { minzoom: from }),
		...(to && { maxzoom: to }),
		filter: [
			'all',
			['==', ['geometry-type'], 'Point'],
			// A tile taken from further up may hold what is to show only closer.
			['<=', FROM, ['zoom']],
			filterOf(test),
			...(namesakes ? [['any', ['>=', ['zoom'], COUNTRY_TO], ['!', named]]] : []),
			...(own.length ? [['!', isOwn(own, row, language)]] : []),
		] as unknown as Expression,
		layout: {
			'text-field': textOf(row, language),
			'text-font': [bold ? 'Sans Bold' : 'Sans'],
			'text-size': sizeOf(size),
			'text-max-width': 8,
			'text-line-height': 1.1,
			'text-padding': 6,
			'symbol-sort-key': ['-', ['*', FROM, 100], RANK],
			...(spacing && { 'text-letter-spacing': spacing }),
		},
		paint: {
			'text-color': colours[colour],
			'text-halo-color': colours[halo],
			'text-halo-width': 1.3,
		},
	};
}

/**
 * The labels of the basemap, least important first: what comes last is placed first.
 * @param own the story's places, of which no label repeats the name
 */
export function labelLayers(
	colours: Palette,
	language: string,
	own: readonly OwnPlace[] = [],
): SymbolLayerSpecification[] {
	return LETTERING.map((row) => layerOf(row, colours, language, own));
}
