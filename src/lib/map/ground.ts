import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GROUND, type GroundRow, type Stops, type Test } from '../scene/ground.ts';
import type { Palette } from '../scene/tokens.ts';

/** The id of the basemap's source. */
export const BASEMAP = 'basemap';

const DETAIL: ExpressionSpecification = ['to-string', ['get', 'kind_detail']];

/** A test of the table as a filter. */
export function filterOf({ kind, detail, notDetail, disputed }: Test): ExpressionSpecification {
	const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
	return [
		'all',
		...(kind ? [['in', ['to-string', ['get', 'kind']], ['literal', [...kind]]]] : []),
		...(detail ? [['in', DETAIL, ['literal', [...detail]]]] : []),
		...(notDetail ? [['!', ['in', DETAIL, ['literal', [...notDetail]]]]] : []),
		...(disputed === undefined ? [] : [disputed ? isDisputed : ['!', isDisputed]]),
	] as ExpressionSpecification;
}

/** A width that grows with the zoom. */
const grows = (stops: Stops): ExpressionSpecification =>
	['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

function layerOf(row: GroundRow, colours: Palette): LayerSpecification {
	const { id, layer, draw, test, own, width = [[0, 1]], dash, opacity, from } = row;
	const common = { id, source: BASEMAP, 'source-layer': layer, ...(from && { minzoom: from }) };
	// A layer of the schema holds lines and label points too: each row draws one sort of shape.
	const only = (shape: string): ExpressionSpecification => [
		'all',
		['==', ['geometry-type'], shape],
		filterOf(test),
	];
	const colour: ExpressionSpecification | string = own
		? ['to-color', ['get', 'colour'], colours[row.colour]]
		: colours[row.colour];
	if (draw === 'fill')
		return { ...common, type: 'fill', filter: only('Polygon'), paint: { 'fill-color': colour } };
	return {
		...common,
		type: 'line',
		filter: only('LineString'),
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': colour,
			'line-width': grows(width),
			...(dash && { 'line-dasharray': [...dash] }),
			...(opacity !== undefined && { 'line-opacity': opacity }),
		},
	};
}

/** What lies under the labels: sea, land, its use, water, borders and roads, from the bottom up. */
export function groundLayers(colours: Palette): LayerSpecification[] {
	const sea: LayerSpecification = {
		id: 'sea',
		type: 'background',
		paint: { 'background-color': colours.water },
	};
	return [sea, ...GROUND.map((row) => layerOf(row, colours))];
}
