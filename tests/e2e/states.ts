/** The pages and states that the tests of access go through, and how they come to be. */
import { expect, type Page } from '@playwright/test';

export const STORY = '/brussels-2016/';
export const EVENT = `${STORY}events/ev-metro-attack/`;

/** One page of each kind. */
export const PAGES = [
	'/',
	STORY,
	EVENT,
	`${STORY}embed/`,
	`${STORY}share/`,
	'/about/data/',
	'/404.html',
] as const;

/** The page with its script at work on the drawn map: the live one waits for a moment of rest that never comes. */
export async function drawn(page: Page, path: string = STORY): Promise<void> {
	await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
	await page.route('**/basemap.pmtiles', () => new Promise(() => {}));
	await page.goto(path);
	await expect(page.locator('.map')).toHaveAttribute('data-script', 'true', { timeout: 30_000 });
	// The reader takes over what the address says once it is there.
	await page.waitForFunction(() => document.querySelector('#svelte-announcer'));
}

/** The same page at another address within it, without loading it anew. */
export async function turn(page: Page, fragment: string): Promise<void> {
	await page.evaluate((to) => (location.hash = to), fragment);
	// What is measured when the page has changed is measured in the next frame.
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
	);
}

/** Asks for the live map by a pointer, rather than waiting until the page is at rest. */
export async function wake(page: Page): Promise<void> {
	await expect(page.locator('.map')).toHaveAttribute('data-script', 'true', { timeout: 30_000 });
	await page.locator('.map').dispatchEvent('pointerenter');
}

/** The page with the live map. */
export async function live(page: Page, path: string = STORY): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(path);
	await wake(page);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
	await expect(page.locator('.keys a').first()).toBeAttached();
}
