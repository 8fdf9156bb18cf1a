/**
 * An oEmbed endpoint (`/oembed?url=...`) for whoever has a server or edge functions beside the
 * static files. It looks up the `oembed.json` that lies beside each story and event, and makes it
 * smaller where the consumer asks for that. It needs nothing but the `Request`, `Response` and
 * `fetch` of the web, so it runs on Node 18 and newer and on the usual edge hosts:
 *
 *     const answer = oembedEndpoint({ site: 'https://maps.example.org/' });
 *     export default { fetch: answer };
 */

/**
 * @param {object} setting
 * @param {string} setting.site where the stories live, with the last slash; nothing else is fetched
 * @param {(address: string) => Promise<Response>} [setting.fetch] how their files are got
 * @returns {(request: Request) => Promise<Response>}
 */
export function oembedEndpoint({ site, fetch = globalThis.fetch }) {
	return async (request) => {
		const asked = new URL(request.url).searchParams;
		if ((asked.get('format') ?? 'json') !== 'json') return says(501, 'Only format=json is served.');
		const file = fileOf(asked.get('url') ?? '', site);
		if (!file) return says(404, `The url must be a page below ${site}`);
		const found = await fetch(file);
		if (!found.ok) return says(404, 'There is no such story.');
		const smaller = fit(await found.json(), pixels(asked, 'maxwidth'), pixels(asked, 'maxheight'));
		return Response.json(smaller, {
			headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' },
		});
	};
}

/** @param {number} status @param {string} sentence */
const says = (status, sentence) => new Response(`${sentence}\n`, { status });

/**
 * The file beside the page: of a story, of its embed, or of the event that is open.
 * @param {string} page
 * @param {string} site
 */
function fileOf(page, site) {
	if (!URL.canParse(page)) return undefined;
	const { origin, pathname, hash } = new URL(page);
	const folder = `${origin}${pathname.replace(/\/*$/, '/').replace(/\/(embed|share)\/$/, '/')}`;
	if (!folder.startsWith(site) || folder === site) return undefined;
	const event = new URLSearchParams(hash.slice(1)).get('event');
	const open = event && /^[a-z0-9-]+$/.test(event) && !pathname.includes('/events/');
	return `${folder}${open ? `events/${event}/` : ''}oembed.json`;
}

/** @param {URLSearchParams} asked @param {string} name */
function pixels(asked, name) {
	const n = Number(asked.get(name));
	return n > 0 ? Math.floor(n) : Infinity;
}

/**
 * No larger than asked, in the fields and in the HTML; without a thumbnail that would be.
 * @param {Record<string, unknown>} card
 * @param {number} maxwidth
 * @param {number} maxheight
 */
function fit(card, maxwidth, maxheight) {
	const width = Math.min(Number(card.width), maxwidth);
	const height = Math.min(Number(card.height), maxheight);
	const html = String(card.html)
		.replace(/ width="\d+"/, ` width="${width}"`)
		.replace(/ height="\d+"/, ` height="${height}"`);
	/** @type {Record<string, unknown>} */
	const fitted = { ...card, width, height, html };
	if (Number(card.thumbnail_width) <= maxwidth && Number(card.thumbnail_height) <= maxheight)
		return fitted;
	const { thumbnail_url, thumbnail_width, thumbnail_height, ...without } = fitted;
	return without;
}
