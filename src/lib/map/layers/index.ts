import type { StoryLayer } from './layer.ts';
import { marks } from './marks.ts';
import { moves } from './moves.ts';
import { precision } from './precision.ts';

/** What is drawn above the basemap, from the bottom up. */
export const LAYERS: readonly StoryLayer[] = [precision, moves, marks];
