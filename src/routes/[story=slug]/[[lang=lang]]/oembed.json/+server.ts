import { error, json } from '@sveltejs/kit';
import { oembed } from '#lib/embed/oembed.ts';
import { sourceOf } from '#lib/embed/source.ts';
import { editions, outlines } from '#lib/server/kept.ts';
import { siteUrl } from '#lib/server/site.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => outlines().map(({ story, lang }) => ({ story, lang }));

/** What consumers of oEmbed are told of a story. */
export function GET({ params }) {
	const found = editions().find(
		({ story, lang }) => story === params.story && lang === params.lang,
	);
	if (!found) error(404, 'There is no such story.');
	return json(oembed(sourceOf(found.read, siteUrl())));
}
