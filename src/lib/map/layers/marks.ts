import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { LEADING, LETTER, RADIUS, SIDES, STAND } from '../../scene/labels.ts';
import type { StoryLayer } from './layer.ts';
import { isSelected, isStop } from './layer.ts';

const hasDisc: FilterSpecification = ['!=', ['get', 'display'], 'label'];
const isSoft: FilterSpecification = ['all', hasDisc, ['boolean', ['get', 'soft'], false]];

/** MapLibre sets a line of text lower than SVG does where both are told its middle: by so much, in em. */
const RISE = -0.11;

/** A value by the side on which the layout has put the name: nothing is left to MapLibre to decide. */
const bySide = (value: (side: keyof typeof STAND) => unknown): ExpressionSpecification =>
	[
		'match',
		['get', 'side'],
		...SIDES.flatMap((side) => [side, value(side)]),
		value('centre'),
	] as unknown as ExpressionSpecification;

/** The story's places: a disc with the number of events and the name beside it. */
export const marks: StoryLayer = {
	id: 'marks',
	hit: ['marks-disc', 'marks-name'],
	layers: ({ ink, mark, accent, halo, 'on-accent': onAccent }) => [
		{
			id: 'marks-soft',
			type: 'circle',
			source: 'marks',
			filter: isSoft,
			paint: { 'circle-radius': RADIUS + 6, 'circle-color': ink, 'circle-opacity': 0.13 },
		},
		{
			id: 'marks-disc',
			type: 'circle',
			source: 'marks',
			filter: hasDisc,
			layout: { 'circle-sort-key': ['case', isSelected, 1, 0] },
			paint: {
				// An outline lies outside the radius here, and on it in SVG.
				'circle-radius': RADIUS - 1.25,
				'circle-color': ['case', isSelected, accent, isStop, ink, mark],
				'circle-stroke-color': ['case', isSelected, accent, ink],
				'circle-stroke-width': 2.5,
			},
		},
		{
			id: 'marks-name',
			type: 'symbol',
			source: 'marks',
			filter: ['has', 'name'],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': ['Sans Bold'],
				'text-size': LETTER,
				'text-line-height': LEADING,
				'text-max-width': 100,
				'text-anchor': bySide((side) => STAND[side].anchor),
				'text-offset': bySide((side) => [
					'literal',
					[STAND[side].dx / LETTER, STAND[side].dy / LETTER + RISE],
				]),
				'text-justify': 'auto',
				// The layout has seen to it that nothing of the story overlaps; the basemap gives way.
				'text-allow-overlap': true,
				'text-padding': 3,
			},
			paint: {
				'text-color': ['case', isSelected, accent, ink],
				'text-halo-color': halo,
				'text-halo-width': 1.8,
			},
		},
		{
			id: 'marks-count',
			type: 'symbol',
			source: 'marks',
			filter: hasDisc,
			layout: {
				'text-field': ['get', 'sign'],
				'text-font': ['Sans Bold'],
				'text-size': LETTER,
				'text-offset': [0, RISE],
				'text-allow-overlap': true,
				// As wide as the disc: no label of the basemap may run under it.
				'text-padding': 7,
			},
			paint: { 'text-color': ['case', isSelected, onAccent, isStop, mark, ink] },
		},
	],
};
