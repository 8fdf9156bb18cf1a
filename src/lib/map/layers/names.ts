import type { StoryLayer } from './layer.ts';
import { isSelected } from './layer.ts';

/** Countries and regions: their name without a dot, since no point is known. */
export const names: StoryLayer = {
	id: 'names',
	hit: ['names'],
	layers: ({ ink, accent, halo }) => [
		{
			id: 'names',
			type: 'symbol',
			source: 'marks',
			filter: ['==', ['get', 'display'], 'label'],
			layout: {
				'text-field': ['concat', ['get', 'name'], ' (', ['to-string', ['get', 'count']], ')'],
				'text-font': ['Sans Bold'],
				'text-size': 15,
				'text-max-width': 10,
				// The only sign of its events: it may not give way to another label.
				'text-allow-overlap': true,
			},
			paint: {
				'text-color': ['case', isSelected, accent, ink],
				'text-halo-color': halo,
				'text-halo-width': 2,
			},
		},
	],
};
