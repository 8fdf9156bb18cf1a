/** Letters: none too small, none shouted, words broken as their language breaks them, figures in columns. */
import { expect, test } from '@playwright/test';
import { faultsIn } from './lettering.ts';
import { drawn, PAGES, STORY, turn } from './states.ts';

test('no text is smaller than 14 px, and none in capitals by style alone', async ({ page }) => {
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 800 });
		for (const path of PAGES) {
			await (path === STORY ? drawn(page) : page.goto(path));
			expect(await faultsIn(page), `${path} at ${width}`).toEqual([]);
			if (path !== STORY) continue;
			for (const state of [
				'#event=ev-metro-attack&kind=attack',
				'#stop=2',
				'#person=ibrahim-el-bakraoui',
			]) {
				await turn(page, state);
				expect(await faultsIn(page), `${state} at ${width}`).toEqual([]);
			}
		}
	}
});

test('words break by the language of their text, and figures stand in columns', async ({
	page,
}) => {
	for (const [path, lang] of [
		[STORY, 'en'],
		[`${STORY}nl/`, 'nl'],
	] as const) {
		await page.goto(path);
		const event = page.locator('[data-event="ev-metro-attack"]');
		expect(await event.evaluate((it) => it.closest('[lang]')?.getAttribute('lang'))).toBe(lang);
		for (const part of ['h3', '.standfirst', '.prose p'])
			await expect(page.locator(`.column ${part}`).first()).toHaveCSS('hyphens', 'auto');
		await expect(page.locator('.tools button').first()).toHaveCSS('hyphens', 'manual');
		await expect(event.locator('time')).toHaveCSS('font-variant-numeric', 'tabular-nums');
		// What the style asks for, the letters have: ones are as wide as eights.
		const widths = await event.locator('time').evaluate((time) => {
			const widthOf = (text: string) => {
				const span = document.createElement('span');
				span.textContent = text;
				time.append(span);
				const { width } = span.getBoundingClientRect();
				span.remove();
				return width;
			};
			return [widthOf('11:11'), widthOf('08:38')];
		});
		expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThan(0.1);
	}
});
