/** The pages and states that the tests of access go through, and how they come to be. */
import { expect, type Locator, type Page } from '@playwright/test';

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

/**
 * Keeps the live map's library from coming, whoever asks for it, until the function given back is called. Its file
 * is known by what is in it.
 */
export async function holdLibrary(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/*.js', async (route) => {
		try {
			const response = await route.fetch();
			if ((await response.text()).includes('webglcontextlost')) await held;
			await route.fulfill({ response });
		} catch {
			// The page has been left meanwhile.
		}
	});
	return release;
}

/** Waits until the page's script is at work. */
export const awake = (page: Page) =>
	expect(page.locator('.map')).toHaveAttribute('data-script', 'true', { timeout: 30_000 });

/** Waits for the live map on its own ground. */
export const grounded = (map: Locator, patience = 90_000) =>
	expect(map).toHaveAttribute('data-tiled', 'true', { timeout: patience });

/** The page with its script at work on the drawn map: the live one's library never comes, nor a moment of rest. */
export async function drawn(page: Page, path: string = STORY): Promise<void> {
	await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
	await holdLibrary(page);
	await page.goto(path);
	await awake(page);
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

/** Asks for the live map by a pointer, wherever it is. */
export async function wake(page: Page): Promise<void> {
	await awake(page);
	await page.locator('.map').dispatchEvent('pointerenter');
}

/** The page with the live map. */
export async function live(page: Page, path: string = STORY): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(path);
	await wake(page);
	await grounded(page.locator('.map'));
	await expect(page.locator('.keys a').first()).toBeAttached();
}

/** How many events are listed, as the row of tools says it. */
export const count = (page: Page) => page.locator('[data-count]');

/** The filters in use, each a button that takes it away. */
export const chips = (page: Page) =>
	page.getByRole('list', { name: 'Filters in use' }).getByRole('button', { name: /^Remove: / });

/** The stop of the tour that is shown. */
export const tourOf = (page: Page) => page.getByRole('group', { name: 'Tour', exact: true });

/** An event of the list. */
export const eventOf = (page: Page, id: string) => page.locator(`.list [data-event="${id}"]`);

/** The connected events of the selected one that are bound to it by what has this heading. */
export const bond = (page: Page, heading: string) =>
	page
		.locator('.event[data-selected] .links dt')
		.filter({ hasText: heading })
		.locator('xpath=following-sibling::dd[1]');

/** The person's events are numbered from 1 without a hole, and it is said where between them nothing is public. */
export async function inOrder(page: Page, events: number): Promise<void> {
	await expect(page.locator('.list .order')).toHaveText(
		Array.from({ length: events }, (_, i) => String(i + 1)),
	);
	await expect(page.locator('.list .gap').first()).toHaveText('Whereabouts in between not public');
}

/** What was publicly known about one man on 17 March 2016: the alias, not the name; nothing of later days. */
export async function knownThen(page: Page): Promise<void> {
	await expect(count(page)).toHaveText('As known on 17 March 2016: 4 of 78 events');
	const title = page.locator('.itinerary h2');
	await expect(title).toContainText('a man using the name Soufiane Kayal');
	await expect(title).not.toContainText('Laachraoui');
	await expect(eventOf(page, 'ox-wanted-notice')).toHaveCount(1);
	await expect(eventOf(page, 'ev-kayal-identified')).toHaveCount(0);
	await expect(page.locator('.list').getByText('Later, ')).toHaveCount(0);
}

/** How many words are marked in the list. */
export const marked = (page: Page) => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);

/** Whoever gets the address sees the same: as many events, by the same filters. */
export async function shared(page: Page): Promise<void> {
	const [text, names] = [await count(page).textContent(), await chips(page).allTextContents()];
	await page.reload();
	await expect(count(page)).toHaveText(text ?? '');
	await expect(chips(page)).toHaveText(names);
}

/** Turns a slider by its keys until it says a day. */
export async function slide(slider: Locator, day: string, key: string): Promise<void> {
	const says = () => slider.getAttribute('aria-valuetext');
	for (let i = 0; i < 60 && !(await says())?.startsWith(day); i++) await slider.press(key);
	expect(await says()).toContain(day);
}

/** Presses Tab until what is looked for has the focus. */
export async function tabTo(page: Page, selector: string, most = 60, key = 'Tab'): Promise<void> {
	const wanted = page.locator(selector);
	for (let i = 0; i < most; i++) {
		if (await wanted.evaluateAll((all) => all.includes(document.activeElement as never))) return;
		await page.keyboard.press(key);
	}
	await expect(wanted.first()).toBeFocused();
}
