/** The questions a reader can ask, by mouse, by touch and by keyboard, on the built site. */
import { expect, test, type Page } from '@playwright/test';
import { drawn, tourOf } from './states.ts';

const STORY = '/brussels-2016/';

/** The page with its script at work. */
async function open(page: Page, fragment = '') {
	await page.goto(STORY + fragment);
	await expect(page.locator('.map')).not.toHaveAttribute('data-map', 'still', { timeout: 30_000 });
}
const count = (page: Page) => page.locator('[data-count]');
const shown = (page: Page) => page.locator('.list [data-event]');
const chip = (page: Page, name: string | RegExp) =>
	page.getByRole('list', { name: 'Filters in use' }).getByRole('button', { name });

test('filters say beforehand how many they leave, combine, and go one by one', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	const raid = page.getByRole('checkbox', { name: /Raid or search \(\d+\)/ });
	const [, n = ''] = /\((\d+)\)/.exec((await raid.locator('..').textContent()) ?? '') ?? [];
	await raid.check();
	await expect(count(page)).toHaveText(`${n} of 78 events`);
	await expect(shown(page)).toHaveCount(Number(n));
	await expect(page.getByRole('status')).toHaveText(`${n} of 78 events`);
	await page.getByRole('checkbox', { name: /Official claim/ }).check();
	const both = Number(await count(page).getAttribute('data-count'));
	expect(both).toBeLessThan(Number(n));
	await expect(page).toHaveURL(/kind=raid/);
	await expect(page).toHaveURL(/status=official-claim/);
	await page.reload();
	await expect(count(page)).toHaveAttribute('data-count', String(both));
	await chip(page, /Official claim/).click();
	await expect(count(page)).toHaveText(`${n} of 78 events`);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(count(page)).toHaveText('78 events');
	await page.goBack();
	await expect(count(page)).toHaveText(`${n} of 78 events`);
});

test('the first filter is set without moving what is below', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	const panel = page.locator('#panel-filter');
	const top = () => panel.evaluate((node) => (node as HTMLElement).offsetTop);
	const before = await top();
	await page.getByRole('checkbox', { name: /Raid or search/ }).check();
	await expect(chip(page, /Raid or search/)).toBeVisible();
	expect(await top()).toBe(before);
});

test('tools open in sight, however far down the reader is', async ({ page }) => {
	await open(page);
	for (const name of ['Filter', 'People']) {
		await page.locator('.list [data-event]').last().scrollIntoViewIfNeeded();
		await page.getByRole('button', { name, exact: true }).click();
		const panel = page.locator('.panel:not([hidden])');
		await expect(panel.getByRole('heading').first()).toBeFocused();
		await expect(panel.getByRole('heading').first()).toBeInViewport({ ratio: 1 });
		await expect(panel.locator('input:visible, button:visible').nth(1)).toBeInViewport();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
		await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
	}
});

test('an empty answer says which filter to loosen', async ({ page }) => {
	await open(page, '#kind=attack&q=passenger+data');
	await expect(page.getByText('Nothing in this story fits')).toBeVisible();
	await page.getByRole('button', { name: /Without “.*passenger data.*”: \d+ events?/ }).click();
	await expect(shown(page).first()).toBeVisible();
	await expect(page).not.toHaveURL(/q=/);
	await expect(page).toHaveURL(/kind=attack/);
});

test('search takes other spellings and languages, and marks what it found', async ({ page }) => {
	await open(page);
	const search = page.getByRole('searchbox');
	for (const name of ['Schaerbeck', 'schaarbeek', 'SCHAERBEEK']) {
		await search.fill(name);
		await expect(page.locator('[data-event="ev-explosives-found"]')).toBeVisible();
		await expect(count(page)).not.toHaveText('78 events');
	}
	await search.fill('maelbeek');
	await expect
		.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0))
		.toBeGreaterThan(0);
	await search.fill('');
	await expect(count(page)).toHaveText('78 events');
});

test('what was publicly known about Laachraoui on 17 March 2016', async ({ page }) => {
	// Three actions: the person, the axis, the day.
	await open(page);
	await page.getByRole('button', { name: 'People', exact: true }).click();
	await page.getByRole('button', { name: /Najim Laachraoui \(\d+\)/ }).click();
	await page.getByRole('button', { name: 'Became known' }).click();
	const slider = page.getByRole('slider', { name: 'As known on' });
	await slider.focus();
	await page.keyboard.press('Home');
	for (let i = 0; i < 40; i++) {
		if ((await slider.getAttribute('aria-valuetext'))?.startsWith('17 March 2016')) break;
		await page.keyboard.press('ArrowRight');
	}
	await expect(count(page)).toHaveText(/^As known on 17 March 2016: \d+ of 78 events$/);
	const list = page.locator('.list');
	await expect(page.locator('[data-event="ev-kayal-identified"]')).toHaveCount(0);
	await expect(page.locator('[data-event="ox-wanted-notice"]')).toHaveCount(1);
	await expect(page.locator('.itinerary h2')).toContainText('a man using the name Soufiane Kayal');
	await expect(list.getByText('Later, ')).toHaveCount(0);
});

test('where Ibrahim El Bakraoui was, in order', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'People', exact: true }).click();
	await page.getByRole('button', { name: /^Ibrahim El Bakraoui/ }).click();
	await expect(page.locator('.itinerary h2')).toContainText('in order');
	const orders = await page.locator('.list .order').allTextContents();
	expect(orders.length).toBeGreaterThan(3);
	expect(orders).toEqual(orders.map((_, i) => String(i + 1)));
	await expect(page.locator('.list .gap').first()).toContainText('not public');
	await page.getByRole('button', { name: 'Stop following' }).click();
	await expect(count(page)).toHaveText('78 events');
});

test('which claims were later corrected, and what happened within Molenbeek', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('checkbox', { name: /Later corrected/ }).check();
	const n = Number(await count(page).getAttribute('data-count'));
	expect(n).toBeGreaterThan(0);
	await expect(shown(page)).toHaveCount(n);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await page.getByRole('combobox', { name: 'Place' }).selectOption('molenbeek');
	// The arrest in Rue des Quatre-Vents is in Molenbeek, though it has a place of its own.
	await expect(page.locator('[data-event="ev-abdeslam-arrest"]')).toBeVisible();
});

test('the timeline brushes by keyboard and by mouse, bounds included', async ({ page }) => {
	await open(page);
	const from = page.getByRole('slider', { name: 'From' });
	const to = page.getByRole('slider', { name: 'To' });
	await from.focus();
	for (let i = 0; i < 40; i++) {
		if ((await from.getAttribute('aria-valuetext'))?.startsWith('22 March 2016')) break;
		await page.keyboard.press('ArrowRight');
	}
	await to.focus();
	for (let i = 0; i < 40; i++) {
		if ((await to.getAttribute('aria-valuetext'))?.startsWith('22 March 2016')) break;
		await page.keyboard.press('ArrowLeft');
	}
	await expect(page).toHaveURL(/from=2016-03-22&to=2016-03-22/);
	await expect(page.locator('[data-event="ev-airport-attack"]')).toBeVisible();
	await expect(page.locator('[data-event="ev-metro-attack"]')).toBeVisible();
	await page.getByRole('button', { name: 'Whole story' }).click();
	await expect(count(page)).toHaveText('78 events');
	const bars = page.locator('.timeline svg').first();
	const box = await bars.boundingBox();
	if (!box) throw new Error('no timeline');
	await page.mouse.move(box.x + box.width * 0.6, box.y + 10);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.8, box.y + 10, { steps: 5 });
	await page.mouse.up();
	await expect(count(page)).not.toHaveText('78 events');
	await page.getByRole('button', { name: /^Open before/ }).click();
	await expect(page.getByRole('button', { name: 'Back to the focus' })).toBeVisible();
});

test('the day is the story’s, whatever the reader’s clock', async ({ browser }) => {
	const said = [];
	for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles']) {
		const context = await browser.newContext({ timezoneId });
		const page = await context.newPage();
		await page.goto(`${STORY}#from=2016-03-22&to=2016-03-22`);
		await expect(count(page)).toHaveText(/of 78/, { timeout: 30_000 });
		said.push(await count(page).textContent());
		said.push(await page.locator('[data-event="ev-metro-attack"] time').textContent());
		await context.close();
	}
	expect(said.slice(0, 2)).toEqual(said.slice(2));
	expect(said[1]).toContain('Tuesday 22 March 2016, 09:11');
});

test('the tour: note before violence, next and back by keys, and home again', async ({ page }) => {
	await open(page, '#kind=raid');
	await page.getByRole('button', { name: 'Tour', exact: true }).click();
	const tour = page.getByRole('group', { name: 'Tour' });
	await expect(tour).toContainText('Stop 1 of 9');
	await expect(tour).toContainText('This stop describes: violence.');
	await tour.getByRole('button', { name: 'Skip to the next stop' }).click();
	await expect(page).toHaveURL(/stop=2/);
	await tour.getByRole('button', { name: 'Previous stop' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(tour).toContainText('Stop 3 of 9');
	await expect(tour.getByRole('heading')).toContainText('Rue Max Roos');
	await page.reload();
	await expect(tour).toContainText('Stop 3 of 9');
	await tour.getByRole('button', { name: 'Leave the tour' }).click();
	await expect(page.getByRole('group', { name: 'Tour' })).toHaveCount(0);
});

test('the address of a stop opens the tour in sight', async ({ page }) => {
	for (const size of [
		{ width: 1280, height: 800 },
		{ width: 390, height: 844 },
	]) {
		await page.setViewportSize(size);
		await page.goto('about:blank');
		await open(page, '#stop=3');
		const tour = page.getByRole('group', { name: 'Tour' });
		await expect(tour).toContainText('Stop 3 of 9');
		await expect(tour.getByText('Stop 3 of 9')).toBeInViewport();
	}
});

test('leaving the tour leads back to where one was', async ({ page }) => {
	await open(page, '#kind=raid');
	const before = await count(page).textContent();
	await page.getByRole('button', { name: 'Tour', exact: true }).click();
	await page.getByRole('button', { name: 'Leave the tour' }).click();
	await expect(count(page)).toHaveText(before ?? '');
	await expect(page).toHaveURL(/#kind=raid$/);
});

test('in the embed the tour goes on, over a note, back and out by the mouse', async ({ page }) => {
	await drawn(page, `${STORY}embed/?stop=3`);
	const tour = tourOf(page);
	await expect(tour.getByRole('heading')).toHaveText('Rue Max Roos, Schaerbeek');
	await expect(page.locator('.list [data-event]')).toHaveCount(2);
	await tour.getByRole('button', { name: 'Next stop' }).click();
	await expect(tour).toContainText('This stop describes: violence.');
	await expect(tour.locator('.text')).toHaveCount(0);
	await tour.getByRole('button', { name: 'Show this stop' }).click();
	await expect(tour.locator('.text')).toBeVisible();
	await tour.getByRole('button', { name: 'Previous stop' }).click();
	await expect(tour).toContainText('Stop 3 of 9');
	await tour.getByRole('button', { name: 'Leave the tour' }).click();
	await expect(tour).toHaveCount(0);
	await expect(count(page)).toHaveText('78 events');
	// The embed has no address of its own to change: it stands in an article.
	await expect(page).toHaveURL(/embed\/\?stop=3$/);
	await page.getByRole('button', { name: 'Tour', exact: true }).click();
	await expect(tour).toContainText('Stop 1 of 9');
	await tour.getByRole('button', { name: 'Skip to the next stop' }).click();
	await expect(tour).toContainText('Stop 2 of 9');
});

test('links between events are listed with the selected one, and lead on', async ({ page }) => {
	await open(page, '#event=ev-metro-attack');
	const links = page.locator('[data-event="ev-metro-attack"] .links');
	await expect(links.getByRole('heading', { name: 'Connected events' })).toBeVisible();
	await links.getByRole('link').first().click();
	await expect(page.locator('[data-event="ev-metro-attack"]')).not.toHaveAttribute(
		'data-selected',
		'true',
	);
	await expect(page.locator('.list [data-selected]')).toHaveCount(1);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('map and list share the screen at three heights, and the page scrolls', async ({ page }) => {
		await open(page);
		const stage = page.locator('.stage');
		const height = async () => (await stage.boundingBox())?.height ?? 0;
		const even = await height();
		await page.getByRole('button', { name: 'More list' }).tap();
		expect(await height()).toBeLessThan(even);
		await page.getByRole('button', { name: 'More map' }).tap();
		await page.getByRole('button', { name: 'More map' }).tap();
		expect(await height()).toBeGreaterThan(even);
		await expect(page.getByRole('button', { name: 'More map' })).toBeDisabled();
	});

	test('filters and time are drawers that open, work and close', async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Filter', exact: true }).tap();
		await page.getByRole('checkbox', { name: /Raid or search/ }).tap();
		await expect(count(page)).toHaveText(/of 78 events/);
		await page.locator('#panel-filter').getByRole('button', { name: 'Close' }).tap();
		await expect(page.locator('#panel-filter')).toBeHidden();
		await page.getByRole('button', { name: 'Time', exact: true }).tap();
		await expect(page.getByRole('slider', { name: 'From' })).toBeVisible();
		await page.locator('#panel-time').getByRole('button', { name: 'Close' }).tap();
		await expect(page.getByRole('slider', { name: 'From' })).toBeHidden();
	});

	test('an event chosen by touch opens in sight of the map', async ({ page }) => {
		await open(page);
		const event = page.locator('[data-event="ev-forest-raid"]');
		await event.getByRole('link').first().tap();
		await expect(event).toHaveAttribute('data-selected', 'true');
		await expect(page.locator('.map')).toBeInViewport();
		await expect(event.locator('h3')).toBeInViewport();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tour is a list of links, places lead to their events', async ({ page }) => {
		await page.goto(STORY);
		await expect(page.locator('.stops ol > li')).toHaveCount(9);
		await page.locator('.stops').getByRole('link').nth(1).click();
		await expect(page).toHaveURL(/#event=/);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});
});
