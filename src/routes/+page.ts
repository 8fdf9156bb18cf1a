import { dev } from '$app/environment';
import { shelved } from './shelf.ts';
import { wordsIn } from '#lib/std/words/words.ts';

/** No script, but for the writer's page, which shows each saved file at once. */
export const csr = dev;

export async function load({ data }) {
	return { ...data, stories: data.stories ?? shelved(), words: await wordsIn('en') };
}
