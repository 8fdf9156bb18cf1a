import type { FilterSpecification } from 'maplibre-gl';
import type { StoryLayer } from './layer.ts';
import { isSelected } from './layer.ts';

const hasDisc: FilterSpecification = ['!=', ['get', 'display'], 'label'];

/** The story's places: a disc with the number of events and the name beside it. */
export const marks: StoryLayer = {
	id: 'marks',
	hit: ['marks-disc', 'marks-name'],
	layers: ({ ink, mark, accent, halo, 'on-accent': onAccent }) => [
		{
			id: 'marks-disc',
			type: 'circle',
			source: 'marks',
			filter: hasDisc,
			layout: { 'circle-sort-key': ['case', isSelected, 1, 0] },
			paint: {
				'circle-radius': 13,
				'circle-color': ['case', isSelected, accent, mark],
				'circle-stroke-color': ink,
				'circle-stroke-width': 2.5,
			},
		},
		{
			id: 'marks-name',
			type: 'symbol',
			source: 'marks',
			filter: hasDisc,
			layout: {
				'text-field': ['get', 'name'],
				'text-font': ['Sans Bold'],
				'text-size': 14,
				'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left'],
				'text-radial-offset': 1.4,
				'text-justify': 'auto',
				'text-max-width': 10,
				'symbol-sort-key': ['case', isSelected, 0, 1],
			},
			paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.8 },
		},
		{
			id: 'marks-count',
			type: 'symbol',
			source: 'marks',
			filter: hasDisc,
			layout: {
				'text-field': ['to-string', ['get', 'count']],
				'text-font': ['Sans Bold'],
				'text-size': 13,
				'text-allow-overlap': true,
				// As wide as the disc: no label of the basemap may run under it.
				'text-padding': 7,
			},
			paint: { 'text-color': ['case', isSelected, onAccent, ink] },
		},
	],
};
