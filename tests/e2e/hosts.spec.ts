/** The embed in hosts of other makes, in hostile ones, and where scripts or frames are blocked. */
import { expect, test as base, type Page } from '@playwright/test';
import { SNIPPETS } from '../../src/lib/embed/snippet.ts';
import { origins, type Origins } from './origins.ts';

const test = base.extend<object, { at: Origins }>({
	at: [
		async ({}, use) => {
			const at = await origins();
			await use(at);
			await at.close();
		},
		{ scope: 'worker' },
	],
});

const snippet = (at: Origins) =>
	SNIPPETS.script(
		{ site: `${at.maps}/`, slug: 'brussels-2016', language: 'en', title: 'Brussels, March 2016' },
		{},
	);
const ready = (page: Page) =>
	expect(page.locator('[data-dateline] .ready iframe')).toHaveCSS('opacity', '1');

test('pym.js as the host gets every height', async ({ page, at }) => {
	await page.goto(
		at.article(
			`<div id="map"></div><script src="/pym.js"></script><script>new pym.Parent('map', '${at.maps}/brussels-2016/embed/?tall=510', {})</script>`,
		),
	);
	const frame = page.locator('#map iframe');
	await expect(frame).toHaveAttribute('height', '510px');
	await frame.contentFrame().getByRole('button').click();
	await expect(frame).toHaveAttribute('height', '610px');
});

test('@newswire/frames as the host gets every height, also when it comes late', async ({
	page,
	at,
}) => {
	const story = `${at.maps}/brussels-2016/embed/`;
	await page.goto(
		at.article(
			`<div id="map"></div><iframe id="own" src="${story}?tall=450"></iframe><script src="/frames.js"></script>
			<script>newswireFrames.Framer(document.querySelector('#map'), {src: '${story}?tall=510'})</script>`,
		),
	);
	const frame = page.locator('#map iframe');
	await expect(frame).toHaveAttribute('height', '510');
	await frame.contentFrame().getByRole('button').click();
	await expect(frame).toHaveAttribute('height', '610');
	// One that stood there, and had sent its height, before anybody listened.
	await expect(page.locator('#own').contentFrame().getByRole('button')).toBeVisible();
	await expect(page.locator('#own')).not.toHaveAttribute('height');
	await page.evaluate('newswireFrames.observeIframe(document.querySelector("#own"))');
	await expect(page.locator('#own')).toHaveAttribute('height', '450');
});

test('a sandboxed frame without an origin answers its host all the same', async ({ page, at }) => {
	await page.goto(
		at.article(
			`<script>
				addEventListener('message', ({data, source, origin}) => {
					if (data.sentinel) source.postMessage({dateline: 1, type: 'hello', story: ''}, '*');
					if (data.dateline) document.title += ' ' + origin + ' ' + data.type;
				});
			</script>
			<iframe sandbox="allow-scripts" src="${at.maps}/brussels-2016/embed/?tall=450"></iframe>`,
		),
	);
	await expect(page).toHaveTitle('Article null ready null height');
});

test('a hostile page: resets, patched prototypes, keys taken, a strict policy, right to left', async ({
	page,
	at,
}) => {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	const policy = [
		"default-src 'none'",
		`script-src ${at.maps}/embed/v1.js 'unsafe-inline'`,
		`frame-src ${at.maps}`,
		`img-src ${at.maps}`,
		"style-src-elem 'nonce-x'",
		"style-src-attr 'unsafe-inline'",
		"require-trusted-types-for 'script'",
	].join('; ');
	const html = `<style nonce="x">* { all: revert !important; box-sizing: content-box !important }
		iframe, a, img { display: none !important } div { display: inline !important; font-size: 0 !important }</style>
		<script>
			Array.prototype.evil = Object.prototype.evil = () => { throw new Error('evil') };
			addEventListener('keydown', (event) => event.preventDefault());
		</script>
		<body dir="rtl"><button id="before">before</button>${snippet(at)}${snippet(at).replace(/[^]*<script/, '<script')}<button id="after">after</button>`;
	await page.goto(at.article(html, { 'Content-Security-Policy': policy }));
	await ready(page);
	await expect(page.locator('iframe')).toHaveCount(1);
	const box = await page.locator('iframe').boundingBox();
	expect(box?.width).toBeGreaterThan(1000);
	expect(box?.height).toBe(640);
	await page.locator('iframe').contentFrame().getByRole('button').click();
	await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBe(740);
	expect(faults).toEqual([]);
});

test('the keyboard goes into the frame and out again, past no hidden stop', async ({
	page,
	at,
}) => {
	await page.goto(
		at.article(
			`<button id="before">before</button>${snippet(at)}<button id="after">after</button>`,
		),
	);
	await ready(page);
	const button = page.locator('iframe').contentFrame().getByRole('button');
	await page.locator('#before').focus();
	await page.keyboard.press('Tab');
	await expect(button).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('#after')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(button).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(page.locator('#before')).toBeFocused();
});

test('with scripts blocked, the still map leads to the story', async ({ browser, at }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(at.article(snippet(at)));
	const image = page.getByRole('img', { name: 'Brussels, March 2016' });
	const box = await image.boundingBox();
	expect(box?.height).toBe(640);
	await image.click();
	await expect(page.getByRole('heading')).toHaveText('The whole story');
	await context.close();
});

for (const [name, html] of [
	['of the snippet', snippet],
	['of the script', (at: Origins) => snippet(at).replace(/<img[^>]*>/, 'Brussels, March 2016')],
] as const)
	test(`with frames blocked, the still map ${name} leads to the story`, async ({ page, at }) => {
		await page.goto(at.article(html(at), { 'Content-Security-Policy': `frame-src 'none'` }));
		await expect(page.locator('iframe')).toHaveCSS('opacity', '0');
		const image = page.getByRole('img', { name: 'Brussels, March 2016' });
		expect((await image.boundingBox())?.height).toBe(640);
		await image.click();
		await expect(page.getByRole('heading')).toHaveText('The whole story');
	});

test('on paper there is the still map', async ({ page, at }) => {
	await page.goto(at.article(snippet(at)));
	await ready(page);
	const image = page.locator('[data-dateline] img');
	await expect(image).toHaveCSS('visibility', 'hidden');
	await page.emulateMedia({ media: 'print' });
	await expect(image).toHaveCSS('visibility', 'visible');
	await expect(page.locator('iframe')).toBeHidden();
});
