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
 * A style with the story's layers in the right place. What it draws before its first name goes above
 * the roads and below the labels. The rest goes on top, in its order: MapLibre gives room to the
 * topmost names first, and the story's places always keep theirs; no label runs under a disc, since
 * the number in it takes the room.
 */
export function withStory(
	layers: readonly LayerSpecification[],
	story: readonly LayerSpecification[],
): LayerSpecification[] {
	const at = firstLabel(layers);
	const named = story.findIndex(({ type }) => type === 'symbol');
	const cut = named < 0 ? story.length : named;
	return [...layers.slice(0, at), ...story.slice(0, cut), ...layers.slice(at), ...story.slice(cut)];
}
