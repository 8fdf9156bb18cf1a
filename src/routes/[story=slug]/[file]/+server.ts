import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { keptStory, outlines } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { tidy } from '#lib/server/tidy.ts';
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
export function GET({ params }) {
	const format = FORMATS.find((one) => one.file === params.file);
	const read = slugs().includes(params.story) ? keptStory(params.story) : undefined;
	const isOffered =
		format && read?.ok && (dev || !read.value.draft) && (format.many || !isLarge(read.value));
	if (!isOffered) error(404, 'There is no such file.');
	// Kit holds the whole of what it writes, which may be half a gigabyte.
	tidy(100e6);
	const body = streamed(format.write(read.value)[Symbol.iterator]());
	return new Response(body, { headers: { 'content-type': format.type } });
}

/** A piece after the other, as they are asked for. */
function streamed(pieces: Iterator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		pull(stream) {
			const next = pieces.next();
			if (next.done) stream.close();
			else stream.enqueue(encoder.encode(next.value));
		},
	});
}
