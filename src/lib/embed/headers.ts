/**
 * What the host of the files should say with them, as a table, written as the `_headers` file that
 * several static hosts read. Those hosts join the values of all rules that fit an address, and two
 * policies together are the stricter one: so no two rules here set one header for one address, and
 * the pages that may not be framed are listed instead of caught by `/*`.
 */
export interface Rule {
	/** `*` at its end stands for anything. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

export interface Site {
	readonly stories: readonly { readonly slug: string; readonly languages: readonly string[] }[];
	/** The origins that may frame embeds; all where left out. */
	readonly hosts?: readonly string[];
}

const OFF = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/** For every file. */
const EVERYWHERE = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': OFF.map((feature) => `${feature}=()`).join(', '),
};

/** An embed under `sandbox="allow-scripts"` has no origin of its own: to its files it is a stranger. */
const STRANGERS = { 'Access-Control-Allow-Origin': '*' };

const closed = { 'Content-Security-Policy': "frame-ancestors 'self'" };

/** Without an allow-list nothing is said: `frame-ancestors *` would shut out apps, whose pages are not http. */
const open = (hosts?: readonly string[]) =>
	hosts && { 'Content-Security-Policy': `frame-ancestors 'self' ${hosts.join(' ')}` };

/** Whether the text is an origin as an allow-list has it: `https://news.example`, `https://*.news.example`. */
export const isHost = (text: string): boolean =>
	/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(text);

export function headerRules({ stories, hosts }: Site): Rule[] {
	const pages = stories.flatMap(({ slug, languages: [, ...others] }) =>
		['', ...others.map((language) => `${language}/`)].map((prefix) => `/${slug}/${prefix}`),
	);
	const framed = open(hosts);
	return [
		{ path: '/*', headers: EVERYWHERE },
		{ path: '/', headers: closed },
		...pages.flatMap((page) => [
			{ path: page, headers: closed },
			{ path: `${page}events/*`, headers: closed },
			{ path: `${page}share/*`, headers: closed },
			{ path: `${page}list/*`, headers: closed },
			{ path: `${page}page.json`, headers: STRANGERS },
			{ path: `${page}events.parquet`, headers: STRANGERS },
			...(framed ? [{ path: `${page}embed/*`, headers: framed }] : []),
		]),
		{
			path: '/_app/immutable/*',
			headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...STRANGERS },
		},
		{ path: '/fonts/*', headers: { 'Cache-Control': 'public, max-age=86400', ...STRANGERS } },
		{
			path: '/basemap.pmtiles',
			headers: {
				'Cache-Control': 'public, max-age=86400, no-transform',
				...STRANGERS,
				'Access-Control-Expose-Headers': 'Content-Range, ETag',
			},
		},
		...['/embed.js', '/embed/*'].map((path) => ({
			path,
			headers: { 'Cache-Control': 'public, max-age=3600', ...STRANGERS },
		})),
	];
}

/** The rules as a `_headers` file. */
export const headersFile = (rules: readonly Rule[]): string =>
	rules
		.map(({ path, headers }) =>
			[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
		)
		.join('\n') + '\n';
