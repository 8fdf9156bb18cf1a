import { error, json } from '@sveltejs/kit';
import { oembed } from '#lib/embed/oembed.ts';
import { sourceOf } from '#lib/embed/source.ts';
import { editions, smallEditions } from '#lib/server/kept.ts';
import { siteUrl } from '#lib/server/site.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () =>
	smallEditions().flatMap(({ story, lang, read }) =>
		read.events.map(({ id }) => ({ story, lang, event: id })),
	);

/** What consumers of oEmbed are told of one event. */
export function GET({ params }) {
	const read = editions().find(
		({ story, lang }) => story === params.story && lang === params.lang,
	)?.read;
	const event = read?.events.find(({ id }) => id === params.event);
	if (!read || !event) error(404, 'There is no such event.');
	return json(oembed(sourceOf(read, siteUrl(), event)));
}
