import { expect, test } from '@playwright/test';

test('without WebGL the drawn map stays, with a sentence', async ({ page }) => {
	await page.goto('/brussels-2016/');
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed', { timeout: 30_000 });
	await expect(page.locator('.failure')).toContainText('no WebGL');
	await expect(page.locator('[data-event]')).toHaveCount(78);
	await page.locator('svg [data-place="brussels-airport"]').click();
	await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText(
		'Brussels Airport',
	);
});
