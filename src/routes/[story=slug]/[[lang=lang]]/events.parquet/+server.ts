import { error } from '@sveltejs/kit';
import { columnFile } from '#lib/server/columnfile.ts';
import { edition, outlines } from '#lib/server/kept.ts';
import { fileAnswer } from '#lib/server/uncopied.ts';
import { isLarge } from '#lib/story/large.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Large stories in each of their languages; of smaller ones there is `page.json`. */
export const entries = () =>
	outlines().flatMap(({ story, lang, large }) => (large ? [{ story, lang }] : []));

/** The columns of a large story: what its page reads, and others can open. */
export function GET({ params, locals }) {
	const story = edition(params.story, params.lang);
	if (!isLarge(story)) error(404, 'There is no such file.');
	return fileAnswer(columnFile(story), 'application/vnd.apache.parquet', locals);
}
