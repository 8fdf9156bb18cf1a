import { error } from '@sveltejs/kit';
import { keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { FORMATS } from '#lib/formats/index.ts';
import { isLarge } from '#lib/story/large.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () =>
	slugs().flatMap((slug) => {
		const read = keptStory(slug);
		const formats = read.ok && isLarge(read.value) ? FORMATS.filter(({ many }) => many) : FORMATS;
		return formats.map(({ file }) => ({ story: slug, file }));
	});

/** The open data of a story: one file a format. */
export function GET({ params }) {
	const format = FORMATS.find((one) => one.file === params.file);
	const read = slugs().includes(params.story) ? keptStory(params.story) : undefined;
	const isOffered = format && read?.ok && (format.many || !isLarge(read.value));
	if (!isOffered) error(404, 'There is no such file.');
	return new Response(format.write(read.value), { headers: { 'content-type': format.type } });
}
