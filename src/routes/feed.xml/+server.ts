import { feed } from '#lib/server/feed.ts';
import { editions } from '#lib/server/kept.ts';
import { wordsIn } from '#lib/std/words/words.ts';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET() {
	const all = editions().map(async ({ read }) => ({
		story: read,
		words: await wordsIn(read.language),
	}));
	const { page } = await wordsIn('en');
	return new Response(feed(await Promise.all(all), page.site()), {
		headers: { 'content-type': 'application/atom+xml' },
	});
}
