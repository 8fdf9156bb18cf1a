import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from './colours.ts';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

const RANK: ExpressionSpecification = ['coalesce', ['get', 'population_rank'], 0];
const FROM: ExpressionSpecification = ['coalesce', ['get', 'min_zoom'], 0];
const DETAIL: ExpressionSpecification = ['to-string', ['get', 'kind_detail']];
const TOWNS = ['literal', ['city', 'town']] as ExpressionSpecification;

const isKind = (...kinds: string[]): ExpressionSpecification => [
	'in',
	['get', 'kind'],
	['literal', kinds],
];

/** A place's name in the reader's language, or in its own. */
export const nameIn = (language: string): ExpressionSpecification => [
	'coalesce',
	['get', `name:${language}`],
	['get', 'name'],
];

/**
 * The labels of the basemap, least important first: what comes last is placed first. All are
 * points, since an area's label would repeat in every tile.
 */
export function labelLayers(colours: Palette, language: string): SymbolLayerSpecification[] {
	function label(
		id: string,
		layer: string,
		filter: ExpressionSpecification,
		colour: string,
		layout: Layout,
		minzoom = 0,
	): SymbolLayerSpecification {
		return {
			id,
			type: 'symbol',
			source: 'basemap',
			'source-layer': layer,
			minzoom,
			filter: [
				'all',
				['==', ['geometry-type'], 'Point'],
				// A tile taken from further up may hold what is to show only closer.
				['<=', FROM, ['zoom']],
				filter,
			],
			layout: {
				'text-field': nameIn(language),
				'text-font': ['Sans'],
				'text-max-width': 8,
				'text-padding': 6,
				'symbol-sort-key': ['-', ['*', FROM, 100], RANK],
				...layout,
			},
			paint: { 'text-color': colour, 'text-halo-color': colours.halo, 'text-halo-width': 1.3 },
		};
	}
	const { label: strong, 'label-quiet': quiet } = colours;
	const isTown: ExpressionSpecification = ['all', isKind('locality'), ['in', DETAIL, TOWNS]];
	const isPart: ExpressionSpecification = ['all', isKind('locality'), ['!', ['in', DETAIL, TOWNS]]];
	const bySize: ExpressionSpecification = [
		'interpolate',
		['linear'],
		['zoom'],
		3,
		['interpolate', ['linear'], RANK, 8, 10.5, 14, 12.5],
		12,
		['interpolate', ['linear'], RANK, 5, 12, 14, 18],
	];
	const bold = ['Sans Bold'];
	return [
		label('water-names', 'water', ['all'], quiet, { 'text-size': 11, 'text-letter-spacing': 0.08 }),
		label('stations', 'pois', isKind('station'), quiet, { 'text-size': 10.5 }, 13),
		label('airfields', 'pois', isKind('aerodrome'), quiet, { 'text-size': 11 }, 9),
		label('parts', 'places', isPart, quiet, { 'text-size': 11 }, 9),
		label('towns', 'places', isTown, strong, { 'text-size': bySize }),
		label('countries', 'places', isKind('country'), quiet, {
			'text-font': bold,
			'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10.5, 6, 15],
			'text-letter-spacing': 0.06,
		}),
	];
}
