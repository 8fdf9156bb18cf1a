import { json } from '@sveltejs/kit';
import { outlines } from '#lib/server/kept.ts';
import { edition } from '../library.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const entries = () => outlines().map(({ story, lang }) => ({ story, lang }));

/** What the page's script asks for: see `edition.ts`. */
export const GET = ({ params }) => json(edition(params.story, params.lang));
