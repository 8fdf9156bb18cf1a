import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { ARROW } from '../arrow.ts';
import type { Palette } from '../../scene/tokens.ts';
import type { StoryLayer } from './layer.ts';
import { isSelected } from './layer.ts';

/** Pixels of line and gap, as in the drawn map. Dashes cannot depend on a feature, hence a layer for each kind. */
const KINDS = [
	{ id: 'solid', drawn: ['solid'], width: 1.5 },
	{ id: 'dashed', drawn: ['dashed'], width: 1.5, dashes: [6, 4] },
	{ id: 'dotted', drawn: ['gap', 'link'], width: 2, dashes: [0.1, 5] },
] as const;

function path(
	{ id, drawn, width, ...kind }: (typeof KINDS)[number],
	chosen: boolean,
	{ ink, accent }: Palette,
): LineLayerSpecification {
	const dashes = 'dashes' in kind ? kind.dashes : undefined;
	const wide = chosen ? 2.5 : width;
	const isKind: ExpressionSpecification = ['in', ['get', 'drawn'], ['literal', [...drawn]]];
	return {
		id: `moves-${id}${chosen ? '-chosen' : ''}`,
		type: 'line',
		source: 'moves',
		filter: ['all', isKind, ['==', isSelected, chosen]],
		layout: { 'line-cap': id === 'dashed' ? 'butt' : 'round', 'line-join': 'round' },
		paint: {
			'line-color': chosen ? accent : ink,
			'line-width': wide,
			'line-opacity': chosen ? 1 : 0.5,
			...(dashes && { 'line-dasharray': dashes.map((pixels) => pixels / wide) }),
		},
	};
}

/** Lines: solid where sourced, dashed where not, dotted where a way is not known; an arrow where they end. */
export const moves: StoryLayer = {
	id: 'moves',
	hit: [],
	layers: (colours) => [
		...[false, true].flatMap((chosen) => KINDS.map((kind) => path(kind, chosen, colours))),
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
			paint: {
				'icon-color': ['case', isSelected, colours.accent, colours.ink],
				'icon-opacity': ['case', isSelected, 1, 0.7],
			},
		},
	],
};
