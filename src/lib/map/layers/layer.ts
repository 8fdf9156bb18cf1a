import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../scene/tokens.ts';

/** The sources of the story's own layers; `heads` are the ends of `moves`. */
export const SOURCES = ['precision', 'moves', 'heads', 'marks'] as const;

/** The id of a source of the story. */
export type StorySource = (typeof SOURCES)[number];

/** One thing drawn above the basemap, as layers of the style from the bottom up. */
export interface StoryLayer {
	id: string;
	/** ids of the layers that answer to a click */
	hit: readonly string[];
	layers(colours: Palette): LayerSpecification[];
}

/** Whether the place of a mark is chosen. */
export const isSelected: ExpressionSpecification = ['boolean', ['get', 'selected'], false];

/** Whether the mark bears a number of an itinerary. */
export const isStop: ExpressionSpecification = ['boolean', ['get', 'isStop'], false];
