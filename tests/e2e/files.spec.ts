/** The files beside the pages: each address answers with what it promises. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

const BUILD = 'build';
const STORIES = ['brussels-2016', 'first-circumnavigation'];
const SITE = process.env['SITE_URL']?.replace(/\/*$/, '/') || 'http://localhost:4173/';

/** Where a full address of the built site lies on disk. */
function onDisk(address: string): string {
	expect(address.startsWith(SITE), address).toBe(true);
	const path = decodeURI(address.slice(SITE.length));
	return join(BUILD, path.endsWith('/') || path === '' ? `${path}index.html` : path);
}

/** Width and height as a PNG's own header has them. */
function sizeOf(png: Buffer): [width: number, height: number] {
	expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** XML as a browser reads it; its faults are thrown. */
const parsed = (page: Page, xml: string, selector: string) =>
	page.evaluate(
		([text = '', wanted = '']) => {
			const document = new DOMParser().parseFromString(text, 'application/xml');
			const fault = document.querySelector('parsererror');
			if (fault) throw new Error(fault.textContent ?? '');
			return [...document.querySelectorAll(wanted)].map((one) => one.textContent ?? '');
		},
		[xml, selector],
	);

const ADDRESSES: readonly (readonly [path: string, type: RegExp])[] = [
	['', /^text\/html/],
	['embed.js', /javascript/],
	['feed.xml', /xml/],
	['sitemap.xml', /xml/],
	['robots.txt', /^text\/plain/],
	...STORIES.flatMap((story) =>
		(
			[
				['', /^text\/html/],
				['embed/', /^text\/html/],
				['oembed.json', /json/],
				['story.json', /json/],
				['events.csv', /csv/],
				['events.geojson', /json/],
				['places.geojson', /json/],
				['events.kml', /kml|xml/],
				['map.svg', /^image\/svg\+xml/],
				['map.png', /^image\/png/],
				['card.png', /^image\/png/],
			] as const
		).map(([path, type]) => [`${story}/${path}`, type] as const),
	),
	['brussels-2016/events/ev-metro-attack/', /^text\/html/],
	['brussels-2016/events/ev-metro-attack/card.png', /^image\/png/],
];

/** Promised by the embed, which may be built without. */
const EMBED = /^embed\.js$|\/embed\/$|oembed\.json$/;

for (const [path, type] of ADDRESSES)
	test(`/${path} answers`, async ({ request }) => {
		test.skip(EMBED.test(path) && !existsSync('src/routes/embed.js'), 'no embed in this build');
		const answer = await request.get(`/${path}`);
		expect(answer.status()).toBe(200);
		expect(answer.headers()['content-type']).toMatch(type);
		expect((await answer.body()).length).toBeGreaterThan(20);
	});

test('every story and event names a picture of the right size that is there', () => {
	const pages = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
		.filter((name) => /(^|[\\/])index\.html$/.test(name))
		.filter((name) => !/(^|[\\/])(embed|share|about)[\\/]/.test(name));
	expect(pages.length).toBeGreaterThan(STORIES.length * 20);
	for (const name of pages) {
		const html = readFileSync(join(BUILD, name), 'utf8');
		const content = (property: string) =>
			new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(html)?.[1] ?? '';
		expect(sizeOf(readFileSync(onDisk(content('og:image')))), name).toEqual([1200, 630]);
		expect(content('og:image:alt').length, name).toBeGreaterThan(10);
		expect(content('og:title'), name).not.toBe('');
		const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
		// The Arabic edition has no words of its own for the events: their first edition's are meant.
		const meant = name.replace(/([\\/])ar[\\/](?=events[\\/])/, '$1');
		expect(dirname(onDisk(canonical)), name).toBe(dirname(join(BUILD, meant)));
		for (const [, href = ''] of html.matchAll(
			/<link rel="alternate" hreflang="[^"]+" href="([^"]+)"/g,
		))
			expect(existsSync(onDisk(href)), `${name}: ${href}`).toBe(true);
	}
});

test('maps are drawn at two pixels for each of the drawing', () => {
	for (const story of STORIES) {
		const svg = readFileSync(join(BUILD, story, 'map.svg'), 'utf8');
		const [, width, height] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
		const [wide, high] = sizeOf(readFileSync(join(BUILD, story, 'map.png')));
		expect(wide).toBe(Number(width) * 2);
		expect(Math.abs(high - Number(height) * 2)).toBeLessThanOrEqual(1);
	}
});

test('feed, sitemap, drawings and KML are well-formed, and lead to pages that are there', async ({
	page,
}) => {
	await page.goto('/');
	const file = (name: string) => readFileSync(join(BUILD, name), 'utf8');
	for (const address of await parsed(page, file('sitemap.xml'), 'loc'))
		expect(existsSync(onDisk(address)), address).toBe(true);
	const ids = await parsed(page, file('feed.xml'), 'entry > id');
	expect(ids.length).toBeGreaterThanOrEqual(STORIES.length);
	for (const address of ids) expect(existsSync(onDisk(address)), address).toBe(true);
	for (const date of await parsed(page, file('feed.xml'), 'updated, published'))
		expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
	for (const story of STORIES) {
		expect(await parsed(page, file(`${story}/map.svg`), 'svg > title')).toHaveLength(1);
		const { events } = JSON.parse(file(`${story}/story.json`)) as { events: unknown[] };
		expect(await parsed(page, file(`${story}/events.kml`), 'Placemark')).toHaveLength(
			events.length,
		);
	}
	expect(file('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('a page carries its structured data, and the policy has nothing against it', async ({
	page,
}) => {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	for (const path of ['/brussels-2016/', '/brussels-2016/events/ev-metro-attack/']) {
		await page.goto(path);
		const data = page.locator('script[type="application/ld+json"]');
		await expect(data).toHaveCount(1);
		expect(JSON.parse((await data.textContent()) ?? '')['@type']).toBe('NewsArticle');
	}
	expect(faults).toEqual([]);
});

test('an address that leads nowhere says so, at any depth, and leads back', async ({ page }) => {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
	});
	const answer = await page.goto('/brussels-2016/events/no-such-event/');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('There is no such page');
	await expect(page.locator('script')).toHaveCount(0);
	await expect(page.locator('main')).toHaveCSS('font-family', /Georgia/);
	expect(faults).toEqual([]);
	if (new URL(SITE).pathname === '/') {
		await page.getByRole('link', { name: 'Brussels, March 2016' }).first().click();
		await expect(page).toHaveURL(/\/brussels-2016\/$/);
	}
});
