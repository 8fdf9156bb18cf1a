import { error } from '@sveltejs/kit';
import { editions } from '#lib/server/kept.ts';

export function entries() {
	return editions().flatMap(({ story, lang, read }) =>
		read.events.map(({ id }) => ({ story, lang, event: id })),
	);
}

export async function load({ params, parent }) {
	const { story } = await parent();
	if (!story?.events.some((event) => event.id === params.event))
		error(404, 'There is no such event.');
	return { id: params.event };
}
