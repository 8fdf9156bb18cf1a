import { wordsIn } from '#lib/std/words/words.ts';

/** The interface in the story's language: a module of its own, so that a page loads no other. */
export async function load({ data }) {
	return { ...data, words: await wordsIn(data.story?.language ?? 'en') };
}
