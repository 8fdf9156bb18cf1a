import { editions } from '#lib/server/kept.ts';
import { sitemap } from '#lib/server/sitemap.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
	new Response(sitemap(editions().map(({ read }) => read)), {
		headers: { 'content-type': 'application/xml' },
	});
