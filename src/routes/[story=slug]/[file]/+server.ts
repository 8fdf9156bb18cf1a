import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { keptStory, outlines } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { tidy } from '#lib/server/tidy.ts';
import { fileAnswer, gathered } from '#lib/server/uncopied.ts';
import { FORMATS } from '#lib/formats/index.ts';
import { isLarge } from '#lib/story/large.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () =>
	outlines().flatMap(({ story, lang, large }) =>
		lang === undefined
			? FORMATS.flatMap(({ file, many }) => (many || !large ? { story, file } : []))
			: [],
	);

/** The open data of a story: one file a format. */
export function GET({ params, locals }) {
	const format = FORMATS.find((one) => one.file === params.file);
	const read = slugs().includes(params.story) ? keptStory(params.story) : undefined;
	const isOffered =
		format && read?.ok && (dev || !read.value.draft) && (format.many || !isLarge(read.value));
	if (!isOffered) error(404, 'There is no such file.');
	// The whole of it is held until it is written, which may be half a gigabyte.
	tidy(100e6);
	return fileAnswer(gathered(format.write(read.value)), format.type, locals);
}
