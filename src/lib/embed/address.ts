/** From the address that a newsroom pasted to the addresses an embed is made of. */

export interface Addresses {
	/** The story's page, without query and fragment. */
	readonly story: string;
	/** What the frame loads. */
	readonly embed: string;
	/** Where the fallback link leads. */
	readonly link: string;
	/** The still map. */
	readonly still: string;
}

/**
 * Takes any address of a story: its page, with or without the state behind `#`, the page of an
 * event, or the embed itself. What stands in its query or fragment is passed on; `options` win.
 * Nothing for what is no address of the web.
 *
 * @param base what relative addresses are relative to
 */
export function addresses(
	pasted: string,
	base: string,
	options: Iterable<readonly [string, string]>,
): Addresses | undefined {
	let url: URL;
	try {
		url = new URL(pasted, base);
	} catch {
		return undefined;
	}
	if (!/^https?:$/.test(url.protocol)) return undefined;
	const keys = new URLSearchParams(url.search);
	new URLSearchParams(url.hash.slice(1)).forEach((value, key) => keys.set(key, value));
	const path = url.pathname
		.replace(/(index\.html)?\/*$/, '/')
		.replace(/\/+$/, '/')
		.replace(/\/embed\/$/, '/')
		.replace(/\/events\/([^/]+)\/$/, (_, id: string) => {
			keys.set('event', id);
			return '/';
		});
	for (const [key, value] of options) keys.set(key, value);
	const story = url.origin + path;
	const query = keys.toString();
	return {
		story,
		embed: `${story}embed/${query && '?'}${query}`,
		link: /\/embed\/*$/.test(url.pathname) ? story : url.href,
		still: `${story}map.png`,
	};
}
