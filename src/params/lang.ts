import type { ParamMatcher } from '@sveltejs/kit';
import { speaks } from '#lib/std/words/languages.ts';

/** A language of the interface; the story says whether it is one of its own. */
export const match: ParamMatcher = (param) => speaks(param);
