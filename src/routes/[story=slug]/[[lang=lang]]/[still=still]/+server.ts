import { edition, outlines } from '#lib/server/kept.ts';
import { png } from '#lib/server/raster.ts';
import { asideOf, mapOf, storyCard } from '../stills.ts';

export const prerender = true;
export const trailingSlash = 'never';

const STILLS = ['map.svg', 'map.png', 'card.png', 'ground.svg'];

export const entries = () =>
	outlines().flatMap(({ story, lang }) => STILLS.map((still) => ({ story, lang, still })));

/** Stills for print and newsletters, and the social card. `map.png` has two pixels for each of the drawing's. */
export async function GET({ params }) {
	const story = edition(params.story, params.lang);
	const svg =
		params.still === 'map.svg'
			? mapOf(story)
			: params.still === 'ground.svg'
				? asideOf(story)
				: undefined;
	if (svg) return new Response(await svg, { headers: { 'content-type': 'image/svg+xml' } });
	const bytes =
		params.still === 'map.png'
			? await png(await mapOf(story), 2)
			: await png(await storyCard(story));
	return new Response(bytes, { headers: { 'content-type': 'image/png' } });
}
