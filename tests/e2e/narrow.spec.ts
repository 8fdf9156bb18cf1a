/** The drawn map in small frames: its names can be read. */
import { expect, test } from '@playwright/test';
import { STORY } from './states.ts';

test.use({ javaScriptEnabled: false });

for (const [path, width, height] of [
	[`${STORY}embed/`, 300, 420],
	[`${STORY}embed/`, 640, 512],
	[`${STORY}embed/`, 1000, 640],
	[STORY, 320, 568],
] as const)
	test(`names stand clear of what lies over the map, ${path} at ${width} × ${height}`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto(path);
		const names = page.locator('.view[data-main] .mark .name:visible');
		expect(await names.count()).toBeGreaterThan(3);
		const hidden = await names.evaluateAll((all) => {
			const map = document.querySelector('.map')!.getBoundingClientRect();
			const over = [...document.querySelectorAll('.map-tools a, .map-tools button, .map .credit')]
				.filter((element) => element.checkVisibility())
				.map((element) => element.getBoundingClientRect());
			return all
				.filter((name) => {
					const box = name.getBoundingClientRect();
					// The line of a name is higher than its letters.
					const [top, bottom] = [box.top + 3, box.bottom - 3];
					const isCut =
						box.left < map.left || box.right > map.right || top < map.top || bottom > map.bottom;
					const meets = over.some(
						(other) =>
							box.left < other.right &&
							other.left < box.right &&
							top < other.bottom &&
							other.top < bottom,
					);
					return isCut || meets;
				})
				.map((name) => name.textContent);
		});
		expect(hidden).toEqual([]);
	});
