import { dev } from '$app/environment';
import { siteHead } from '#lib/server/head.ts';
import { wordsIn } from '#lib/std/words/words.ts';
import { saysStory } from './[story=slug]/[[lang=lang]]/stills.ts';
import { broken, shelf } from './shelf.server.ts';

/**
 * What the page of all stories tells machines. The stories themselves are no part of a page's data:
 * they would lie beside it a second time, whole. Only a writer's page is hydrated from them.
 */
export async function load() {
	const words = await wordsIn('en');
	const site = { title: words.page.site(), description: words.page.siteSays() };
	const head = siteHead(site, shelf(), (story) => saysStory(story, words));
	return { stories: dev ? shelf() : undefined, broken: dev ? broken() : [], head };
}
