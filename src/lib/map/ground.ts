import type {
	ExpressionSpecification,
	LayerSpecification,
	LineLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from './colours.ts';

const SOURCE = 'basemap';
type Paint = NonNullable<LineLayerSpecification['paint']>;

const isKind = (...kinds: string[]): ExpressionSpecification => [
	'in',
	['get', 'kind'],
	['literal', kinds],
];
/** For layers of which everything is drawn. */
const EVERY: ExpressionSpecification = ['all'];
const both = (...filters: ExpressionSpecification[]): ExpressionSpecification => [
	'all',
	...filters,
];
const DETAIL: ExpressionSpecification = ['to-string', ['get', 'kind_detail']];
const isSubway: ExpressionSpecification = ['==', DETAIL, 'subway'];
const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
const notDisputed: ExpressionSpecification = ['!=', ['get', 'disputed'], true];

/** A width that grows with the zoom. */
const grows = (...stops: [zoom: number, width: number][]): ExpressionSpecification =>
	['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;

function fill(id: string, layer: string, filter: ExpressionSpecification, colour: string) {
	return {
		id,
		type: 'fill',
		source: SOURCE,
		'source-layer': layer,
		// Layers hold lines and label points too: only areas are filled.
		filter: both(['==', ['geometry-type'], 'Polygon'], filter),
		paint: { 'fill-color': colour },
	} satisfies LayerSpecification;
}

function stroke(
	id: string,
	layer: string,
	filter: ExpressionSpecification,
	paint: Paint,
	minzoom = 0,
) {
	return {
		id,
		type: 'line',
		source: SOURCE,
		'source-layer': layer,
		minzoom,
		filter: both(['==', ['geometry-type'], 'LineString'], filter),
		layout: { 'line-join': 'round' },
		paint,
	} satisfies LayerSpecification;
}

function roads({ road, rail, airfield }: Palette): LayerSpecification[] {
	const line = (colour: string, width: ExpressionSpecification | number): Paint => ({
		'line-color': colour,
		'line-width': width,
	});
	const major = grows([7, 0.5], [10, 1], [12, 1.8], [15, 5]);
	return [
		stroke('runways', 'roads', isKind('aeroway'), line(airfield, grows([10, 1], [15, 12]))),
		stroke('minor-roads', 'roads', isKind('minor_road'), line(road, grows([12, 0.7], [15, 2.5]))),
		stroke('major-roads', 'roads', isKind('major_road'), line(road, major)),
		stroke('highways', 'roads', isKind('highway'), line(road, grows([6, 0.8], [12, 2.6], [15, 7]))),
		stroke('rails', 'roads', both(isKind('rail'), ['!', isSubway]), line(rail, 0.8)),
		stroke(
			'metro',
			'roads',
			both(isKind('rail'), isSubway),
			{
				'line-color': ['to-color', ['get', 'colour'], rail],
				'line-width': grows([11, 0.8], [15, 2.5]),
				'line-opacity': 0.6,
			},
			11,
		),
	];
}

function borders({ border }: Palette): LayerSpecification[] {
	const country = grows([1, 0.5], [6, 1.1], [12, 1.8]);
	const line = (width: ExpressionSpecification | number, dashes?: number[]): Paint => ({
		'line-color': border,
		'line-width': width,
		...(dashes && { 'line-dasharray': dashes }),
	});
	return [
		stroke('communes', 'boundaries', isKind('locality'), line(0.7, [1, 2.5]), 10),
		stroke('regions', 'boundaries', isKind('region'), line(0.6, [3, 3]), 4),
		stroke('borders', 'boundaries', both(isKind('country'), notDisputed), line(country)),
		stroke(
			'borders-disputed',
			'boundaries',
			both(isKind('country'), isDisputed),
			line(country, [2.5, 2]),
		),
	];
}

/** What lies under the labels: sea, land, its use, water, roads and borders, from the bottom up. */
export function groundLayers(colours: Palette): LayerSpecification[] {
	const { ground, water, urban, wood, airfield } = colours;
	return [
		// The archive has no ocean: the background is the sea.
		{ id: 'sea', type: 'background', paint: { 'background-color': water } },
		fill('land', 'earth', EVERY, ground),
		fill('urban', 'landuse', isKind('urban_area', 'industrial'), urban),
		fill('wood', 'landuse', isKind('park', 'wood', 'forest', 'cemetery'), wood),
		fill('airfield', 'landuse', isKind('aerodrome'), airfield),
		fill('water', 'water', EVERY, water),
		stroke('rivers', 'water', EVERY, {
			'line-color': water,
			'line-width': grows([3, 0.6], [8, 1.3], [12, 2.5], [15, 6]),
		}),
		...roads(colours),
		...borders(colours),
	];
}
