/** How large things to press are: 24 px for a mouse, or as far from others; 44 px for a finger. */
import { expect, test, type Page } from '@playwright/test';
import { lens } from './looks.ts';
import { drawn, PAGES, STORY, turn } from './states.ts';

/**
 * What is smaller than `least` in both its own box and what answers a press around its middle. Links in a sentence are
 * left out, and marks, whose places are where they are.
 * @param spaced whether a small one passes that has a circle of 24 px to itself
 */
const small = (page: Page, least: number, spaced: boolean) =>
	page.evaluate(
		({ least, spaced }) => {
			const { isShown, name } = window.looks;
			const PRESSED = 'a[href], button, input, select, textarea, summary, label:has(input)';
			const all = [...document.querySelectorAll<HTMLElement>(PRESSED)].filter(
				(element) => isShown(element) && !element.closest('.keys, .visually-hidden, .skip'),
			);
			/** Words beside it in its own block, as in a sentence. */
			const isInline = (element: Element) => {
				if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
				const block = element.closest('p, li, dd, td, figcaption');
				const links = [...(block?.querySelectorAll('a') ?? [])]
					.map((link) => link.textContent ?? '')
					.join('');
				return (block?.textContent?.trim().length ?? 0) > links.trim().length + 3;
			};
			const isMark = (element: Element) => !!element.closest('svg.marks');
			/** What answers from its middle outwards, in pixels along one axis. */
			const reach = (element: Element, box: DOMRect, axis: 'x' | 'y') => {
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				let size = axis === 'x' ? box.width : box.height;
				for (const way of [-1, 1]) {
					let far = size === 0 ? 0 : (axis === 'x' ? box.width : box.height) / 2;
					while (far < least) {
						const at = way * (far + 1);
						const hit = document.elementFromPoint(
							axis === 'x' ? x + at : x,
							axis === 'y' ? y + at : y,
						);
						if (!hit || !(element.contains(hit) || hit.closest('label')?.contains(element))) break;
						far++;
						size++;
					}
				}
				return size;
			};
			const boxOf = (element: Element) => element.getBoundingClientRect();
			const faults: string[] = [];
			for (const element of all) {
				if (isInline(element) || isMark(element)) continue;
				// A box that its own label enlarges is measured with it.
				if (element.matches('input') && element.closest('label')) continue;
				element.scrollIntoView({ block: 'center', inline: 'center' });
				const box = boxOf(element);
				const [width, height] = [reach(element, box, 'x'), reach(element, box, 'y')];
				if (width >= least - 0.5 && height >= least - 0.5) continue;
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				const near = all.some((other) => {
					if (other === element || other.contains(element) || element.contains(other)) return false;
					const it = boxOf(other);
					const dx = Math.max(it.left - x, 0, x - it.right);
					const dy = Math.max(it.top - y, 0, y - it.bottom);
					return Math.hypot(dx, dy) < 12;
				});
				if (spaced && !near) continue;
				faults.push(`${Math.round(width)}x${Math.round(height)} ${name(element)}`);
			}
			return faults;
		},
		{ least, spaced },
	);

const STATES = ['#event=ev-metro-attack&kind=attack', '#person=ibrahim-el-bakraoui', '#stop=2'];

async function through(page: Page, least: number, spaced: boolean): Promise<void> {
	for (const path of PAGES) {
		await (path === STORY ? drawn(page) : page.goto(path));
		await lens(page);
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
