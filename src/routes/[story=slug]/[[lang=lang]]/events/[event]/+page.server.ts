import { editions } from '#lib/server/kept.ts';

export function entries() {
	return editions().flatMap(({ story, lang, read }) =>
		read.events.map(({ id }) => ({ story, lang, event: id })),
	);
}
