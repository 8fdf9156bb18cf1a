/** How large things to press are: 24 px for a mouse, or as far from others; 44 px for a finger. */
import { expect, test, type Page } from '@playwright/test';
import { small } from './small.ts';
import { drawn, PAGES, STORY, turn } from './states.ts';

const STATES = ['#event=ev-metro-attack&kind=attack', '#person=ibrahim-el-bakraoui', '#stop=2'];

async function through(page: Page, least: number, spaced: boolean): Promise<void> {
	for (const path of PAGES) {
		await (path === STORY ? drawn(page) : page.goto(path));
		expect(await small(page, least, spaced), path).toEqual([]);
		if (path !== STORY) continue;
		for (const state of STATES) {
			await turn(page, state);
			await page.waitForTimeout(50);
			expect(await small(page, least, spaced), state).toEqual([]);
		}
		for (const panel of ['Filter', 'People', 'Time']) {
			const button = page.getByRole('button', { name: panel, exact: true });
			if (!(await button.isVisible())) continue;
			await button.click();
			expect(await small(page, least, spaced), panel).toEqual([]);
			await page.keyboard.press('Escape');
		}
	}
}

test('for a mouse, 24 px', async ({ page }) => {
	test.slow();
	await through(page, 24, true);
});

test.describe('for a finger', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	test('44 px', async ({ page }) => {
		test.slow();
		await page.goto('/404.html');
		expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
		await through(page, 44, false);
	});
});

test('marks on the map: 32 px across, wherever the drawing has a disc', async ({ page }) => {
	await drawn(page);
	const sizes = await page
		.locator('.view[data-main] .mark .target')
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width).filter(Boolean));
	expect(sizes.length).toBeGreaterThan(3);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
});
