import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { ARROW } from '../arrow.ts';
import type { StoryLayer } from './layer.ts';

const isDashed: ExpressionSpecification = ['==', ['get', 'drawn'], 'dashed'];

function path(id: string, colour: string, dashes?: number[]): LineLayerSpecification {
	return {
		id,
		type: 'line',
		source: 'moves',
		// Dashes cannot depend on a feature, hence a layer for each of the two.
		filter: dashes ? isDashed : ['!', isDashed],
		layout: { 'line-cap': dashes ? 'butt' : 'round', 'line-join': 'round' },
		paint: {
			'line-color': colour,
			'line-width': 2,
			...(dashes && { 'line-dasharray': dashes }),
		},
	};
}

/** Movements: solid where sourced, dashed where not, with an arrow where they end. */
export const moves: StoryLayer = {
	id: 'moves',
	hit: [],
	layers: ({ ink }) => [
		path('moves-solid', ink),
		path('moves-dashed', ink, [3, 2]),
		{
			id: 'moves-heads',
			type: 'symbol',
			source: 'heads',
			layout: {
				'icon-image': ARROW,
				'icon-anchor': 'right',
				// The tip touches the outline of the mark at which the line ends.
				'icon-offset': [-12, 0],
				'icon-rotate': ['get', 'turn'],
				'icon-rotation-alignment': 'map',
				'icon-allow-overlap': true,
				'icon-ignore-placement': true,
			},
			paint: { 'icon-color': ink },
		},
	],
};
