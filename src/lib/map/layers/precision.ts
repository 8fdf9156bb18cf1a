import type { StoryLayer } from './layer.ts';

/** How far off a place may be: a soft disc of the honest radius with a dashed edge. */
export const precision: StoryLayer = {
	id: 'precision',
	hit: [],
	layers: ({ ink }) => [
		{
			id: 'precision-area',
			type: 'fill',
			source: 'precision',
			paint: { 'fill-color': ink, 'fill-opacity': 0.05, 'fill-antialias': false },
		},
		{
			id: 'precision-edge',
			type: 'line',
			source: 'precision',
			paint: {
				'line-color': ink,
				'line-width': 1.2,
				'line-opacity': 0.6,
				'line-dasharray': [3, 2.5],
			},
		},
	],
};
