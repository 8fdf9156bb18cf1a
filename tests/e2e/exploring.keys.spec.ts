/** The questions of `exploring.spec.ts` by keyboard alone; the order of the focus is `keys.spec.ts`'s. */
import { expect, test, type Page } from '@playwright/test';
import {
	bond,
	chips,
	count,
	drawn,
	eventOf,
	inOrder,
	knownThen,
	live,
	marked,
	shared,
	slide,
	STORY,
	tabTo,
	tourOf,
} from './states.ts';

const enter = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true }).press('Enter');
const choose = (page: Page, name: string | RegExp) =>
	page.getByRole('checkbox', { name }).press('Space');

test('what was publicly known about Laachraoui on 17 March 2016', async ({ page }) => {
	// Three choices: the person, the axis, the day.
	await drawn(page);
	await enter(page, 'People');
	await enter(page, /^Najim Laachraoui \(\d+\)/);
	await enter(page, 'Became known');
	const day = page.getByRole('slider', { name: 'As known on' });
	await day.press('Home');
	await slide(day, '17 March 2016', 'ArrowRight');
	await knownThen(page);
	// Under which name he may be chosen on that day, and on the day he was named.
	await enter(page, 'People');
	const people = page.locator('#panel-people');
	await expect(people).toContainText('a man using the name Soufiane Kayal');
	await expect(people).not.toContainText('Laachraoui');
	await page.keyboard.press('Escape');
	await expect(people).toBeHidden();
	await slide(day, '21 March 2016', 'ArrowRight');
	await expect(page.locator('.itinerary h2')).toContainText('Najim Laachraoui');
	await expect(eventOf(page, 'ev-kayal-identified')).toHaveCount(1);
	await enter(page, 'Happened');
	await expect(page).not.toHaveURL(/axis=/);
});

test('the brush is drawn along the days of one axis and of the other, and into a folded end', async ({
	page,
}) => {
	await drawn(page);
	await slide(page.getByRole('slider', { name: 'From' }), '18 March 2016', 'ArrowRight');
	await slide(page.getByRole('slider', { name: 'To' }), '18 March 2016', 'ArrowLeft');
	await expect(page).toHaveURL(/#from=2016-03-18&to=2016-03-18$/);
	await expect(eventOf(page, 'ev-abdeslam-arrest')).toHaveCount(1);
	await expect(eventOf(page, 'ev-metro-attack')).toHaveCount(0);
	await enter(page, 'Whole story');
	await expect(count(page)).toHaveText('78 events');
	await enter(page, /^Open before/);
	await page.getByRole('slider', { name: 'To' }).press('Home');
	await expect(eventOf(page, 'ev-schengen-1985')).toHaveCount(1);
	await expect(eventOf(page, 'ev-metro-attack')).toHaveCount(0);
	await enter(page, 'Back to the focus');
	await expect(page.getByRole('button', { name: /^Open after/ })).toBeVisible();
});

test('filters of all kinds combine, go one by one, are shared and cleared', async ({ page }) => {
	await drawn(page);
	// What happened within Molenbeek: the filter, then the first letters of the place.
	await enter(page, 'Filter');
	const places = page.getByRole('combobox', { name: 'Place' });
	await places.focus();
	await page.keyboard.type('Molen');
	await expect(page).toHaveURL(/#place=molenbeek/);
	await expect(eventOf(page, 'ev-abdeslam-arrest')).toHaveCount(1);
	await enter(page, 'Clear all');

	// Which claims were later corrected.
	await choose(page, 'Later corrected (3)');
	await expect(count(page)).toHaveText('3 of 78 events');
	await expect(page.locator('.list .status', { hasText: 'Later corrected' })).toHaveCount(3);
	await choose(page, 'Later corrected (3)');
	await expect(count(page)).toHaveText('78 events');

	// All eight, each of which leaves the attack on the airport.
	for (const name of [/^Attack/, /^Confirmed/, /^The morning of 22 March/, /part of the map/])
		await choose(page, name);
	await places.focus();
	await page.keyboard.type('Brussels A');
	await page.getByRole('searchbox').first().focus();
	await page.keyboard.type('departure');
	await enter(page, 'People');
	await enter(page, /^Ibrahim El Bakraoui \(\d+\)/);
	await slide(page.getByRole('slider', { name: 'From' }), '22 March 2016', 'ArrowRight');
	await expect(chips(page)).toHaveCount(8);
	await expect(eventOf(page, 'ev-airport-attack')).toHaveCount(1);
	await expect(count(page)).toHaveText(/^[1-4] of 78 events$/);

	// One less loosens that one alone.
	const before = new URLSearchParams(new URL(page.url()).hash.slice(1));
	before.delete('kind');
	await chips(page)
		.filter({ hasText: /^Attack/ })
		.press('Enter');
	await expect(chips(page)).toHaveCount(7);
	expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).toString()).toBe(before.toString());

	await shared(page);
	await enter(page, 'Clear all');
	await expect(count(page)).toHaveText('78 events');
	await expect(page).not.toHaveURL(/#./);
});

test('words are typed, found in other spellings, and marked in the list', async ({ page }) => {
	await drawn(page);
	const search = page.getByRole('searchbox').first();
	for (const name of ['Schaerbeck', 'schaarbeek', 'SCHAERBEEK']) {
		await search.press('ControlOrMeta+a');
		await page.keyboard.type(name);
		await expect(eventOf(page, 'ev-explosives-found')).toHaveCount(1);
		await expect(count(page)).toHaveText(/^\d of 78 events$/);
		await expect.poll(() => marked(page)).toBeGreaterThan(0);
	}
	await search.press('ControlOrMeta+a');
	await page.keyboard.press('Delete');
	await expect(count(page)).toHaveText('78 events');
	await expect.poll(() => marked(page)).toBe(0);
	// Nothing fits: the way out is among the next stops of the focus.
	await page.keyboard.type('zzz');
	await expect(count(page)).toHaveText('0 of 78 events');
	await tabTo(page, '.none button');
	await page.keyboard.press('Enter');
	await expect(count(page)).toHaveText('78 events');
});

test('a person is followed from the list of people and from an event, in numbered order', async ({
	page,
}) => {
	await drawn(page);
	// Where Ibrahim El Bakraoui was, in order.
	await enter(page, 'People');
	await enter(page, /^Ibrahim El Bakraoui \(\d+\)/);
	await expect(page.locator('.itinerary h2')).toHaveText('Ibrahim El Bakraoui: 6 events in order');
	await expect(page.locator('.itinerary h2')).toBeFocused();
	await inOrder(page, 6);
	await tabTo(page, '.itinerary button');
	await page.keyboard.press('Enter');
	await expect(page.locator('.list .order')).toHaveCount(0);

	// From a chip: the next stops of the focus after the event's own link.
	const event = eventOf(page, 'ev-forest-raid');
	await event.locator('h3 a').press('Enter');
	await tabTo(page, '[data-event="ev-forest-raid"] .people button', 10);
	await expect(page.getByRole('button', { name: 'Follow Mohamed Belkaid' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.itinerary h2')).toHaveText('Mohamed Belkaid: 4 events in order');
	await expect(page.locator('.itinerary')).toContainText('Samir Bouzid, tied to this person on');
	await inOrder(page, 4);
	await expect(event).toHaveAttribute('data-selected', 'true');
});

test('connected events are followed, and the focus goes along; so are the corrections', async ({
	page,
}) => {
	await drawn(page);
	await eventOf(page, 'ox-wanted-notice').locator('h3 a').press('Enter');
	for (const heading of ['Follows from', 'Led to', 'Also Najim Laachraoui', 'Same place: Belgium'])
		await expect(bond(page, heading).getByRole('link').first()).toBeVisible();
	await bond(page, 'Corrects')
		.getByRole('link', { name: 'A warrant in the name Bouzid' })
		.press('Enter');
	await expect(eventOf(page, 'ev-bouzid-warrant').locator('h3 a')).toBeFocused();
	await expect(page.locator(':focus')).toBeInViewport();
	await bond(page, 'Corrected by').getByRole('link').press('Enter');
	await expect(eventOf(page, 'ox-wanted-notice').locator('h3 a')).toBeFocused();
	await bond(page, 'Led to').getByRole('link').first().press('Enter');
	await expect(eventOf(page, 'ev-kayal-identified').locator('h3 a')).toBeFocused();

	await page.locator('.masthead').getByRole('link', { name: 'Corrections' }).press('Enter');
	const log = page.getByRole('region', { name: 'Corrections' });
	await expect(log).toBeInViewport();
	await expect(log.getByRole('heading', { name: '23 November 2026' })).toBeVisible();
	await expect(log.getByRole('listitem').first()).toContainText('Schaerbeek');
});

test('in the embed the tour is gone through and left by keys', async ({ page }) => {
	await drawn(page, `${STORY}embed/?stop=8`);
	const tour = tourOf(page);
	await expect(tour.getByRole('heading')).toHaveText('Gaziantep, summer 2015');
	await tabTo(page, '.tour .on');
	await page.keyboard.press('ArrowRight');
	await expect(tour).toContainText('End of the tour');
	// At its end an arrow leads no further.
	await page.keyboard.press('ArrowRight');
	await expect(tour).toContainText('Stop 9 of 9');
	await page.keyboard.press('Escape');
	await expect(tour).toHaveCount(0);
	await expect(count(page)).toHaveText('78 events');

	await page.locator('[data-panel="tour"]').press('Enter');
	await expect(tour).toBeFocused();
	await expect(tour).toContainText('This stop describes: violence.');
	await expect(tour.locator('.text')).toHaveCount(0);
	await tabTo(page, '.tour button:has-text("Skip to the next stop")', 4);
	await page.keyboard.press('Enter');
	await expect(tour).toContainText('Stop 2 of 9');
	await page.keyboard.press('ArrowLeft');
	await expect(tour).toContainText('Stop 1 of 9');
	await tabTo(page, '.tour button:has-text("Leave the tour")', 6);
	await page.keyboard.press('Enter');
	await expect(tour).toHaveCount(0);
	await expect(page.locator('[data-panel="tour"]')).toBeFocused();
	// Arrows outside it are nobody's.
	await page.keyboard.press('ArrowRight');
	await expect(tour).toHaveCount(0);
});

test('a disc of several places opens its list by Enter, and one of them its events', async ({
	page,
}) => {
	await drawn(page);
	const disc = page.locator('[data-view="brussels"] .mark a[href*="forest-dries"]:visible');
	await disc.press('Enter');
	const list = page.locator('.crowd[data-open]');
	await expect(list.getByRole('link')).toHaveCount(2);
	await tabTo(page, '.crowd[data-open] a[href="#place=forest-dries"]', 30);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/place=forest-dries/);
	await expect(count(page)).toHaveText('3 of 78 events');
	await expect(list).toHaveCount(0);
	// The small maps at the edge are links of the same kind.
	await page.locator('.views').getByRole('link', { name: 'Paris – The Hague' }).press('Enter');
	await expect(page.locator('[data-main]')).toHaveAttribute('data-view', 'paris-the-hague');
});

test('on the live map each of the three views is one key away', async ({ page }) => {
	await live(page);
	const canvas = page.locator('.live canvas');
	await canvas.focus();
	for (const [key, id, name] of [
		['2', 'paris-the-hague', 'Paris – The Hague'],
		['3', 'europe-turkey', 'Europe – Turkey'],
		['1', 'brussels', 'Brussels'],
	] as const) {
		await page.keyboard.press(key);
		await expect(page.locator('[data-main]')).toHaveAttribute('data-view', id);
		await expect(canvas).toHaveAccessibleName(new RegExp(`^Map of ${name}, `), {
			timeout: 30_000,
		});
		await expect(canvas).toBeFocused();
	}
});

test('on a narrow screen the map has three heights by keys, and drawers shut by Escape', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await drawn(page);
	const [more, less] = [
		page.getByRole('button', { name: 'More map' }),
		page.getByRole('button', { name: 'More list' }),
	];
	const stage = async () => (await page.locator('.stage').boundingBox())?.height ?? 0;
	const even = await stage();
	await less.press('Enter');
	await expect.poll(stage).toBeLessThan(even - 50);
	await expect(less).toBeDisabled();
	await more.press('Enter');
	await expect.poll(stage).toBe(even);
	await more.press('Space');
	await expect.poll(stage).toBeGreaterThan(even + 100);
	await expect(more).toBeDisabled();
	await expect(more).toBeFocused();
	await less.press('Enter');

	for (const panel of ['filter', 'people']) {
		await page.locator(`[data-panel="${panel}"]`).press('Enter');
		await expect(page.locator(`#panel-${panel}`)).toBeInViewport();
		await expect(page.locator('.map')).toBeInViewport();
		await page.keyboard.press('Escape');
		await expect(page.locator(`#panel-${panel}`)).toBeHidden();
		await expect(page.locator(`[data-panel="${panel}"]`)).toBeFocused();
	}
	// The page scrolls by keys with the map over it.
	const before = await page.evaluate(() => scrollY);
	await page.keyboard.press('PageDown');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
});

for (const path of [STORY, `${STORY}embed/`])
	test(`on a narrow screen the drawer of time is shut by Escape as well, ${path}`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await drawn(page, path);
		await page.locator('[data-panel="time"]').press('Enter');
		await expect(page.locator('#panel-time')).toBeInViewport();
		await page.keyboard.press('Escape');
		await expect(page.locator('#panel-time')).toBeHidden({ timeout: 2000 });
		await expect(page.locator('[data-panel="time"]')).toBeFocused();
	});
