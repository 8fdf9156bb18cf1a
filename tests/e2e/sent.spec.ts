/** What stays as the page was sent, until something about it changes (ui/sent.ts). */
import { expect, test, type Page } from '@playwright/test';
import { drawn, turn } from './states.ts';

/** The text of each event's detail, by id, in the page as it is or as it came. */
const details = (page: Page, asSent: boolean) =>
	page.evaluate(async (asSent) => {
		const html = asSent ? await (await fetch(location.pathname)).text() : '';
		const root = asSent ? new DOMParser().parseFromString(html, 'text/html') : document;
		const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
		return [...root.querySelectorAll('[data-event]')].map(
			(event) =>
				[
					event.getAttribute('data-event'),
					plain(event.querySelector('.detail')!.textContent),
				] as const,
		);
	}, asSent);

const EVENT = '[data-event="ev-metro-attack"]';
const sent = (page: Page) => page.locator('.detail [data-sent]');

test('the text of every event is the one that was sent, before and after a filter', async ({
	page,
}) => {
	await drawn(page);
	const came = await details(page, true);
	expect(came).toHaveLength(78);
	expect(came.every(([, text]) => text.length > 40)).toBe(true);
	await expect(sent(page)).toHaveCount(78);
	expect(await details(page, false)).toEqual(came);
	await turn(page, '#q=Molenbeek');
	await expect(page.locator('[data-event]')).not.toHaveCount(78);
	await turn(page, '');
	await expect(page.locator('[data-event]')).toHaveCount(78);
	expect(await details(page, false)).toEqual(came);
});

test('an event that is chosen keeps its nodes, and is as it was sent once it is shut', async ({
	page,
}) => {
	await drawn(page);
	const came = await details(page, true);
	const event = page.locator(EVENT);
	const prose = await event.locator('.prose').first().elementHandle();
	await event.getByRole('link').first().click();
	await expect(event.locator('.prose').first()).toBeVisible();
	await expect(event.getByRole('button', { name: 'Next event' })).toBeVisible();
	await expect(event.locator('.links')).toBeVisible();
	expect(await prose?.evaluate((node) => node.isConnected)).toBe(true);
	await event.getByRole('button', { name: 'Close' }).click();
	expect(await details(page, false)).toEqual(came);
	await expect(sent(page)).toHaveCount(78);
});

test('a person named in it is chosen by click and by key, and keeps the focus', async ({
	page,
}) => {
	await drawn(page, `/brussels-2016/#event=ev-metro-attack`);
	const chip = page.locator(EVENT).locator('button[data-person]').first();
	await chip.click();
	await expect(chip).toHaveAttribute('aria-pressed', 'true');
	await expect(chip).toBeFocused();
	await expect(page.locator('#itinerary')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(chip).toHaveAttribute('aria-pressed', 'false');
	await expect(chip).toBeFocused();
});

test('words found in the page by the browser open their event and stay where they are', async ({
	page,
}) => {
	await drawn(page);
	const event = page.locator(EVENT);
	const prose = await event.locator('.prose').first().elementHandle();
	await prose?.evaluate((node) => node.dispatchEvent(new Event('beforematch', { bubbles: true })));
	await expect(event).toHaveAttribute('data-selected', 'true');
	await expect(page).toHaveURL(/#event=ev-metro-attack$/);
	// The browser goes on searching from the very words that it has found.
	expect(await prose?.evaluate((node) => node.isConnected)).toBe(true);
});

test('as known on a day, no detail is as it was sent', async ({ page }) => {
	await drawn(page);
	await turn(page, '#axis=known&to=2016-03-17');
	await expect(page.locator('[data-event]')).not.toHaveCount(78);
	await expect(sent(page)).toHaveCount(0);
	await turn(page, '');
	await expect(sent(page)).toHaveCount(78);
});
