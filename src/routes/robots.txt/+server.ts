import { siteUrl } from '#lib/server/site.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** All may be found: there is nothing here that is not meant for readers, and people have no pages. */
export const GET = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl()}sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain' },
	});
