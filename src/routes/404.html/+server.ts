import { editions } from '#lib/server/kept.ts';
import { missingPage } from '#lib/server/missing.ts';
import { wordsIn } from '#lib/std/words/words.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** In English, and in each language that a story is in. */
export async function GET() {
	const all = editions().map(({ read }) => read);
	const languages = [...new Set(['en', ...all.map(({ language }) => language)])];
	const page = missingPage(all, await Promise.all(languages.map(wordsIn)));
	return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
