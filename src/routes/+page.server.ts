import { siteHead } from '#lib/server/head.ts';
import { stories } from '#lib/server/library.ts';
import { wordsIn } from '#lib/std/words/words.ts';
import { saysStory } from './[story=slug]/[[lang=lang]]/stills.ts';

export async function load() {
	const read = stories().flatMap(([, read]) => (read.ok ? [read.value] : []));
	const words = await wordsIn('en');
	const site = { title: words.page.site(), description: words.page.siteSays() };
	return { stories: read, head: siteHead(site, read, (story) => saysStory(story, words)) };
}
