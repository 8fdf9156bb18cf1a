import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { formatProblem } from '#lib/story/problems.ts';

/** The story through the gate. Its mistakes are shown to the writer in `npm run dev`; elsewhere they stop the build. */
export function load({ params }) {
	if (!slugs().includes(params.story)) error(404, 'There is no such story.');
	const read = keptStory(params.story);
	if (read.ok) {
		if (read.value.draft && !dev) error(404, 'This story is a draft.');
		return { story: read.value, problems: [] };
	}
	if (!dev) throw new Error(read.problems.map((p) => formatProblem(p)).join('\n'));
	return { story: undefined, problems: read.problems };
}
