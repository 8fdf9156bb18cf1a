import { stories } from '#lib/server/library.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Absolute addresses, as sitemaps want them: SITE_URL says where the site will live. */
export function GET() {
	const site = (process.env.SITE_URL ?? 'http://localhost:4173/').replace(/\/*$/, '/');
	const paths = stories().flatMap(([slug, read]) =>
		read.ok ? [`${slug}/`, ...read.value.events.map((event) => `${slug}/events/${event.id}/`)] : [],
	);
	const urls = ['', ...paths].map((path) => `<url><loc>${site}${path}</loc></url>`).join('\n');
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml' } },
	);
}
