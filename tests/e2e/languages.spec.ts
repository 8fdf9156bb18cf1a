/** The editions of a story: right to left, the switch between them, and what each page loads. */
import { expect, test, type Page } from '@playwright/test';

const STORY = '/brussels-2016/';
const ARABIC = '/brussels-2016/ar/';

const open = async (page: Page, address: string) => {
	await page.goto(address);
	await expect(page.locator('main')).toHaveCount(1);
};

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.scrollingElement as Element;
		return scrollWidth - clientWidth;
	});

const left = async (page: Page, selector: string) =>
	(await page.locator(selector).first().boundingBox())?.x ?? NaN;

test.describe('the Arabic edition', () => {
	for (const [name, address] of [
		['story', ARABIC],
		['event', `${ARABIC}events/ev-metro-attack/`],
		['embed', `${ARABIC}embed/`],
		['share', `${ARABIC}share/`],
		['data', '/about/data/ar/'],
	] as const)
		for (const width of [320, 1280])
			test(`${name} at ${width} px runs from the right, and not off the side`, async ({ page }) => {
				await page.setViewportSize({ width, height: 800 });
				await open(page, address);
				await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
				await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
				expect(await sideways(page)).toBe(0);
			});

	test('says that it is partial, in its own language, and whose the rest is', async ({ page }) => {
		for (const address of [ARABIC, `${ARABIC}events/ev-metro-attack/`]) {
			await open(page, address);
			await expect(page.locator('.partial')).toContainText('الإنجليزية');
		}
		await open(page, STORY);
		await expect(page.locator('.partial')).toHaveCount(0);
	});

	test('has its first days on the right, and its sliders go with the arrows', async ({ page }) => {
		await open(page, ARABIC);
		await expect(page.locator('.map')).not.toHaveAttribute('data-map', 'still', {
			timeout: 30_000,
		});
		const ticks = page.locator('.ticks text');
		const [first, last] = await Promise.all([
			ticks.first().boundingBox(),
			ticks.last().boundingBox(),
		]);
		expect(first?.x).toBeGreaterThan(last?.x ?? Infinity);
		const from = page.locator('.brush input').first();
		await from.focus();
		const before = Number(await from.inputValue());
		await page.keyboard.press('ArrowLeft');
		expect(Number(await from.inputValue())).toBe(before + 1);
		await page.keyboard.press('ArrowRight');
		expect(Number(await from.inputValue())).toBe(before);
	});

	test('drags the brush from the right', async ({ page }) => {
		await open(page, ARABIC);
		await expect(page.locator('.map')).not.toHaveAttribute('data-map', 'still', {
			timeout: 30_000,
		});
		const bars = await page.locator('svg.bars').boundingBox();
		if (!bars) throw new Error('There are no bars.');
		await page.mouse.move(bars.x + bars.width - 4, bars.y + bars.height / 2);
		await page.mouse.down();
		await page.mouse.move(bars.x + bars.width * 0.7, bars.y + bars.height / 2, { steps: 4 });
		await page.mouse.up();
		const [from, to] = await page
			.locator('.brush input')
			.evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
		expect(from).toBe(0);
		expect(to).toBeLessThan(8);
	});

	test('has the previous event on the right of the next, and so the stops of the tour', async ({
		page,
	}) => {
		await open(page, `${ARABIC}#event=ev-metro-attack`);
		const steps = page.locator('.event[data-selected] .steps button');
		await expect(steps).toHaveCount(3);
		const [previous, next] = await Promise.all([
			steps.nth(0).boundingBox(),
			steps.nth(1).boundingBox(),
		]);
		expect(previous?.x).toBeGreaterThan(next?.x ?? Infinity);
		await open(page, `${ARABIC}#stop=2`);
		await page.reload();
		const tour = page.locator('.tour');
		await expect(tour.locator('.at')).toContainText('2');
		await tour.focus();
		await page.keyboard.press('ArrowLeft');
		await expect(tour.locator('.at')).toContainText('3');
		await page.keyboard.press('ArrowRight');
		await expect(tour.locator('.at')).toContainText('2');
	});

	test('does not mirror the map: Molenbeek lies west of Zaventem, labels beside their marks', async ({
		page,
	}) => {
		for (const address of [STORY, ARABIC]) {
			await page.setViewportSize({ width: 1280, height: 800 });
			await open(page, address);
			expect(await left(page, 'svg [data-place="molenbeek"]')).toBeLessThan(
				await left(page, 'svg [data-place="brussels-airport"]'),
			);
			const anchors = await page
				.locator('.view[data-main] text.name')
				.evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
			expect(new Set(anchors)).toEqual(new Set(['ltr']));
		}
	});

	test('has its own type, which no other edition fetches', async ({ context }) => {
		for (const [address, wanted] of [
			[ARABIC, true],
			[STORY, false],
		] as const) {
			// A page of its own: what the last one is still fetching is not this one's.
			const page = await context.newPage();
			const fetched: string[] = [];
			page.on('request', (request) => fetched.push(request.url()));
			await open(page, address);
			await page.waitForLoadState('networkidle');
			expect(fetched.some((url) => /\/arabic[^/]*\.woff2$/.test(url))).toBe(wanted);
			await page.close();
		}
	});
});

test('the switch keeps what is selected and filtered, into Arabic and out of it', async ({
	page,
}) => {
	await open(page, `${STORY}#event=ev-metro-attack&kinds=attack`);
	await expect(page.locator('[data-event="ev-metro-attack"]')).toHaveAttribute(
		'data-selected',
		'true',
	);
	const shown = await page.locator('[data-count]').getAttribute('data-count');
	for (const [language, address] of [
		['ar', ARABIC],
		['fr', '/brussels-2016/fr/'],
	] as const) {
		await page.locator(`.masthead a[hreflang="${language}"]`).click();
		await expect(page).toHaveURL(new RegExp(`${address}#`));
		await expect(page.locator('[data-event="ev-metro-attack"]')).toHaveAttribute(
			'data-selected',
			'true',
		);
		await expect(page.locator('[data-count]')).toHaveAttribute('data-count', shown ?? '');
	}
});

test('the switch names each language in itself', async ({ page }) => {
	await open(page, STORY);
	const links = page.locator('.masthead nav a');
	const all = await links.evaluateAll((nodes) =>
		nodes.map((node) => [
			node.getAttribute('hreflang'),
			node.getAttribute('lang'),
			node.textContent,
		]),
	);
	expect(all).toEqual([
		['en', 'en', 'English'],
		['fr', 'fr', 'Français'],
		['nl', 'nl', 'Nederlands'],
		['ar', 'ar', 'العربية'],
	]);
});

test('machines are told of the editions, and which page of an event is the one to list', async ({
	page,
	request,
}) => {
	const head = (address: string) =>
		page.goto(address).then(async () => ({
			canonical: new URL((await page.getAttribute('link[rel=canonical]', 'href')) ?? '').pathname,
			hreflang: await page
				.locator('link[rel=alternate][hreflang]')
				.evaluateAll((all) => all.map((one) => one.getAttribute('hreflang'))),
			card: new URL((await page.getAttribute('meta[property="og:image"]', 'content')) ?? '')
				.pathname,
		}));
	expect(await head(ARABIC)).toEqual({
		canonical: ARABIC,
		hreflang: ['en', 'fr', 'nl', 'ar', 'x-default'],
		card: `${ARABIC}card.png`,
	});
	const event = 'events/ev-metro-attack/';
	expect(await head(ARABIC + event)).toEqual({
		canonical: STORY + event,
		hreflang: [],
		card: `${STORY}${event}card.png`,
	});
	expect((await head(`${STORY}fr/${event}`)).hreflang).toEqual(['en', 'fr', 'nl', 'x-default']);
	const sitemap = await (await request.get('/sitemap.xml')).text();
	expect(sitemap).toContain(`${ARABIC}</loc>`);
	expect(sitemap).not.toContain(`${ARABIC}events/`);
	expect((await request.get(`${ARABIC}${event}card.png`)).status()).toBe(404);
});
