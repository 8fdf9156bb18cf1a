import { smallEditions } from '#lib/server/kept.ts';

export function entries() {
	return smallEditions().flatMap(({ story, lang, read }) =>
		read.events.map(({ id }) => ({ story, lang, event: id })),
	);
}
