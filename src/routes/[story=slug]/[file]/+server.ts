import { error } from '@sveltejs/kit';
import { keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { FORMATS } from '#lib/formats/index.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () =>
	slugs().flatMap((slug) => FORMATS.map(({ file }) => ({ story: slug, file })));

/** The open data of a story: one file a format. */
export function GET({ params }) {
	const format = FORMATS.find((one) => one.file === params.file);
	const read = slugs().includes(params.story) ? keptStory(params.story) : undefined;
	if (!format || !read?.ok) error(404, 'There is no such file.');
	return new Response(format.write(read.value), { headers: { 'content-type': format.type } });
}
