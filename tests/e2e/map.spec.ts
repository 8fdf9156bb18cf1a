/** The map's own ways: views by the address alone, crowds, number keys, the text of the picture. */
import { expect, test } from '@playwright/test';
import { drags, followsWords, holdTiles, overDrawn, watchGround } from './moving.ts';
import { STORY, grounded, live, wake } from './states.ts';

test.describe.configure({ timeout: 150_000 });

test('without JavaScript the small maps change the view, and a crowd lists its places', async ({
	browser,
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 800 },
	});
	const page = await context.newPage();
	await page.goto(STORY);
	await expect(page.locator('[data-view="brussels"]')).toBeVisible();
	await page.locator('.views a', { hasText: 'Paris' }).click();
	await expect(page).toHaveURL(/#view=paris-the-hague$/);
	await expect(page.locator('[data-view="paris-the-hague"]')).toBeVisible();
	await expect(page.locator('[data-view="brussels"]')).toBeHidden();
	await page.locator('.views a', { hasText: 'Brussels' }).click();
	const maelbeek = page.locator('svg [data-place="maelbeek"]');
	await expect(maelbeek).toBeHidden();
	await page.locator('[data-view="brussels"] .mark a[href*="maelbeek"]:visible').first().click();
	await maelbeek.click();
	await expect(page).toHaveURL(/#place=maelbeek$/);
	await context.close();
});

test('in the live map a number key shows a view, and the picture says what it shows', async ({
	page,
}) => {
	await live(page);
	const canvas = page.locator('.live canvas');
	await expect(canvas).toHaveRole('img');
	await expect(canvas).toHaveAccessibleName(/^Map of Brussels, \d+ places with \d+ events$/);
	await expect(canvas).toHaveAccessibleDescription(/keys from 1 to 3/);
	await canvas.focus();
	await page.keyboard.press('3');
	await expect(page.locator('[data-view="europe-turkey"]')).toHaveAttribute('data-main', 'true');
	await expect(page).toHaveURL(/#view=europe-turkey$/);
	await expect(canvas).toHaveAccessibleName(/^Map of Europe – Turkey, /, { timeout: 30_000 });
});

test('in the live map the marks go with the ground while it is dragged, and answer where they then are', async ({
	page,
}) => {
	await live(page);
	await drags(page, page.locator('.over-ground .mark', { hasText: 'Molenbeek' }));
	await expect(page).toHaveURL(/place=molenbeek/);
	await expect(page.locator('.over-ground [data-selected] .disc')).toBeAttached();
});

test('the live map answers over the drawn ground until its own has come', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const release = await holdTiles(page);
	await page.goto(STORY);
	await wake(page);
	const map = page.locator('.map');
	await expect(map).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
	const view = page.locator('[data-view="brussels"]');
	await expect(view.locator('svg [data-place="brussels-airport"]')).toBeHidden();
	await overDrawn(page);
	await expect(map).not.toHaveAttribute('data-tiled');
	await page.emulateMedia({ media: 'print' });
	await expect(view).toHaveCSS('transform', 'none');
	for (const part of ['.mark', '.names'])
		await expect(view.locator(part).first()).toHaveCSS('visibility', 'visible');
	await page.emulateMedia({ media: 'screen' });

	const disc = page.locator('.over-ground .mark .disc').first();
	const before = await disc.boundingBox();
	release();
	await grounded(map);
	await expect(view).toHaveCSS('visibility', 'hidden');
	await expect(view).not.toHaveAttribute('style');
	await expect(page.locator('.live canvas')).toHaveCSS('opacity', '1');
	expect(await disc.boundingBox()).toEqual(before);
});

test('what is pressed while the map is still coming closer is added to it', async ({ page }) => {
	const release = await holdTiles(page);
	await page.goto(STORY);
	await wake(page);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
	// The drawn ground lies under the live map until its own has come, and goes with it.
	const width = async () =>
		(await page.locator('[data-main] .g-land').first().boundingBox())!.width;
	const before = await width();
	const press = (name: string) =>
		page.getByRole('button', { name }).evaluate((button: HTMLButtonElement) => {
			button.click();
			setTimeout(() => button.click(), 50);
		});
	const times = async () => (await width()) / before;
	await press('Zoom in');
	await expect.poll(times).toBeCloseTo(4, 1);
	await press('Zoom out');
	await expect.poll(times).toBeCloseTo(1, 2);
	release();
});

test('in the live map marks follow a filter at once, and the ground is not drawn again for it', async ({
	page,
}) => {
	await watchGround(page);
	await live(page);
	await followsWords(page, 'airport');
});

test('in the drawn map Escape closes the list of a crowd and the focus goes back', async ({
	page,
}) => {
	await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
	await page.goto(STORY);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed', { timeout: 90_000 });
	const disc = page.locator('[data-view="brussels"] .mark a[href*="maelbeek"]:visible').first();
	await disc.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('svg [data-place="maelbeek"]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('svg [data-place="maelbeek"]')).toBeHidden();
	await expect(disc).toBeFocused();
	await page.keyboard.press('Enter');
	await page.locator('svg [data-place="maelbeek"]').click();
	await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Maelbeek');
});

test('the filter by what is in view goes by where the live map has been moved', async ({
	page,
}) => {
	await live(page);
	const count = page.locator('[data-count]');
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	const inView = page.getByRole('checkbox', { name: /in view/ });
	await inView.check();
	await expect(count).toHaveText(/^\d+ of 78 events$/);
	const wide = Number(await count.getAttribute('data-count'));
	await inView.uncheck();
	await expect(count).toHaveText('78 events');
	for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page.locator('.live canvas')).toHaveAccessibleName(/moved or zoomed/);
	await inView.check();
	await expect(page).toHaveURL(/[#&]in=/);
	await expect.poll(async () => Number(await count.getAttribute('data-count'))).toBeLessThan(wide);
});
