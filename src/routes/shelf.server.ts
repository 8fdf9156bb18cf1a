/** The stories of the page of all stories. */
import { dev } from '$app/environment';
import { keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import type { Story } from '#lib/story/story.ts';

/** Those that can be read; to a writer also drafts. */
export const shelf = (): Story[] =>
	slugs().flatMap((slug) => {
		const read = keptStory(slug);
		return read.ok && (dev || !read.value.draft) ? [read.value] : [];
	});

/** The names of those that cannot. */
export const broken = (): string[] => slugs().filter((slug) => !keptStory(slug).ok);
