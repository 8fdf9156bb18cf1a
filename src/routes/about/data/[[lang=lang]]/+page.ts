import { CONFIGURED } from '#lib/scene/configured.ts';
import { wordsIn } from '#lib/std/words/words.ts';

export const csr = false;

export async function load({ data, params }) {
	return { ...data, basemap: CONFIGURED, words: await wordsIn(params.lang ?? 'en') };
}
