/** Whose data a map is drawn from can be read on every page that has one, and leads on. */
import { expect, test } from '@playwright/test';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
		test.use({ javaScriptEnabled });

		for (const path of ['', 'brussels-2016/', 'brussels-2016/events/ev-metro-attack/'])
			test(`/${path}`, async ({ page }) => {
				await page.goto(`/${path}`);
				const credit = page.locator('.map .credit').first();
				await credit.scrollIntoViewIfNeeded();
				const link = credit.getByRole('link', { name: 'Map data' });
				// A click that only tries finds out whether something lies over it.
				await link.click({ trial: true, timeout: 20_000 });
				await expect(credit).toContainText('Natural Earth');
				const [map, box] = await Promise.all([
					page.locator('.map').first().boundingBox(),
					credit.boundingBox(),
				]);
				const foot = (one: typeof map) => (one ? one.y + one.height : NaN);
				expect(Math.abs(foot(map) - foot(box))).toBeLessThanOrEqual(60);
			});
	});
