/** The embed page as it was built, in articles of another origin. */
import { expect } from '@playwright/test';
import { reservedHeight } from '../../src/lib/embed/reserve.ts';
import { SNIPPETS } from '../../src/lib/embed/snippet.ts';
import { div, height, inner, ready, script, story, test } from './articles.ts';

const TEXT = '<p>'.padEnd(1500, 'Words of the article. ');

test('three on a page: each its own options, no shift, and no word to anybody else', async ({
	page,
	maps,
	news,
}) => {
	await page.addInitScript(() => {
		interface Shift extends PerformanceEntry {
			value: number;
			sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
		}
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const { value, sources } of list.getEntries() as Shift[])
				shifts.push(
					`${value}: ${sources.map(({ node, previousRect: a, currentRect: b }) => `${node?.nodeName} ${a.y}+${a.height} to ${b.y}+${b.height}`).join(', ')}`,
				);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const shared = { site: `${maps}/`, slug: 'brussels-2016', language: 'en', title: 'Brussels' };
	const style = '<style>section { max-width: 700px }</style>';
	await page.goto(
		news.article(
			`${style}<p>First</p><section id="a">${SNIPPETS.script(shared, { theme: 'dark' })}</section>${TEXT}
			<section id="b">${SNIPPETS.element(shared, { heading: false, timeline: false })}</section>${TEXT}
			<section id="c">${SNIPPETS.script(shared, { event: 'ev-metro-attack', height: 480 })}</section>${TEXT}`,
		),
	);
	for (const id of ['#a', '#b', '#c']) {
		await page.locator(id).scrollIntoViewIfNeeded();
		await ready(page, id);
	}
	await expect(inner(page, '#a').locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(inner(page, '#b').getByRole('heading', { level: 1 })).toHaveClass(/visually-hidden/);
	await expect(inner(page, '#b').locator('.timeline')).toHaveCount(0);
	await expect(inner(page, '#c').locator('[data-event="ev-metro-attack"]')).toHaveAttribute(
		'data-selected',
		'true',
	);
	await expect(inner(page, '#c').locator('[data-event]')).toHaveCount(78);
	expect(await height(page, '#a iframe')).toBe(560);
	expect(await height(page, '#c iframe')).toBe(480);
	expect(await page.evaluate('window.shifts')).toEqual([]);
});

test('before any script of its own has come, it is as tall as reserved, at every width', async ({
	page,
	maps,
}) => {
	// The scripts are on their way for as long as this test runs.
	await page.route('**/_app/**/*.js', () => new Promise(() => {}));
	await page.goto(`${story(maps)}embed/`, { waitUntil: 'commit' });
	await expect(page.locator('[data-event]')).toHaveCount(78);
	for (const width of [280, 300, 523, 553, 640, 700, 1000, 1200]) {
		await page.setViewportSize({ width, height: 900 });
		const box = await page.locator('.embed').boundingBox();
		expect(box?.height, `${width} px`).toBe(reservedHeight(width));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		await expect(page.locator('.map .view[data-main]')).toBeVisible();
		await expect(page.locator('.embed > footer a')).toBeInViewport();
	}
});

test('inserted later, in a tab that is hidden at first, it grows when the reader acts', async ({
	page,
	maps,
	news,
}) => {
	await page.setViewportSize({ width: 500, height: 900 });
	await page.goto(news.article(`<main hidden></main>${script(maps)}`));
	await page.waitForFunction(() => 'Dateline' in window);
	await page.locator('main').evaluate((main, html) => (main.innerHTML = html), div(maps, 'id="m"'));
	await expect(page.locator('#m iframe')).toHaveCount(1);
	await page.locator('main').evaluate((main) => main.removeAttribute('hidden'));
	await ready(page, '#m');
	const reserved = reservedHeight(await page.locator('#m').evaluate((m) => m.clientWidth));
	await expect.poll(() => height(page, '#m')).toBe(reserved);
	await inner(page, '#m')
		.getByRole('button', { name: /^Show \d+ more events$/ })
		.click();
	await expect.poll(() => height(page, '#m')).toBeGreaterThan(reserved + 500);
	await expect(inner(page, '#m').locator('[data-event]')).toHaveCount(18);
});

test('sandboxed with scripts it works, and says its height', async ({ page, maps, news }) => {
	await page.goto(
		news.article(
			`<script>addEventListener('message', ({data}) => data.sentinel && (document.title = data.height))</script>
			<div id="m"><iframe sandbox="allow-scripts" width="640" height="600" src="${story(maps)}embed/?height=600"></iframe></div>`,
		),
	);
	const embed = inner(page, '#m');
	await expect(embed.locator('[data-started]')).toBeVisible({ timeout: 30_000 });
	await expect(page).toHaveTitle('600');
	const event = embed.locator('[data-event="ev-metro-attack"]');
	await event.getByRole('link').first().click();
	await expect(event).toHaveAttribute('data-selected', 'true');
	await expect(event.locator('.prose').first()).toBeInViewport();
	// A frame without an origin may be refused the map's worker: the drawn map is there either way.
	await embed.locator('.map').hover();
	await expect(embed.locator('.map')).toHaveAttribute('data-map', /live|failed/, {
		timeout: 30_000,
	});
});

test('sandboxed without scripts: the drawn map, and all there is to read', async ({
	page,
	maps,
	news,
}) => {
	await page.goto(
		news.article(
			`<div id="m"><iframe sandbox="" width="640" height="600" src="${story(maps)}embed/?height=600"></iframe></div>`,
		),
	);
	const embed = inner(page, '#m');
	await expect(embed.locator('svg [data-place="brussels-airport"]')).toBeVisible();
	await expect(embed.locator('[data-event]')).toHaveCount(78);
	const prose = embed.locator('[data-event="ev-metro-attack"] .prose').first();
	await prose.scrollIntoViewIfNeeded();
	await expect(prose).toBeInViewport();
	const map = await embed.locator('.map').boundingBox();
	expect(map?.height).toBeGreaterThan(200);
});

for (const [host, html] of [
	[
		'pym.js',
		(src: string) =>
			`<div id="m"></div><script src="/pym.js"></script><script>new pym.Parent('m', '${src}', {})</script>`,
	],
	[
		'@newswire/frames',
		(src: string) =>
			`<div id="m"></div><script src="/frames.js"></script><script>newswireFrames.Framer(document.querySelector('#m'), {src: '${src}'})</script>`,
	],
] as const)
	test(`${host} as the host gets the height, and each new one`, async ({ page, maps, news }) => {
		await page.setViewportSize({ width: 600, height: 900 });
		await page.goto(news.article(html(`${story(maps)}embed/`)));
		const tall = () =>
			page.locator('#m iframe').evaluate((frame) => parseInt(frame.getAttribute('height') ?? ''));
		const width = await page.locator('#m').evaluate((m) => m.clientWidth);
		await expect.poll(tall, { timeout: 30_000 }).toBe(reservedHeight(width));
		await inner(page, '#m')
			.getByRole('button', { name: /more events$/ })
			.click();
		await expect.poll(tall).toBeGreaterThan(900);
	});

test('in a hostile page it is whole, and keys that are taken there work inside', async ({
	page,
	maps,
	news,
}) => {
	const policy = [
		"default-src 'none'",
		`script-src ${maps}/embed/v1.js 'unsafe-inline'`,
		`frame-src ${maps}`,
		`img-src ${maps}`,
		"style-src-elem 'nonce-x'",
	].join('; ');
	await page.goto(
		news.article(
			`<style nonce="x">* { all: revert !important } iframe { display: none !important; height: 9px !important }</style>
			<script>Array.prototype.evil = 1; addEventListener('keydown', (event) => event.preventDefault(), true)</script>
			<body dir="rtl">${div(maps, 'id="m"')}${script(maps)}`,
			{ 'Content-Security-Policy': policy },
		),
	);
	await ready(page, '#m');
	expect((await page.locator('#m iframe').boundingBox())?.height).toBe(640);
	await inner(page, '#m').getByRole('button', { name: 'Filter' }).focus();
	await page.keyboard.press('Enter');
	await expect(inner(page, '#m').locator('#panel-filter')).toBeVisible();
});

test('far down an article it asks for no live map before it is in sight', async ({
	page,
	maps,
	news,
}) => {
	const libraries: string[] = [];
	page.on('response', async (response) => {
		if (!response.url().endsWith('.js')) return;
		// A file that is given up while it comes is none that was asked for to be used.
		const text = await response.text().catch(() => '');
		if (text.includes('webglcontextlost')) libraries.push(response.url());
	});
	await page.goto(
		news.article(
			`<div style="height: 3000px"></div><iframe title="Map" src="${story(maps)}embed/" width="600" height="600"></iframe>`,
		),
	);
	const map = page.locator('iframe').contentFrame().locator('.map');
	await expect(map).toHaveAttribute('data-script', 'true', { timeout: 30_000 });
	await page.waitForTimeout(1000);
	expect(libraries).toEqual([]);
	await page.locator('iframe').scrollIntoViewIfNeeded();
	await expect(map).toHaveAttribute('data-map', 'live', { timeout: 60_000 });
	expect(libraries).toHaveLength(1);
});

test('the keyboard goes in, through all that is in sight, and out', async ({
	page,
	maps,
	news,
}) => {
	await page.goto(
		news.article(
			`<button id="before">before</button>${div(maps, 'id="m"')}<button id="after">after</button>${script(maps)}`,
		),
	);
	await ready(page, '#m');
	await page.locator('#before').focus();
	await page.keyboard.press('Tab');
	await expect(inner(page, '#m').getByRole('link', { name: 'Skip to the events' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(inner(page, '#m').locator('h1 a')).toBeFocused();
	const after = page.locator('#after');
	let steps = 0;
	while (steps < 200 && !(await after.evaluate((node) => node === document.activeElement))) {
		steps++;
		await page.keyboard.press('Tab');
	}
	expect(steps).toBeGreaterThan(5);
	await expect(after).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(inner(page, '#m').getByRole('link', { name: 'Open the full page' })).toBeFocused();
});

test('without any JavaScript a plain frame has map and list, and the snippet its link', async ({
	browser,
	maps,
	news,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const shared = { site: `${maps}/`, slug: 'brussels-2016', language: 'en', title: 'Brussels' };
	await page.goto(
		news.article(`<div id="m">${SNIPPETS.iframe(shared, {})}</div>${SNIPPETS.script(shared, {})}`),
	);
	const embed = inner(page, '#m');
	await expect(embed.locator('.map .view[data-main]')).toBeVisible();
	await expect(embed.locator('[data-event] .prose').first()).toBeVisible();
	await page.locator('[data-dateline] a').click();
	await expect(page).toHaveURL(story(maps));
	await context.close();
});
