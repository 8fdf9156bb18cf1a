import { dev } from '$app/environment';
import { siteHead } from '#lib/server/head.ts';
import { keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { wordsIn } from '#lib/std/words/words.ts';
import { saysStory } from './[story=slug]/[[lang=lang]]/stills.ts';

/** The stories that can be read; to a writer also drafts, and the names of those that cannot. */
export async function load() {
	const all = slugs().map((slug) => ({ slug, read: keptStory(slug) }));
	const read = all.flatMap(({ read }) =>
		read.ok && (dev || !read.value.draft) ? [read.value] : [],
	);
	const broken = dev ? all.flatMap(({ slug, read }) => (read.ok ? [] : [slug])) : [];
	const words = await wordsIn('en');
	const site = { title: words.page.site(), description: words.page.siteSays() };
	const head = siteHead(site, read, (story) => saysStory(story, words));
	return { stories: read, broken, head };
}
