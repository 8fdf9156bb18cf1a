import { error } from '@sveltejs/kit';
import { edition, smallEditions } from '#lib/server/kept.ts';
import { png } from '#lib/server/raster.ts';
import { eventCard } from '../../../stills.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () =>
	smallEditions().flatMap(({ story, lang, read }) =>
		read.events
			.filter(({ language }) => language === undefined)
			.map(({ id }) => ({ story, lang, event: id })),
	);

/** The social card of one event; where an edition has no words for it, the first edition's serves. */
export async function GET({ params }) {
	const story = edition(params.story, params.lang);
	const event = story.events.find(({ id }) => id === params.event);
	if (!event || event.language) error(404, 'There is no such event.');
	return new Response(await png(await eventCard(story, event)), {
		headers: { 'content-type': 'image/png' },
	});
}
