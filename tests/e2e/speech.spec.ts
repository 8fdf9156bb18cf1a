/** What is spoken: one polite region, one short sentence for each action, nothing while the page starts. */
import { expect, test, type Page } from '@playwright/test';
import { drawn, STORY, wake } from './states.ts';

const said = (page: Page): Promise<string[]> =>
	page.evaluate(() => (window as unknown as { said: string[] }).said);

/** Notes each text that comes to stand in a live region, of whatever kind. */
async function listen(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const heard: string[] = [];
		Object.assign(window, { said: heard });
		const LIVE = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], output';
		new MutationObserver((changes) => {
			const regions = new Set(
				changes.map(({ target }) =>
					(target instanceof Element ? target : target.parentElement)?.closest(LIVE),
				),
			);
			for (const region of regions)
				if (region?.textContent?.trim()) heard.push(region.textContent.trim());
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
}

test('each action says one short sentence', async ({ page }) => {
	await listen(page);
	await drawn(page);
	const polite = page.locator('[aria-live="polite"], [role="status"], [role="alert"], output');
	await expect(polite).toHaveCount(1);
	expect(await said(page)).toEqual([]);

	let before = 0;
	/** After an action: what it said, once, short, and not within another region. */
	async function says(sentence: string | RegExp) {
		await expect.poll(async () => (await said(page)).slice(before)).toHaveLength(1);
		// Nothing follows.
		await page.waitForTimeout(120);
		const all = (await said(page)).slice(before);
		expect(all).toEqual([expect.stringMatching(sentence)]);
		expect(all[0]!.length).toBeLessThan(120);
		before += 1;
	}

	await page.locator('[data-event="ev-metro-attack"] h3 a').click();
	await says(/^Selected: .*Maelbeek.*\.$/);
	await page.getByRole('button', { name: 'Next event' }).click();
	await says(/^Selected: /);
	await page.locator('.event[data-selected]').getByRole('button', { name: 'Close' }).click();
	await says(/^78 events$/);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('checkbox', { name: /Raid or search/ }).check();
	await says(/^\d+ of 78 events$/);
	await page.getByRole('button', { name: /^Remove: / }).click();
	await says(/^78 events$/);
	await page.getByRole('combobox', { name: 'Place' }).selectOption('maelbeek');
	await says(/^\d+ events? at Maelbeek.*\.$/);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await says(/^78 events$/);
	// Clearing what is clear is an action as well.
	await page.getByRole('searchbox').first().pressSequentially('passport', { delay: 20 });
	await says(/^\d+ of 78 events$/);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await says(/^78 events$/);
	await page.getByRole('button', { name: 'Became known' }).click();
	await says(/^As known on .*: \d+ of 78 events$|^78 events$/);
	await page.getByRole('slider', { name: 'As known on' }).press('Home');
	await says(/^As known on .*: \d+ of 78 events$/);
	await page.getByRole('button', { name: 'Tour', exact: true }).click();
	await says(/^Stop 1 of 9: ./);
	await page.getByRole('button', { name: 'Skip to the next stop' }).click();
	await says(/^Stop 2 of 9: ./);
	await page.getByRole('button', { name: 'Leave the tour' }).click();
	await says(/events$/);
	await page.getByRole('link', { name: 'Europe – Turkey' }).click();
	await says(/^Europe – Turkey$/);
});

test('a map that fails is told once, in the same region; a page at rest says nothing', async ({
	page,
}) => {
	await listen(page);
	await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
	await page.goto(STORY);
	await wake(page);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed', { timeout: 60_000 });
	await expect.poll(() => said(page)).toHaveLength(1);
	expect((await said(page))[0]).toContain('The drawn map and all 78 events are here.');
	await expect(page.locator('[role="status"]')).toHaveCount(1);

	for (const path of [`${STORY}embed/`, `${STORY}share/`]) {
		await drawn(page, path).catch(() => page.goto(path));
		await page.waitForTimeout(700);
		expect(await said(page), path).toEqual([]);
	}
});
