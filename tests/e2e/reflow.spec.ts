/** Narrow, near, spaced out and enlarged: nothing is lost and nothing asks for scrolling sideways. */
import { expect, test } from '@playwright/test';
import { dress, lost, SPACING, TWICE } from './lost.ts';
import { drawn, PAGES, STORY, turn } from './states.ts';

const STATES = [
	'#event=ev-metro-attack&kind=attack',
	'#person=ibrahim-el-bakraoui',
	'#stop=2',
	'#axis=known&to=2016-03-17',
];
const SCREENS = [
	[1280, 800],
	[390, 844],
	[320, 800],
	[320, 256],
] as const;
/** In the further states of a page only the one that leaves least room. */
const STRICT = SCREENS.slice(3);

for (const path of PAGES)
	test(`nothing is lost on ${path}`, async ({ page }) => {
		await (path === STORY || path.includes('embed') ? drawn(page, path) : page.goto(path));
		const states = path === STORY ? ['', ...STATES] : [''];
		for (const state of states) {
			if (state) await turn(page, state);
			for (const [width, height] of state ? STRICT : SCREENS) {
				await page.setViewportSize({ width, height });
				const at = `${state} ${width}x${height}`;
				expect.soft(await lost(page), at).toEqual([]);
				if (width === 390) continue;
				await dress(page, SPACING);
				expect.soft(await lost(page), `${at}, spaced out`).toEqual([]);
				if (width > 320) {
					await dress(page, TWICE);
					expect.soft(await lost(page), `${at}, text at 200 %`).toEqual([]);
				}
				await dress(page, '');
			}
		}
		if (path !== STORY) return;
		for (const panel of ['Filter', 'People', 'Time']) {
			await page.getByRole('button', { name: panel, exact: true }).click();
			expect.soft(await lost(page), `${panel}, 320x256`).toEqual([]);
			await dress(page, SPACING);
			expect.soft(await lost(page), `${panel}, 320x256, spaced out`).toEqual([]);
			await dress(page, '');
			await page.keyboard.press('Escape');
		}
	});
