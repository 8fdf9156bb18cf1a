import { instant } from '../std/instant.ts';
import { xml } from '../std/xml.ts';
import { dateModified } from '../story/modified.ts';
import { pageCount } from '../scene/pages.ts';
import { isLarge } from '../story/large.ts';
import type { Story } from '../story/story.ts';
import { alternates, editionUrl } from './head.ts';
import { siteUrl } from './site.ts';

/**
 * Every page for search engines, each with its other languages. People have no pages, so none is
 * here; nor are the events of a partial edition that have no words of its own.
 */
export function sitemap(editions: readonly Story[]): string {
	const spoken = new Map<string, string[]>();
	for (const { slug, language, events } of editions.filter((story) => !isLarge(story)))
		for (const event of events) {
			const key = `${slug} ${event.id}`;
			if (!event.language) spoken.set(key, [...(spoken.get(key) ?? []), language]);
		}
	const urls = editions.flatMap((story) => {
		const at = editionUrl(story);
		const modified = instant(dateModified(story), story.timezone);
		// The events of a large story have no pages of their own, but its list has.
		if (isLarge(story))
			return ['', ...Array.from({ length: pageCount(story) }, (_, i) => `list/${i + 1}/`)].map(
				(below) => url(at + below, alternates(story, below), modified),
			);
		const own = story.events.filter(({ language }) => language === undefined);
		return [
			url(at, alternates(story), modified),
			...own.map(({ id }) => {
				const below = `events/${id}/`;
				return url(
					at + below,
					alternates(story, below, spoken.get(`${story.slug} ${id}`)),
					modified,
				);
			}),
		];
	});
	return (
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
		[url(siteUrl(), []), ...urls].join('\n') +
		'\n</urlset>\n'
	);
}

function url(at: string, others: ReturnType<typeof alternates>, modified?: string): string {
	const links = others.map(
		({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xml(href)}"/>`,
	);
	const last = modified ? `<lastmod>${modified}</lastmod>` : '';
	return `<url><loc>${xml(at)}</loc>${last}${links.join('')}</url>`;
}
