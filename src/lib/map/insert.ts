import type { LayerSpecification } from 'maplibre-gl';

const ROADS = /^(roads?|streets?|street_polygons|bridges?|transportation|transport)$/;

const isRoad = (layer: LayerSpecification): boolean =>
	layer.type !== 'symbol' && 'source-layer' in layer && ROADS.test(layer['source-layer'] ?? '');

/** The place of the first label above the roads; the end where there is none. */
function firstLabel(layers: readonly LayerSpecification[]): number {
	const roads = layers.findLastIndex(isRoad);
	const found = layers.findIndex((layer, i) => i > roads && layer.type === 'symbol');
	return found < 0 ? layers.length : found;
}

/**
 * A style with the story's layers in the right place: what they draw goes above the roads and below
 * the labels; what they write goes on top, since MapLibre gives room to the topmost names first, and
 * the story's places always keep theirs.
 */
export function withStory(
	layers: readonly LayerSpecification[],
	story: readonly LayerSpecification[],
): LayerSpecification[] {
	const at = firstLabel(layers);
	const isWritten = ({ type }: LayerSpecification) => type === 'symbol';
	return [
		...layers.slice(0, at),
		...story.filter((layer) => !isWritten(layer)),
		...layers.slice(at),
		...story.filter(isWritten),
	];
}
