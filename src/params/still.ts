import type { ParamMatcher } from '@sveltejs/kit';

/** The drawings that each edition of a story has beside it. */
export const match: ParamMatcher = (param) =>
	['map.svg', 'map.png', 'card.png', 'ground.svg'].includes(param);
