import { outlines } from '#lib/server/kept.ts';

/** The first page of every large story's list; each leads to the next. Smaller stories have none. */
export const entries = () =>
	outlines().flatMap(({ story, lang, large }) => (large ? [{ story, lang, page: '1' }] : []));
