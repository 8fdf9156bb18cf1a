/** By keyboard alone: the whole way through the page, the order, and that what has the focus is seen. */
import { expect, test, type Page } from '@playwright/test';
import { lens } from './looks.ts';
import { STORY, awake, drawn, holdLibrary, live, tabTo, turn, wake } from './states.ts';

test.describe.configure({ timeout: 150_000 });

const focused = (page: Page) => page.locator(':focus');

test('one journey: skip link, event, detail, mark, filter, time, tour, and back', async ({
	page,
}) => {
	await live(page);
	// The skip link is the first stop, is seen, and leaves the address as it is.
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused();
	await expect(focused(page)).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('#events')).toBeFocused();
	await expect(page).toHaveURL(new RegExp(`${STORY}$`));

	// An event opens where it stands; its people, links and steps follow it.
	await tabTo(page, '.event h3 a');
	await page.keyboard.press('Enter');
	const first = page.locator('.event[data-selected]');
	await expect(first.locator('.prose').first()).toBeVisible();
	await expect(first.locator('h3 a')).toBeFocused();
	await tabTo(page, '.steps button:has-text("Next event")');
	await page.keyboard.press('Enter');
	const second = page.locator('.event[data-selected]');
	await expect(second.locator('h3 a')).toBeFocused();
	await expect(focused(page)).toBeInViewport();
	await tabTo(page, '.steps button:has-text("Close")');
	await page.keyboard.press('Enter');
	await expect(page.locator('.event[data-selected]')).toHaveCount(0);
	await expect(focused(page)).toHaveAttribute('href', /^#event=/);

	// Back to the map, to a place.
	const mark = page.locator('.keys [data-place="brussels-airport"]');
	await tabTo(page, '.keys [data-place="brussels-airport"]', 120, 'Shift+Tab');
	const beside = () => mark.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(await beside()).toContain('Brussels Airport');
	await page.keyboard.press('Escape');
	expect(await beside()).toBe('none');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-count]')).toContainText(/of 78 events/);
	await expect(mark).toBeFocused();
	await expect(mark).toHaveAttribute('aria-current', 'true');

	// The chip takes the filter away, and the focus stays near.
	await tabTo(page, 'button[aria-label^="Remove: "]', 120);
	await page.keyboard.press('Enter');
	await expect(page.locator('#events')).toHaveText('78 events');
	await expect(page.locator('#events')).toBeFocused();

	// A panel of filters, there and back.
	await tabTo(page, '[data-panel="filter"]', 20, 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('#panel-filter-title')).toBeFocused();
	await tabTo(page, '#panel-filter input[type="checkbox"]');
	await page.keyboard.press('Space');
	await expect(page.locator('#events')).toContainText('of 78');
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-panel="filter"]')).toBeFocused();

	// Somebody to follow, and no more.
	await page.keyboard.press('Tab');
	await expect(page.locator('[data-panel="people"]')).toBeFocused();
	await page.keyboard.press('Enter');
	await tabTo(page, '#panel-people li button');
	await page.keyboard.press('Enter');
	await expect(page.locator('#itinerary')).toBeFocused();
	await tabTo(page, '.itinerary button');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-panel="people"]')).toBeFocused();

	// Time, by its sliders; the folded ends open and shut.
	await tabTo(page, '.timeline input', 60, 'Shift+Tab');
	await page.keyboard.press('ArrowLeft');
	await expect(page).toHaveURL(/to=/);
	await tabTo(page, '.brush button');
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(/to=/);
	await expect(page.locator('.timeline input').first()).toBeFocused();
	await tabTo(page, '.folds button');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Back to the focus' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.folds button').first()).toBeFocused();

	// The tour: in, on, to its end and out, without ever losing the place.
	await tabTo(page, '[data-panel="tour"]');
	await page.keyboard.press('Enter');
	const tour = page.getByRole('group', { name: 'Tour', exact: true });
	await expect(tour).toBeFocused();
	await expect(page.locator('[data-panel="tour"]')).toHaveAttribute('aria-expanded', 'true');
	await tabTo(page, '.tour button:has-text("Show this stop")');
	await page.keyboard.press('Enter');
	await expect(tour).toBeFocused();
	for (let stop = 2; stop <= 9; stop++) {
		await page.keyboard.press('ArrowRight');
		await expect(tour).toContainText(`Stop ${stop} of 9`);
	}
	await expect(tour).toContainText('End of the tour');
	expect(await tour.evaluate((it) => it.contains(document.activeElement))).toBe(true);
	await tabTo(page, '.tour button:has-text("Leave the tour")');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-panel="tour"]')).toBeFocused();

	// The picture itself: its keys, and the way out of it.
	await tabTo(page, '.live canvas', 120, 'Shift+Tab');
	await page.keyboard.press('3');
	await expect(page.locator('[data-view="europe-turkey"]')).toHaveAttribute('data-main', 'true');
	await page.keyboard.press('Tab');
	await expect(page.locator('.live canvas')).not.toBeFocused();
});

test('a view whose name has room for a part only comes into sight with the focus', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto(STORY);
	await awake(page);
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
	const last = page.locator('.views a').last();
	await last.focus();
	await expect(last).toBeInViewport({ ratio: 0.9 });
});

test('when the live map comes or goes, the mark in focus stays the mark in focus', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const go = await holdLibrary(page);
	await page.goto(STORY);
	await wake(page);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'loading', { timeout: 60_000 });
	await page.locator('svg [data-place="brussels-airport"]').first().focus();
	go();
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
	await expect(page.locator('.keys [data-place="brussels-airport"]')).toBeFocused();
	await page.locator('.live canvas').evaluate((canvas: HTMLCanvasElement) => {
		canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'failed');
	await expect(page.locator('svg [data-place="brussels-airport"]').first()).toBeFocused();
});

test('the text of the picture follows what it shows', async ({ page }) => {
	await live(page);
	const canvas = page.locator('.live canvas');
	await expect(canvas).toHaveAccessibleName(/^Map of Brussels, \d+ places with \d+ events$/);
	await page.locator('[data-event="ev-metro-attack"] h3 a').click();
	await expect(canvas).toHaveAccessibleName(/events; selected: Maelbeek metro station$/);
	const before = await canvas.getAttribute('aria-label');
	await canvas.focus();
	for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(canvas).toHaveAccessibleName(/; moved or zoomed/);
	expect(await canvas.getAttribute('aria-label')).not.toBe(before);
	await page.goto(`${STORY}fr/`);
	await wake(page);
	await expect(page.locator('.map')).toHaveAttribute('data-map', 'live', { timeout: 90_000 });
	await expect(canvas).toHaveAccessibleName(/^Carte : Bruxelles, \d+ lieux et \d+ événements$/);
});

const SCREENS = [
	{ name: 'desktop', width: 1280, height: 800 },
	{ name: 'phone', width: 390, height: 844 },
	{ name: '400 %', width: 320, height: 256 },
] as const;

for (const { name, width, height } of SCREENS)
	test(`the focus goes in order, and nothing hides it (${name})`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await drawn(page);
		await lens(page);
		// By the real key, as far as the list: each stop comes after the last in the document.
		const order: string[] = [];
		const expected = await page.evaluate(() =>
			window.looks
				.focusable()
				.slice(0, 45)
				.map((element) => window.looks.name(element)),
		);
		for (let i = 0; i < expected.length; i++) {
			await page.keyboard.press('Tab');
			order.push(
				await page.evaluate(() => {
					const { name, seen } = window.looks;
					const element = document.activeElement!;
					return seen(element) > 0 ? name(element) : `HIDDEN ${name(element)}`;
				}),
			);
		}
		expect(order).toEqual(expected);
		// The whole page, down and up again, in the states that put something over it.
		const states: readonly [string, string][] = [
			['as it opens', ''],
			['an event open', '#event=ev-metro-attack'],
			['filters set', '#kind=raid,arrest&status=official-claim,confirmed&q=police&from=2015-01-01'],
		];
		for (const [state, fragment] of states) {
			await turn(page, fragment);
			if (fragment) await expect(page.locator(':is(.event[data-selected], .clear)')).toHaveCount(1);
			expect(await unseen(page), state).toEqual([]);
		}
		if (name !== 'phone') return;
		await turn(page, '');
		for (const button of ['More list', 'More map', 'More map']) {
			await page.getByRole('button', { name: button }).click();
			expect(await unseen(page), `after ${button}`).toEqual([]);
		}
	});

for (const { name, width, height } of SCREENS)
	test(`the sentence on a map that failed hides no mark in focus (${name})`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.route('**/basemap.pmtiles', (route) => route.fulfill({ status: 404 }));
		await page.goto(STORY);
		await wake(page);
		await expect(page.locator('.failure')).toBeVisible({ timeout: 60_000 });
		await lens(page);
		// The last input decides whether a focus is shown: here it is a key.
		await page.keyboard.press('Tab');
		expect(await unseen(page)).toEqual([]);
	});

/** What cannot be seen while it has the focus, going down the page and up. */
const unseen = (page: Page) =>
	page.evaluate(() => {
		const { focusable, name, seen } = window.looks;
		const all = focusable();
		const faults: string[] = [];
		for (const way of ['down', 'up'] as const)
			for (const element of way === 'down' ? all : [...all].reverse()) {
				element.focus();
				const n = seen(element);
				// Discs may lie half under each other, or under the map's own credit.
				if (n < (element.closest('.mark') ? 1 : 5))
					faults.push(`${way}: ${n}/9 of ${name(element)}`);
			}
		return faults;
	});

test('a drawer that would hide what has the focus goes away', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await drawn(page);
	await lens(page);
	for (const panel of ['filter', 'people', 'time']) {
		await page.locator(`[data-panel="${panel}"]`).click();
		const drawer = page.locator(`#panel-${panel}`);
		await expect(drawer).toBeVisible();
		await page.locator('.event h3 a').nth(5).focus();
		await expect(drawer).toBeHidden();
		expect(await page.evaluate(() => window.looks.seen(document.activeElement!))).toBeGreaterThan(
			4,
		);
	}
});
