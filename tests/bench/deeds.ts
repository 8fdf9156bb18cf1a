/** What a reader does, and how long it takes: each runs in the page and gives milliseconds, or nothing where it cannot be done. */
import type { Page } from '@playwright/test';

/** Choosing an event in the list, until it is marked as chosen and drawn. */
export const select = (page: Page): Promise<number | undefined> =>
	page.evaluate(async () => {
		const all = document.querySelectorAll<HTMLElement>('[data-event] a[href^="#event"]');
		const link = all[Math.min(7, all.length - 1)];
		const event = link?.closest('[data-event]');
		if (!link || !event || document.querySelectorAll('[data-selected]').length === 0)
			return undefined;
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		const start = performance.now();
		link.click();
		while (!event.hasAttribute('data-selected')) {
			if (performance.now() - start > 20_000) return undefined;
			await frame();
		}
		await frame();
		return performance.now() - start;
	});

/**
 * Milliseconds until a reader who has opened the filters has found one. What was set going before is
 * over by then: else the ground, as it makes room for what was chosen, would count as an answer.
 */
const GLANCE = 1000;

/** Changing one filter, until neither the list nor the map changes any more. */
export async function filter(page: Page): Promise<number | undefined> {
	const button = page.locator('[data-panel=filter]');
	const box = page.locator('#panel-filter input[type=checkbox]').first();
	if ((await button.count()) > 0 && !(await box.isVisible())) await button.first().click();
	if ((await box.count()) === 0) return undefined;
	await page.waitForTimeout(GLANCE);
	const took = await agree(page, '#panel-filter input[type=checkbox]', undefined);
	await page.evaluate(() =>
		document.querySelector<HTMLElement>('#panel-filter input[type=checkbox]')?.click(),
	);
	await page.waitForTimeout(500);
	return took;
}

/** Words of which one at least changes what is found; the first search may load its index. */
const WORDS = ['the', 'court', 'station', 'letter'];

/** Typing into the search field, until the results are there: the middle of several words. */
export async function search(page: Page): Promise<number | undefined> {
	const field = 'input[type=search]';
	const button = page.locator('[data-panel=search], [data-panel=filter]');
	if ((await page.locator(field).count()) === 0 && (await button.count()) > 0)
		await button.first().click();
	if ((await page.locator(field).count()) === 0) return undefined;
	const times: number[] = [];
	for (const word of WORDS) {
		const took = await agree(page, field, word);
		if (took !== undefined) times.push(took);
	}
	await agree(page, field, '');
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length / 2)];
}

/** Clicks the first element of the selector, or types `text` into it, and waits until the count has changed and all is quiet. */
const agree = (page: Page, selector: string, text: string | undefined) =>
	page.evaluate(
		async ([selector, text]) => {
			const element = document.querySelector<HTMLInputElement>(selector);
			const count = () => document.querySelector('[data-count]')?.getAttribute('data-count');
			if (!element || count() === undefined) return undefined;
			const before = count();
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			const start = performance.now();
			if (text === null) element.click();
			else {
				element.value = text;
				element.dispatchEvent(new Event('input', { bubbles: true }));
			}
			while (count() === before) {
				// A word may find as much as the one before it.
				if (performance.now() - start > (text === null ? 20_000 : 3000)) return undefined;
				await frame();
			}
			const seen = performance.now();
			const last = () => Math.max(seen, window.bench.changed, window.bench.drawn);
			while (performance.now() - last() < 250 && performance.now() - start < 20_000) await frame();
			return last() - start;
		},
		[selector, text ?? null] as const,
	);

/** Dragging across the element: the middle time between two frames. */
async function drag(page: Page, selector: string): Promise<number | undefined> {
	const box = await page
		.locator(selector)
		.first()
		.boundingBox({ timeout: 1000 })
		.catch(() => null);
	if (!box) return undefined;
	const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 720) / 2];
	const frames = page.evaluate(async () => {
		const times: number[] = [];
		let last = performance.now();
		const end = last + 1500;
		while (last < end) {
			await new Promise((done) => requestAnimationFrame(done));
			times.push(performance.now() - last);
			last = performance.now();
		}
		times.sort((a, b) => a - b);
		return times[Math.floor(times.length / 2)];
	});
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let i = 1; i <= 40; i++) await page.mouse.move(x + 4 * i, y + i);
	await page.mouse.up();
	return frames;
}

export const pan = (page: Page) => drag(page, '[data-map=live]');
export const brush = (page: Page) => drag(page, '.timeline input[type=range]');
