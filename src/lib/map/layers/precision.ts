import type { StoryLayer } from './layer.ts';
import { isSelected } from './layer.ts';

/** How far off a place may be: a soft disc of the honest radius with a dashed edge. */
export const precision: StoryLayer = {
	id: 'precision',
	hit: [],
	layers: ({ ink, accent }) => [
		{
			id: 'precision-area',
			type: 'fill',
			source: 'precision',
			paint: {
				'fill-color': ['case', isSelected, accent, ink],
				'fill-opacity': ['case', isSelected, 0.12, 0.03],
				'fill-antialias': false,
			},
		},
		{
			id: 'precision-edge',
			type: 'line',
			source: 'precision',
			paint: {
				'line-color': ['case', isSelected, accent, ink],
				'line-width': ['case', isSelected, 1.5, 1],
				'line-opacity': ['case', isSelected, 1, 0.45],
				'line-dasharray': [4, 3],
			},
		},
	],
};
