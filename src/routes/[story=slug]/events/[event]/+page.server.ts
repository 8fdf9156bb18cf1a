import { error } from '@sveltejs/kit';
import { keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';

export function entries() {
	return slugs().flatMap((slug) => {
		const read = keptStory(slug);
		return read.ok && !read.value.draft
			? read.value.events.map((event) => ({ story: slug, event: event.id }))
			: [];
	});
}

export async function load({ params, parent }) {
	const { story } = await parent();
	if (!story?.events.some((event) => event.id === params.event))
		error(404, 'There is no such event.');
	return { id: params.event };
}
