import { editions } from '#lib/server/kept.ts';
import { isLarge } from '#lib/story/large.ts';

export function entries() {
	return editions().flatMap(({ story, lang, read }) =>
		(isLarge(read) ? [] : read.events).map(({ id }) => ({ story, lang, event: id })),
	);
}
