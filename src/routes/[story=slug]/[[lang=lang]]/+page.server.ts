import { storyHead } from '#lib/server/head.ts';
import { editions } from '#lib/server/kept.ts';
import { wordsIn } from '#lib/std/words/words.ts';
import { saysStory } from './stills.ts';

export const entries = () => editions().map(({ story, lang }) => ({ story, lang }));

export async function load({ parent }) {
	const { story } = await parent();
	if (!story) return { head: undefined };
	return { head: storyHead(story, saysStory(story, await wordsIn(story.language))) };
}
