/** Whatever the live map lacks, the drawn one stays or comes back, with one plain sentence, and the list works. */
import { expect, test, type Page } from '@playwright/test';
import { holdTiles, overDrawn } from './moving.ts';
import { grounded } from './states.ts';

const STORY = '/brussels-2016/';
const LIVE = { timeout: 90_000 };
// Each waits for a map that is opened and lost again.
test.describe.configure({ timeout: 150_000 });

async function staysDrawn(page: Page, sentence: string | RegExp) {
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed', LIVE);
	await expect(page.locator('.failure')).toContainText(sentence);
	await expect(page.locator('.failure')).toContainText('drawn map and all 78 events');
	await expect(page.locator('[data-view="brussels"] .g-land')).toBeVisible();
	await expect(page.locator('[data-event]')).toHaveCount(78);
	await page.locator('svg [data-place="brussels-airport"]').click();
	await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText(
		'Brussels Airport',
	);
	await page.goBack();
	await page.locator('[data-event="ev-metro-attack"]').getByRole('link').first().click();
	await expect(page.locator('[data-event="ev-metro-attack"] .prose').first()).toBeVisible();
}

test('a missing archive', async ({ page }) => {
	await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
	await page.goto(STORY);
	await staysDrawn(page, 'map data did not arrive');
});

test('tiles that are lost when the reader has moved the map already', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const release = await holdTiles(page);
	await page.goto(STORY);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', LIVE);
	await overDrawn(page);
	await page.locator('.keys [data-place="molenbeek"]').focus();
	release(false);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed', LIVE);
	await expect(page.locator('svg [data-place="molenbeek"]')).toBeFocused();
	await expect(page.locator('[data-view="brussels"]')).toHaveCSS('transform', 'none');
	await staysDrawn(page, 'map data did not arrive');
});

test('a host that answers a range with the whole archive', async ({ page }) => {
	await page.route('**/basemap.pmtiles', async (route) => {
		const headers = { ...route.request().headers() };
		delete headers['range'];
		const response = await route.fetch({ headers });
		expect(response.status()).toBe(200);
		await route.fulfill({ response, status: 200 });
	});
	await page.goto(STORY);
	await staysDrawn(page, 'map data did not arrive');
});

test('a lost worker', async ({ page }) => {
	await page.route('**/*worker*', (route) => route.fulfill({ status: 404 }));
	await page.goto(STORY);
	await staysDrawn(page, 'a part of it did not load');
});

test('a lost script', async ({ page }) => {
	// The library's file is the one large script: it is known by what is in it.
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		const isLibrary = (await response.text()).includes('webglcontextlost');
		await (isLibrary ? route.fulfill({ status: 404 }) : route.fulfill({ response }));
	});
	await page.goto(STORY);
	await staysDrawn(page, 'could not be loaded');
});

test('a context that the browser takes back', async ({ page }) => {
	await page.goto(STORY);
	await grounded(page.locator('.map'));
	await page.locator('.live canvas').evaluate((canvas: HTMLCanvasElement) => {
		const context = canvas.getContext('webgl2');
		context?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	await staysDrawn(page, 'stopped');
});
