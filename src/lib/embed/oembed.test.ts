import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extract, setProviderList } from '@extractus/oembed-extractor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oembedEndpoint } from '../../../docs/examples/oembed.js';
import { html } from './escape.ts';
import { discovery, oembed, oembedAddress, type OembedSource } from './oembed.ts';

let server: Server;
let story: OembedSource;
let event: OembedSource;
const files = new Map<string, string>();

beforeAll(async () => {
	server = createServer((req, res) => {
		const body = files.get(new URL(req.url ?? '', 'http://x').pathname);
		res.writeHead(body === undefined ? 404 : 200).end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const site = `http://127.0.0.1:${port}/maps/`;
	const shared = { site, slug: 'brussels-2016', language: 'en', provider: 'The “News” & Co' };
	story = { ...shared, title: 'Brussels, <March> "2016"', byline: 'Dateline' };
	event = { ...shared, title: 'Maelbeek', event: 'ev-metro-attack' };
	for (const source of [story, event]) {
		const { rel, type, href, title } = discovery(source);
		const link = `<link rel="${rel}" type="${type}" href="${html(href)}" title="${html(title)}">`;
		const folder = new URL('.', href).pathname;
		files.set(folder, `<!doctype html><title>x</title>${link}<p>x`);
		files.set(`${folder}oembed.json`, JSON.stringify(oembed(source)));
	}
	// No list of anybody's providers: only discovery and our own endpoint are in question.
	setProviderList([]);
});
afterAll(() => new Promise((done) => server.close(done)));

test('a consumer finds the story by the link in its page', async () => {
	const found = await extract(`${story.site}brussels-2016/`);
	const { method, ...card } = found;
	expect(method).toBe('auto-discovery');
	expect(card).toEqual(oembed(story));
	expect(card).toMatchObject({
		version: '1.0',
		type: 'rich',
		width: 640,
		height: 600,
		title: 'Brussels, <March> "2016"',
		author_name: 'Dateline',
		provider_url: story.site,
		thumbnail_url: `${story.site}brussels-2016/card.png`,
	});
});

test('and an event by its own page, which opens the embed at it', async () => {
	const card = await extract(`${event.site}brussels-2016/events/ev-metro-attack/`);
	expect(card.title).toBe('Maelbeek');
	expect(card.thumbnail_url).toBe(`${event.site}brussels-2016/events/ev-metro-attack/card.png`);
	expect(card['html']).toContain('/brussels-2016/embed/?event=ev-metro-attack&amp;height=600"');
});

test('the HTML is one frame of the size that is told, with its title escaped', () => {
	const { html, width, height } = oembed(story);
	expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
	expect(html).toContain(` width="${width}" height="${height}"`);
	expect(html).toContain('title="Brussels, &lt;March&gt; &quot;2016&quot;"');
});

test('another language has its own file and frame', () => {
	const french = { ...story, shown: 'fr' };
	expect(oembedAddress(french)).toBe(`${story.site}brussels-2016/fr/oembed.json`);
	expect(oembed(french).html).toContain(`${story.site}brussels-2016/fr/embed/?height=600`);
});

/** Asks the endpoint of the docs as the consumer would ask a registered provider. */
async function provided(page: string, params = {}) {
	const answer = oembedEndpoint({ site: story.site });
	setProviderList([
		{
			provider_name: 'x',
			provider_url: 'x',
			endpoints: [{ schemes: [`${story.site}*`], url: 'https://maps.example/oembed' }],
		},
	]);
	try {
		return await extract(page, params, (address) => answer(new Request(address)));
	} finally {
		setProviderList([]);
	}
}

test('the endpoint of the docs answers for a story, its embed, an open event', async () => {
	const at = `${story.site}brussels-2016/`;
	expect(await provided(at)).toEqual({ ...oembed(story), method: 'provider-api' });
	expect((await provided(`${at}embed/?theme=dark`)).title).toBe(story.title);
	expect((await provided(`${at}#event=ev-metro-attack`)).title).toBe('Maelbeek');
	expect((await provided(`${at}events/ev-metro-attack/`)).title).toBe('Maelbeek');
});

test('and fits into the size that is asked for', async () => {
	const card = await provided(`${story.site}brussels-2016/`, { maxwidth: 320, maxheight: 400 });
	expect(card).toMatchObject({ width: 320, height: 400 });
	expect(card['html']).toContain(' width="320" height="400"');
	expect(card).not.toHaveProperty('thumbnail_url');
});

test.each([
	['https://elsewhere.example/brussels-2016/', 404],
	['http://127.0.0.1/maps/brussels-2016/', 404],
	['nonsense', 404],
	['', 404],
])('it fetches nothing for %s', async (page, status) => {
	const answer = oembedEndpoint({
		site: story.site,
		fetch: () => Promise.reject(new Error('was fetched')),
	});
	const request = new Request(`https://maps.example/oembed?url=${encodeURIComponent(page)}`);
	expect((await answer(request)).status).toBe(status);
});

test('an unknown story is 404, and XML is 501, as the specification has it', async () => {
	const answer = oembedEndpoint({ site: story.site });
	const ask = (query: string) => answer(new Request(`https://maps.example/oembed?${query}`));
	expect((await ask(`url=${story.site}none/`)).status).toBe(404);
	expect((await ask(`url=${story.site}brussels-2016/&format=xml`)).status).toBe(501);
});
