/** What tests of the built embed begin with: a newsroom on another origin, and an eye on what must not happen. */
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { newsroom, type Newsroom } from './newsroom.ts';

export const test = base.extend<{ maps: string; faults: string[] }, { news: Newsroom }>({
	news: [
		async ({}, use) => {
			const news = await newsroom();
			await use(news);
			await news.close();
		},
		{ scope: 'worker' },
	],
	/** The origin of the maps, without a last slash. */
	maps: async ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),
	/** Exceptions, and requests to anybody but the article's and the embed's own origin. */
	faults: [
		async ({ page, maps, news }, use) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(String(error)));
			page.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (protocol.startsWith('http') && origin !== maps && origin !== news.origin)
					faults.push(`a third party: ${request.url()}`);
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

export const story = (maps: string) => `${maps}/brussels-2016/`;
export const script = (maps: string) => `<script async src="${maps}/embed/v1.js"></script>`;
export const div = (maps: string, more = '', keys = '') =>
	`<div data-dateline="${story(maps)}${keys}" ${more}><a href="${story(maps)}">Brussels</a></div>`;
export const inner = (page: Page, selector: string): FrameLocator =>
	page.locator(selector).locator('iframe').contentFrame();
export const height = (page: Page, selector: string) =>
	page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
/** Until the frame of the element has spoken and is on show. */
export const ready = (page: Page, selector: string) =>
	expect(page.locator(`${selector} .ready iframe`)).toHaveCSS('opacity', '1', { timeout: 30_000 });
