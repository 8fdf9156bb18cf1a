/** Where the site will live, for what needs a full address: canonical links, cards, feed, sitemap, oEmbed. */

const DEFAULT = 'http://localhost:4173/';

/**
 * The address of the built folder, with a slash at its end: SITE_URL of the build's environment.
 * @throws where SITE_URL is no http(s) address of a folder
 */
export function siteUrl(given: string | undefined = process.env['SITE_URL']): string {
	if (!given?.trim()) return DEFAULT;
	const wrong = (why: string) =>
		new Error(
			`SITE_URL=${given} cannot be used: ${why}. Give the address where the site will live, such as SITE_URL=https://maps.example.org/ or https://example.org/maps/.`,
		);
	let url: URL;
	try {
		url = new URL(given.trim());
	} catch {
		throw wrong('it is no full address');
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:')
		throw wrong('it does not begin with https:// or http://');
	if (url.search || url.hash) throw wrong('it must have no ? and no #');
	if (url.username || url.password) throw wrong('it must have no user name and no password');
	return url.href.replace(/\/*$/, '/');
}

/** The path of an edition below the site: `brussels-2016/`, `brussels-2016/fr/`. */
export const editionPath = (story: string, lang: string | undefined): string =>
	lang ? `${story}/${lang}/` : `${story}/`;
