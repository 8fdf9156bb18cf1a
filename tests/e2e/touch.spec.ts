/** The questions of `exploring.spec.ts` with a finger, on a phone: nothing needs a mouse, a hover or a drag. */
import { expect, test, type Page } from '@playwright/test';
import { drawn, STORY } from './states.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const count = (page: Page) => page.locator('[data-count]');
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A finger from one point to another, in steps. */
async function drag(page: Page, from: [number, number], to: [number, number]) {
	const client = await page.context().newCDPSession(page);
	const at = ([x, y]: [number, number]) => [{ x, y }];
	await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
	for (let i = 1; i <= 6; i++) {
		const share = i / 6;
		const now: [number, number] = [
			from[0] + (to[0] - from[0]) * share,
			from[1] + (to[1] - from[1]) * share,
		];
		await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(now) });
	}
	await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('the timeline brushes by a finger, and by its sliders without dragging', async ({ page }) => {
	await drawn(page);
	await tool(page, 'Time').tap();
	const bars = page.locator('.bars');
	const box = (await bars.boundingBox())!;
	const middle = box.y + box.height / 2;
	await drag(page, [box.x + box.width * 0.55, middle], [box.x + box.width * 0.85, middle]);
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
	await expect(page).toHaveURL(/from=2016-03-/);
	await page.getByRole('button', { name: 'Whole story' }).tap();
	await expect(count(page)).toHaveText('78 events');
});

test('a person, the axis and the day: three taps and a slider', async ({ page }) => {
	await drawn(page);
	await tool(page, 'People').tap();
	await page.getByRole('button', { name: /Ibrahim El Bakraoui \(\d+\)/ }).tap();
	await expect(page).toHaveURL(/person=ibrahim-el-bakraoui/);
	await expect(page.getByRole('heading', { name: /Ibrahim El Bakraoui/ }).first()).toBeVisible();
	await page.reload();
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
});

test('words are searched in a drawer, and found', async ({ page }) => {
	await drawn(page);
	await tool(page, 'Filter').tap();
	await page.getByRole('searchbox').fill('schaarbeek');
	await expect(page.locator('[data-event="ev-explosives-found"]')).toBeAttached();
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
});

test('the tour goes on, back and out by taps', async ({ page }) => {
	await drawn(page);
	await tool(page, 'Tour').tap();
	const tour = page.getByRole('group', { name: 'Tour' });
	await expect(tour.getByText('Stop 1 of 9')).toBeVisible();
	const show = tour.getByRole('button', { name: /^Show/ });
	if (await show.count()) await show.tap();
	await tour.getByRole('button', { name: 'Next stop' }).tap();
	await expect(tour.getByText('Stop 2 of 9')).toBeVisible();
	await tour.getByRole('button', { name: 'Previous stop' }).tap();
	await expect(tour.getByText('Stop 1 of 9')).toBeVisible();
});

test('a disc of several places opens a list, and one of them its events', async ({ page }) => {
	await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
	await page.goto(STORY);
	await expect(page.locator('.map')).toHaveAttribute('data-script', 'true', { timeout: 30_000 });
	await page.locator('[data-view="brussels"] .mark a[href*="maelbeek"]:visible').tap();
	await page
		.locator('.crowd[data-open]')
		.getByRole('link', { name: /^Maelbeek metro station: \d+ events$/ })
		.tap();
	await expect(page).toHaveURL(/place=maelbeek/);
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
});

test('a finger that swipes over list and map scrolls the page', async ({ page }) => {
	await drawn(page);
	await drag(page, [200, 760], [200, 300]);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});
