import { shareWordsIn } from '#lib/std/words/share.ts';
import { loadEdition } from '../../edition.ts';

export async function load(event) {
	const edition = await loadEdition(event);
	return { ...edition, share: await shareWordsIn(edition.words.language) };
}
