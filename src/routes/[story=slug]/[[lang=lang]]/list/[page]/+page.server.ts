import { pageCount } from '#lib/scene/pages.ts';
import { editions } from '#lib/server/kept.ts';
import { isLarge } from '#lib/story/large.ts';

/** Every page of every large story's list; smaller stories have none. */
export const entries = () =>
	editions().flatMap(({ story, lang, read }) =>
		isLarge(read)
			? Array.from({ length: pageCount(read) }, (_, i) => ({ story, lang, page: String(i + 1) }))
			: [],
	);
