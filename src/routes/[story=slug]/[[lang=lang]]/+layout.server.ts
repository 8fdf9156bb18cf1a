import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { keptStory } from '#lib/server/kept.ts';
import { siteUrl } from '#lib/server/site.ts';
import { slugs } from '#lib/server/library.ts';
import { formatProblem } from '#lib/story/problems.ts';

/** The story through the gate, in the language of the address. Its mistakes are shown to the writer in `npm run dev`; elsewhere they stop the build. */
export function load({ params }) {
	if (!slugs().includes(params.story)) error(404, 'There is no such story.');
	const read = keptStory(params.story, params.lang);
	if (read.ok) {
		const { draft, languages } = read.value;
		if (draft && !dev) error(404, 'This story is a draft.');
		// The first language has the address without a language, and no second one.
		if (params.lang && languages.indexOf(params.lang) < 1)
			error(404, 'The story is not in that language.');
		return { story: read.value, problems: [], folder: params.lang ? '../' : '', site: siteUrl() };
	}
	if (!dev) throw new Error(read.problems.map((p) => formatProblem(p)).join('\n'));
	return { story: undefined, problems: read.problems, folder: '', site: siteUrl() };
}
