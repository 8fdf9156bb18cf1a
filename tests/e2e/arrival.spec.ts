/** A story's page while its parts are still on their way, and when one of them never comes. */
import { expect, test, type Page, type Route } from '@playwright/test';
import { holdLibrary } from './states.ts';

const STORY = '/brussels-2016/';
const DATA = '**/brussels-2016/page.json*';
const event = (page: Page) => page.locator('[data-event="ev-metro-attack"]');
const ready = (page: Page) => page.locator('.map[data-script]');
const SLOW = { timeout: 60_000 };
// Each waits for a page that comes late, or for attempts that fail.
test.describe.configure({ timeout: 180_000 });

test('list and marks answer before the data is there, and what was chosen stays chosen', async ({
	page,
}) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(DATA, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(STORY, { waitUntil: 'domcontentloaded' });
	await page.locator('[data-view="brussels"] a[data-place="brussels-airport"]').click();
	await expect(page).toHaveURL(/#place=brussels-airport$/);
	await expect(page.locator('[id="place=brussels-airport"]')).toBeInViewport();
	await event(page).getByRole('link').first().click();
	await expect(event(page).locator('.prose').first()).toBeVisible();
	await expect(ready(page)).toHaveCount(0);
	release();
	await expect(ready(page)).toBeVisible(SLOW);
	await expect(event(page)).toHaveAttribute('data-selected', 'true');
	await expect(event(page).locator('.prose').first()).toBeVisible();
});

test('a list of places that was opened before the script is there stays open', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(DATA, async (route) => {
		await held;
		await route.continue();
	});
	await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
	await holdLibrary(page);
	await page.goto(STORY, { waitUntil: 'domcontentloaded' });
	const crowd = page.locator('[data-main] a[href^="#crowd="]:visible').first();
	const id = (await crowd.getAttribute('href'))!.slice(1);
	await crowd.click({ force: true });
	const list = page.locator(`[id="${id}"]`);
	await expect(list).toBeVisible();
	release();
	await expect(ready(page)).toBeVisible(SLOW);
	await page.waitForFunction(() => document.querySelector('#svelte-announcer'));
	await expect(list).toBeVisible();
	await list.getByRole('link').first().click();
	await expect(page).toHaveURL(/#place=/);
	await expect(page.getByRole('list', { name: 'Filters in use' })).toBeVisible();
});

/** How the file can fail to come, each time it is asked for. */
const FAULTS: Record<string, (route: Route) => Promise<void>> = {
	'is missing': (route) => route.fulfill({ status: 404, body: 'Not found' }),
	'breaks off': (route) =>
		route.fulfill({ contentType: 'application/json', body: '{"story":{"ti' }),
	'is of another build': (route) => route.fulfill({ json: { version: 'other', problems: [] } }),
};
for (const [how, answer] of Object.entries(FAULTS))
	for (const path of [STORY, `${STORY}fr/`, `${STORY}embed/`])
		test(`${path}: a data file that ${how} is told in a sentence, and the rest works`, async ({
			page,
		}) => {
			let asked = 0;
			await page.route(/page\.json/, (route) => {
				asked++;
				return answer(route);
			});
			await page.goto(path);
			await expect(page.locator('.unsent')).toBeVisible(SLOW);
			await expect(page.locator('.unsent')).toContainText(/reloading the page|recharger la page/);
			expect(asked).toBeGreaterThan(1);
			await expect(page.locator('[data-view="brussels"] .g-land')).toBeVisible();
			await expect(page.locator('[data-event]')).toHaveCount(78);
			await page.goto(`${path}#event=ev-metro-attack`);
			await expect(event(page).locator('.prose').first()).toBeVisible();
		});

test('a data file that comes at the second try is enough', async ({ page }) => {
	let asked = 0;
	await page.route(DATA, (route) =>
		++asked > 1 ? route.continue() : FAULTS['breaks off']?.(route),
	);
	await page.goto(STORY);
	await expect(ready(page)).toBeVisible(SLOW);
	await expect(page.locator('.unsent')).toHaveCount(0);
	await event(page).getByRole('link').first().click();
	await expect(event(page)).toHaveAttribute('data-selected', 'true');
});

test('without JavaScript each further view has its ground, in the colours of the page', async ({
	browser,
}) => {
	const pictures: Buffer[] = [];
	for (const colorScheme of ['light', 'dark'] as const)
		for (const drawn of [true, false]) {
			const context = await browser.newContext({ javaScriptEnabled: false, colorScheme });
			const page = await context.newPage();
			if (!drawn) await page.route('**/ground.svg', (route) => route.abort());
			await page.goto(`${STORY}#view=europe-turkey`, { waitUntil: 'networkidle' });
			pictures.push(await page.locator('[data-view="europe-turkey"]').screenshot());
			await context.close();
		}
	const [light, bare, dark, bareDark] = pictures;
	expect(light?.equals(bare ?? light)).toBe(false);
	expect(dark?.equals(bareDark ?? dark)).toBe(false);
	expect(light?.equals(dark ?? light)).toBe(false);
});

/** Whether the script of the live map, by far the largest, has come. */
const mapScript = (page: Page) =>
	page.evaluate(() =>
		(performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
			({ name, decodedBodySize }) => name.endsWith('.js') && decodedBodySize > 800_000,
		),
	);

test('the live map’s script is asked for before the page is taken over', async ({ page }) => {
	await page.route(DATA, () => new Promise(() => {}));
	await page.goto(STORY, { waitUntil: 'domcontentloaded' });
	await expect.poll(() => mapScript(page), SLOW).toBe(true);
	await expect(ready(page)).toHaveCount(0);
});

for (const path of ['', 'embed/', 'share/'])
	test(`${path || 'the page'}: every script that it begins with is named in it, and no other`, async ({
		request,
	}) => {
		const at = async (address: string) => (await request.get(address)).text();
		const html = await at(STORY + path);
		const absolute = (href: string, from: string) =>
			new URL(href, `https://a.test${from}`).pathname;
		const named = [...html.matchAll(/<link href="([^"]+)" rel="modulepreload">/g)];
		const starts = [...html.matchAll(/import\("([^"]+)"\)/g)];
		const nodes = (/node_ids: \[([\d, ]+)\]/.exec(html)?.[1] ?? '').split(',').map(Number);
		const [, app = ''] = starts.map(([, href = '']) => absolute(href, STORY + path));
		const entry = await at(app);
		/** As Kit's entry names them, by their numbers. */
		const pages = nodes.flatMap((n) =>
			[...entry.matchAll(new RegExp(`import\\([\`"'](\\.\\./nodes/${n}\\.[^\`"']+)`, 'g'))].map(
				([, href = '']) => absolute(href, app),
			),
		);
		expect(pages.length).toBe(nodes.length);
		const needed = new Set([
			...starts.map(([, href = '']) => absolute(href, STORY + path)),
			...pages,
		]);
		// A set is gone through to what is added on the way.
		for (const file of needed)
			for (const [, href = ''] of (await at(file)).matchAll(
				/(?:^|[;}\s])(?:import|export)(?:[\w$\s{},*]+from)?\s*["']([^"']+\.js)["']/g,
			))
				needed.add(absolute(href, file));
		expect(named.map(([, href = '']) => absolute(href, STORY + path)).sort()).toEqual(
			[...needed].sort(),
		);
	});

test('where a reader saves data it is not asked for before it is wanted', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	await page.goto(STORY);
	await expect(ready(page)).toBeVisible(SLOW);
	await expect(page.locator('main[data-whole]')).toHaveCount(1, SLOW);
	await page.waitForTimeout(1000);
	expect(await mapScript(page)).toBe(false);
	await page.locator('.map').hover();
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', SLOW);
});

test('what is asked of its buttons before the live map is there is done once it is', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const release = await holdLibrary(page);
	await page.goto(STORY);
	await expect(ready(page)).toBeVisible(SLOW);
	const closer = page.getByRole('button', { name: 'Zoom in' });
	await closer.focus();
	for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
	release();
	await expect(page.locator('.live canvas')).toHaveAccessibleName(/; moved or zoomed/, SLOW);
	await expect(closer).toBeFocused();
});

test('a page that another hand has changed is made anew, in its own typefaces', async ({
	page,
}) => {
	await page.addInitScript(() =>
		document.addEventListener('DOMContentLoaded', () => {
			const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
			while (nodes.nextNode())
				if ((nodes.currentNode as Comment).data === ']')
					return (nodes.currentNode as Comment).remove();
		}),
	);
	await page.goto(STORY);
	await expect(ready(page)).toBeVisible(SLOW);
	await expect(page.locator('[data-event]')).toHaveCount(78);
	const faces = await page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.fonts]
			.filter(({ status }) => status === 'loaded')
			.map(({ family }) => family);
	});
	expect(faces.join()).toContain('Source Serif');
	await event(page).getByRole('link').first().click();
	await expect(event(page).locator('.prose').first()).toBeVisible();
});

test('where the browser does not tell when it paints, the script starts at once', async ({
	page,
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', { value: [] });
		// Not by the clock either, which is there for pages that are not painted.
		const { setTimeout } = window;
		window.setTimeout = ((run: () => void, wait?: number) =>
			wait === 2000 ? 0 : setTimeout(run, wait)) as typeof window.setTimeout;
	});
	await page.goto(STORY);
	await expect(ready(page)).toBeVisible(SLOW);
});
