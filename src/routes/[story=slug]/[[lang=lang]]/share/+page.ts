import { shareWordsIn } from '#lib/std/words/share.ts';

export async function load({ parent }) {
	const { words } = await parent();
	return { share: await shareWordsIn(words.language) };
}
