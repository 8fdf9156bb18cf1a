import { outlines } from '#lib/server/kept.ts';
import { pageAt } from '#lib/story/large.ts';

/** Every page of every large story's list; smaller stories have none. */
export const entries = () =>
	outlines().flatMap(({ story, lang, large, events }) =>
		Array.from({ length: large ? pageAt(events - 1) : 0 }, (_, i) => ({
			...{ story, lang },
			page: String(i + 1),
		})),
	);
