/** What axe finds on each kind of page as it opens, and in the states that the other tests of access go through. */
import { expect, test } from '@playwright/test';
import { clean } from './clean.ts';
import { drawn, PAGES, STORY, turn, wake } from './states.ts';

for (const colorScheme of ['light', 'dark'] as const)
	for (const path of PAGES)
		test(`axe finds nothing on ${path} as it opens (${colorScheme})`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			await clean(page);
		});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in the story’s states (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		const check = (part?: string) => clean(page, part, colorScheme === 'dark');
		await drawn(page);
		await turn(page, '#event=ev-metro-attack');
		await expect(page.locator('.event[data-selected]')).toBeVisible();
		await check('.event[data-selected]');
		await turn(page, '#kind=raid&status=official-claim');
		for (const panel of ['Filter', 'People']) {
			await page.getByRole('button', { name: panel, exact: true }).click();
			await check('.tools');
			await check(`#panel-${panel.toLowerCase()}`);
			await page.keyboard.press('Escape');
		}
		await turn(page, '#person=ibrahim-el-bakraoui');
		await expect(page.locator('.itinerary')).toBeVisible();
		await check('.itinerary');
		await turn(page, '#axis=known&to=2016-03-17');
		await check('.stage');
		await turn(page, '#stop=1');
		await expect(page.locator('.tour')).toBeVisible();
		await check('.tour');
		await turn(page, '#kind=attack&q=passenger+data');
		await expect(page.locator('.none')).toBeVisible();
		await check('.none');
		await page.setViewportSize({ width: 390, height: 844 });
		await turn(page, '');
		for (const panel of ['Filter', 'Time']) {
			await page.getByRole('button', { name: panel, exact: true }).click();
			await check(`#panel-${panel.toLowerCase()}`);
			await page.keyboard.press('Escape');
		}
	});

test('axe finds nothing where the map has failed', async ({ page }) => {
	await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
	await page.goto(STORY);
	await wake(page);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed', { timeout: 60_000 });
	await clean(page, '.stage');
});
