/** What stays as the page was sent, until something about it changes (ui/sent.ts). */
import { expect, test, type Page } from '@playwright/test';
import { drawn, live, turn } from './states.ts';

/** The text of each event, by id, in the page as it is or as it came. */
const texts = (page: Page, asSent: boolean) =>
	page.evaluate(async (asSent) => {
		const html = asSent ? await (await fetch(location.pathname)).text() : '';
		const root = asSent ? new DOMParser().parseFromString(html, 'text/html') : document;
		const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
		return [...root.querySelectorAll('[data-event]')].map(
			(event) =>
				[
					event.getAttribute('data-event'),
					plain(event.querySelector('article > *')!.textContent),
				] as const,
		);
	}, asSent);

const EVENT = '[data-event="ev-metro-attack"]';
const sent = (page: Page) => page.locator('[data-event] [data-sent]');

test('the text of every event is the one that was sent, before and after a filter', async ({
	page,
}) => {
	await drawn(page);
	const came = await texts(page, true);
	expect(came).toHaveLength(78);
	expect(came.every(([, text]) => text.length > 40)).toBe(true);
	await expect(sent(page)).toHaveCount(78);
	expect(await texts(page, false)).toEqual(came);
	await turn(page, '#q=Molenbeek');
	await expect(page.locator('[data-event]')).not.toHaveCount(78);
	await turn(page, '');
	await expect(page.locator('[data-event]')).toHaveCount(78);
	expect(await texts(page, false)).toEqual(came);
});

test('an event that is chosen keeps its nodes, and is as it was sent once it is shut', async ({
	page,
}) => {
	await drawn(page);
	const came = await texts(page, true);
	const event = page.locator(EVENT);
	const prose = await event.locator('.prose').first().elementHandle();
	await event.getByRole('link').first().click();
	await expect(event.locator('.prose').first()).toBeVisible();
	await expect(event.getByRole('button', { name: 'Next event' })).toBeVisible();
	await expect(event.locator('.links')).toBeVisible();
	expect(await prose?.evaluate((node) => node.isConnected)).toBe(true);
	await event.getByRole('button', { name: 'Close' }).click();
	expect(await texts(page, false)).toEqual(came);
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

test('as known on a day, no event is as it was sent', async ({ page }) => {
	await drawn(page);
	await turn(page, '#axis=known&to=2016-03-17');
	await expect(page.locator('[data-event]')).not.toHaveCount(78);
	await expect(sent(page)).toHaveCount(0);
	await turn(page, '');
	await expect(sent(page)).toHaveCount(78);
});

/** How much of the ground is drawn in the map that the page opens with. */
const ground = (page: Page) =>
	page
		.locator('[data-main]')
		.evaluate((view) =>
			['ground', 'names'].map((part) => view.querySelector(`[data-${part}]`)!.innerHTML.length),
		);
const marked = (place: string) => `[data-main] a[data-place="${place}"]`;

for (const way of ['a pointer', 'a key'] as const)
	test(`a mark of the map as it was sent answers to ${way}, and keeps ground and focus`, async ({
		page,
	}) => {
		await drawn(page);
		const view = page.locator('[data-main]');
		await expect(view).toHaveAttribute('data-sent');
		const came = await ground(page);
		expect(Math.min(...came)).toBeGreaterThan(1000);
		const mark = page.locator(marked('molenbeek'));
		if (way === 'a key') await mark.focus();
		if (way === 'a key') await page.keyboard.press('Enter');
		else await mark.click({ force: true });
		await expect(page).toHaveURL(/#place=molenbeek$/);
		await expect(mark).toHaveAttribute('aria-current', 'true');
		await expect(mark).toBeFocused();
		await expect(view).not.toHaveAttribute('data-sent');
		expect(await ground(page)).toEqual(came);
		// Its own components answer from now on.
		await page.locator(marked('zaventem')).click({ force: true });
		await expect(page).toHaveURL(/#place=zaventem$/);
	});

test('a filter is drawn on the map as it was sent, on its ground', async ({ page }) => {
	await drawn(page);
	const came = await ground(page);
	const marks = page.locator('[data-main] .marks a[data-place]');
	const before = await marks.count();
	await turn(page, '#q=Zaventem');
	await expect(marks).not.toHaveCount(before);
	expect(await ground(page)).toEqual(came);
});

test('on paper the rows have the numbers of the marks that a filter leaves', async ({ page }) => {
	await drawn(page);
	const row = page.locator(`${EVENT} .when`);
	const opening = await row.getAttribute('data-numbers');
	expect(opening).toMatch(/^\d/);
	await turn(page, '#q=Maelbeek');
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const printed = await page.locator(`${marked('maelbeek')} .number`).textContent();
	expect(printed).not.toBe(opening);
	await expect(row).toHaveAttribute('data-numbers', printed!);
});

const whole = (page: Page) => page.locator('main[data-whole]');
const lying = (page: Page) =>
	page
		.locator('[data-event]')
		.last()
		.evaluate((row) => getComputedStyle(row).contentVisibility);

test('what is out of sight is laid out once the live map is there', async ({ page }) => {
	await drawn(page);
	await expect(whole(page)).toHaveCount(0);
	expect(await lying(page)).toBe('auto');
	await page.goto('about:blank');
	const other = await page.context().newPage();
	await live(other);
	await expect(whole(other)).toHaveCount(1);
	expect(await lying(other)).toBe('visible');
});

for (const [what, act] of Object.entries({
	'a key is pressed': (page: Page) => page.keyboard.press('Shift'),
	'a panel is opened': (page: Page) => page.locator('[data-panel="filter"]').click(),
	'the address chooses something': (page: Page) => turn(page, '#event=ev-metro-attack'),
}))
	test(`what is out of sight is laid out when ${what}`, async ({ page }) => {
		await drawn(page);
		await act(page);
		await expect(whole(page)).toHaveCount(1);
		expect(await lying(page)).toBe('visible');
	});

test('what is out of sight is laid out where the map is out of sight itself', async ({ page }) => {
	await page.addInitScript(() => {
		window.IntersectionObserver = class {
			constructor(told: IntersectionObserverCallback) {
				const entry = { isIntersecting: false } as IntersectionObserverEntry;
				setTimeout(() => told([entry], this as unknown as IntersectionObserver));
			}
			observe() {}
			disconnect() {}
		} as unknown as typeof IntersectionObserver;
	});
	await page.goto('/brussels-2016/');
	await expect(whole(page)).toHaveCount(1, { timeout: 30_000 });
	await expect(page.locator('[data-map="still"]')).toBeAttached();
});

test('views that are not seen have their ground for paper, as sent and with a filter', async ({
	page,
}) => {
	await live(page);
	const views = page.locator('.view:not(:first-of-type)');
	const use = page.locator('.view .sheet > svg > use');
	await expect(use).toHaveCount(4);
	const grounds = await use.elementHandles();
	const print = (name: string) => page.evaluate((name) => dispatchEvent(new Event(name)), name);
	const stay = async () =>
		Promise.all(grounds.map((ground) => ground.evaluate((node) => node.isConnected)));
	await print('beforeprint');
	await expect(views.first()).toHaveAttribute('data-sent');
	expect(await stay()).toEqual([true, true, true, true]);
	await print('afterprint');
	await turn(page, '#q=Paris');
	await print('beforeprint');
	await expect(views.first()).not.toHaveAttribute('data-sent');
	expect(await stay()).toEqual([true, true, true, true]);
	await expect(use).toHaveCount(4);
	expect(Math.min(...(await ground(page)))).toBeGreaterThan(1000);
});

test('a row that is made anew by going back keeps the focus in its title', async ({ page }) => {
	await drawn(page);
	await turn(page, '#axis=known');
	await turn(page, '#axis=known&to=2016-03-23');
	const title = page.locator('[data-event]').nth(3).locator('h3 a');
	await title.focus();
	const href = await title.getAttribute('href');
	await expect(sent(page)).toHaveCount(0);
	await page.evaluate(() => history.back());
	await expect(sent(page)).not.toHaveCount(0);
	await expect(page.locator(`h3 a[href="${href}"]`)).toBeFocused();
});
