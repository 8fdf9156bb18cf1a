/** When the live map takes over from the drawn one, nothing of the story moves by more than a pixel. */
import { expect, test, type Page } from '@playwright/test';
import { pixels, type Box as Area } from './pixels.ts';
import { grounded } from './states.ts';

interface Box extends Area {
	name: string;
}

/** How dark each pixel is within each box of the page as it looks now: only the story's ink counts. */
async function ink(page: Page, boxes: readonly Box[]): Promise<number[][]> {
	return (await pixels(page, boxes)).map((data) =>
		Array.from({ length: data.length / 4 }, (_, i) =>
			Math.max(0, 100 - Math.max(...data.slice(i * 4, i * 4 + 3))),
		),
	);
}

/** Beyond this two pictures of a name would not be one, in pixels of the screen. */
const FAR = 8;

/** By how much the second picture must be moved to lie on the first, in pixels of the screen, and how well it then does. */
function shift({ width, height }: Box, before: readonly number[], after: readonly number[]) {
	const total = before.reduce((sum, n) => sum + n, 0);
	let best = { right: 0, down: 0, alike: -Infinity };
	for (let down = -FAR; down <= FAR; down++)
		for (let right = -FAR; right <= FAR; right++) {
			let off = 0;
			for (let y = FAR; y < height - FAR; y++)
				for (let x = FAR; x < width - FAR; x++)
					off += Math.abs(before[y * width + x]! - after[(y + down) * width + x + right]!);
			const alike = 1 - off / total;
			if (alike > best.alike) best = { right, down, alike };
		}
	return best;
}

// Finer than a pixel of the page, or what is measured is the rounding.
const SCALE = 2;
test.use({ deviceScaleFactor: SCALE });
test.describe.configure({ timeout: 150_000 });

for (const [width, height] of [
	[960, 680],
	[390, 844],
] as const)
	test(`taking over moves no disc and no name (${width} × ${height})`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto('/brussels-2016/');
		await grounded(page.locator('.map'), 120_000);
		await expect(page.locator('.live canvas')).toHaveCSS('opacity', '1');
		const shown = page.locator('.map .view[data-main]');
		const drawn = await shown.locator('.mark').evaluateAll((marks) =>
			marks.flatMap((mark) => {
				const disc = mark.querySelector('.disc')?.getBoundingClientRect();
				const name = [...mark.querySelectorAll('.name')]
					.map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }))
					.find(({ box }) => box.width > 0);
				const key = mark.querySelector('[data-place]')?.getAttribute('data-place');
				return [{ key, disc: disc?.width ? disc.toJSON() : undefined, name }];
			}),
		);
		const live = await page
			.locator('.over-ground .mark:has(.disc)')
			.evaluateAll((marks) =>
				marks.map((mark) => [
					mark.getAttribute('data-places'),
					mark.querySelector('.disc')!.getBoundingClientRect().toJSON(),
				]),
			);
		const places = new Map(live as [string, DOMRect][]);
		const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;
		let compared = 0;
		for (const { key, disc } of drawn) {
			const there = key && places.get(key);
			if (!disc || !there) continue;
			compared++;
			const [[x1, y1], [x2, y2]] = [middle(disc), middle(there)];
			expect(Math.hypot(x1 - x2, y1 - y2), key).toBeLessThanOrEqual(1);
		}
		expect(compared).toBeGreaterThanOrEqual(4);

		const boxes = drawn.flatMap(({ name }): Box[] => {
			if (!name) return [];
			const { x, y, width, height } = name.box;
			const [left, top] = [Math.round(x * SCALE) - FAR, Math.round(y * SCALE) - FAR];
			const [wide, high] = [width, height].map((n) => Math.round(n * SCALE) + 2 * FAR) as [
				number,
				number,
			];
			return [{ name: name.text, x: left, y: top, width: wide, height: high }];
		});
		expect(boxes.length).toBeGreaterThanOrEqual(4);
		const after = await ink(page, boxes);
		await page.locator('.map').evaluate((map: HTMLElement) => {
			map.dataset['map'] = 'still';
			delete map.dataset['tiled'];
		});
		const before = await ink(page, boxes);
		const moved = boxes.map((box, i) => ({
			name: box.name,
			...shift(box, before[i]!, after[i]!),
		}));
		expect(
			moved.filter(
				({ right, down, alike }) =>
					!(Math.max(Math.abs(right), Math.abs(down)) <= SCALE) || alike < 0.4,
			),
		).toEqual([]);
	});
