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

const sent = (page: Page) => page.locator('.detail[data-sent]');

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

test('an event that is chosen is made anew, answers, and is as it was sent once it is shut', async ({
	page,
}) => {
	await drawn(page);
	const came = new Map(await details(page, true));
	const event = page.locator('[data-event="ev-metro-attack"]');
	const detail = event.locator('.detail');
	await event.getByRole('link').first().click();
	await expect(detail).not.toHaveAttribute('data-sent');
	await expect(detail.locator('.prose').first()).toBeVisible();
	expect((await detail.textContent())?.replace(/\s+/g, ' ')).toContain(
		came.get('ev-metro-attack')?.slice(0, 60),
	);
	await event.getByRole('button', { name: 'Close' }).click();
	await expect(detail).toHaveAttribute('data-sent');
	expect(await details(page, false)).toEqual([...came]);
	await expect(sent(page)).toHaveCount(78);
});

test('words found in the page by the browser open their event', async ({ page }) => {
	await drawn(page);
	const event = page.locator('[data-event="ev-metro-attack"]');
	await event
		.locator('.prose')
		.first()
		.evaluate((prose) => prose.dispatchEvent(new Event('beforematch', { bubbles: true })));
	await expect(event).toHaveAttribute('data-selected', 'true');
	await expect(page).toHaveURL(/#event=ev-metro-attack$/);
});

test('as known on a day, no detail is as it was sent', async ({ page }) => {
	await drawn(page);
	await turn(page, '#axis=known&to=2016-03-17');
	await expect(page.locator('[data-event]')).not.toHaveCount(78);
	await expect(sent(page)).toHaveCount(0);
	await turn(page, '');
	await expect(sent(page)).toHaveCount(78);
});
