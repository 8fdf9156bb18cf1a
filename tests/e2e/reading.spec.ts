import { expect, test, type Page } from '@playwright/test';
import { grounded } from './states.ts';

const STORY = '/brussels-2016/';
const NAMED = [
	'molenbeek',
	'forest',
	'schaerbeek',
	'brussels-airport',
	'maelbeek',
	'paris',
	'gaziantep',
];

/** Collects what a page must never do: leave its origin, break its own policy, or complain. */
function watch(page: Page): string[] {
	const faults: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1')
			faults.push(`off origin: ${url.href}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(String(error)));
	return faults;
}

test('the whole story is in the list, and its named places on the map', async ({ page }) => {
	const faults = watch(page);
	await page.goto(STORY);
	await expect(page.locator('[data-event]')).toHaveCount(78);
	await expect(page.locator('[data-count]')).toHaveAttribute('data-count', '78');
	for (const place of NAMED)
		await expect(page.locator(`svg [data-place="${place}"]`)).toHaveCount(1);
	await grounded(page.locator('.map'));
	const map = await page.locator('.map').boundingBox();
	const canvas = await page.locator('.live canvas').boundingBox();
	expect(canvas?.height).toBeGreaterThan((map?.height ?? 0) - 4);
	expect(faults).toEqual([]);
});

test('an event chosen in the list opens, is in the address, and survives reload and back', async ({
	page,
}) => {
	await page.goto(STORY);
	await expect(page.locator('.map')).not.toHaveAttribute('data-map', 'still', { timeout: 30_000 });
	const event = page.locator('[data-event="ev-metro-attack"]');
	await event.getByRole('link').first().click();
	await expect(event).toHaveAttribute('data-selected', 'true');
	await expect(page).toHaveURL(/#event=ev-metro-attack$/);
	await page.reload();
	await expect(event).toHaveAttribute('data-selected', 'true');
	await expect(event.locator('.prose').first()).toBeVisible();
	await event.getByRole('button', { name: 'Next event' }).click();
	await expect(event).not.toHaveAttribute('data-selected', 'true');
	await page.goBack();
	await expect(event).toHaveAttribute('data-selected', 'true');
});

test('a place chosen on the live map by keyboard shows its events in the list', async ({
	page,
}) => {
	await page.goto(STORY);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', { timeout: 30_000 });
	const mark = page.locator('.keys [data-place="brussels-airport"]');
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText(
		'Brussels Airport',
	);
	const shown = await page.locator('[data-event]').count();
	expect(shown).toBeGreaterThan(0);
	expect(shown).toBeLessThan(78);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(page.locator('[data-event]')).toHaveCount(78);
});

test('without JavaScript everything is there to read', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(STORY);
	await expect(page.locator('[data-event]')).toHaveCount(78);
	await expect(page.locator('[data-event="ev-metro-attack"] .prose').first()).toBeVisible();
	await expect(page.locator('[data-view="brussels"] .g-land')).toBeVisible();
	await page.locator('svg [data-place="brussels-airport"]').click();
	await expect(page).toHaveURL(/#place=brussels-airport$/);
	await context.close();
});

test('an event has a page of its own, on which no script runs', async ({ page }) => {
	const faults = watch(page);
	await page.goto(`${STORY}events/ev-metro-attack/`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Maelbeek');
	await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
	expect(faults).toEqual([]);
});
