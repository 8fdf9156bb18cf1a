import { wordsIn } from '#lib/std/words/words.ts';

export const csr = false;

export async function load({ data }) {
	return { ...data, words: await wordsIn('en') };
}
