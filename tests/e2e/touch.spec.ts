/** The questions of `exploring.spec.ts` with a finger, on a phone: nothing needs a mouse, a hover or a key. */
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
	STORY,
	tourOf,
	turn,
} from './states.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shut = (page: Page, panel: string) =>
	page.locator(`#panel-${panel}`).getByRole('button', { name: 'Close' }).tap();
/** The disc of a place on the map of Brussels. */
const place = (page: Page, id: string) =>
	page.locator(`[data-view="brussels"] .mark a[href="#place=${id}"]:visible .disc`);

type Point = [x: number, y: number];

/** A finger from one point to another, in steps; it rests before it leaves, so that nothing rolls on. */
async function drag(page: Page, from: Point, to: Point, resting = () => page.waitForTimeout(150)) {
	const client = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: Point[]) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: at.map(([x, y]) => ({ x, y })),
		});
	await send('touchStart', from);
	for (let i = 1; i <= 6; i++)
		await send('touchMove', [
			from[0] + ((to[0] - from[0]) * i) / 6,
			from[1] + ((to[1] - from[1]) * i) / 6,
		]);
	await resting();
	await send('touchEnd');
	await client.detach();
}

/** Points of the timeline's bars, from 0 at their start to 1 at their end. */
async function along(page: Page) {
	const box = (await page.locator('.bars').boundingBox())!;
	return (share: number): Point => [box.x + box.width * share, box.y + box.height / 2];
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

test('the timeline brushes by a finger, switches its axis and opens its folded ends', async ({
	page,
}) => {
	await drawn(page);
	await tool(page, 'Time').tap();
	const at = await along(page);
	await drag(page, at(0.55), at(0.85));
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
	await expect(page).toHaveURL(/from=2016-03-20&to=2016-03-24/);
	// From the folded end on the brush is open at that side.
	await drag(page, at(0.02), at(0.3));
	await expect(page).toHaveURL(/#to=2016-03-17$/);
	await tool(page, 'Whole story').tap();
	await expect(count(page)).toHaveText('78 events');

	// One day by one tap, as it happened and as it became known.
	await page.touchscreen.tap(...at(8.5 / 12));
	await expect(page).toHaveURL(/#from=2016-03-22&to=2016-03-22$/);
	await expect(eventOf(page, 'ev-metro-attack')).toHaveCount(1);
	await tool(page, 'Whole story').tap();
	await tool(page, 'Became known').tap();
	await expect(page).toHaveURL(/#axis=known$/);
	await expect(tool(page, 'Became known')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('.list h2').first()).toHaveText('Friday 14 June 1985');
	await tool(page, 'Happened').tap();
	await expect(page.locator('.list h2').first()).toHaveText('The morning of 22 March');

	// The chapters stand under the bars by their numbers; what is folded opens, and folds again.
	const chapters = page.locator('.ticks title');
	await expect(chapters.last()).toHaveText('What courts later found');
	await page.getByRole('button', { name: /^Open after/ }).tap();
	await expect(page.locator('.ticks')).toContainText('2022');
	await tool(page, 'Back to the focus').tap();
	await page.getByRole('button', { name: /^Open before/ }).tap();
	await expect(page.locator('.ticks')).toContainText('1985');
	await drag(page, at(0.01), at(0.3));
	await expect(eventOf(page, 'ev-schengen-1985')).toHaveCount(1);
	await expect(eventOf(page, 'ev-metro-attack')).toHaveCount(0);
});

test('a finger that scrolls the page from the timeline chooses no days', async ({ page }) => {
	await drawn(page);
	await tool(page, 'Time').tap();
	const [x, y] = (await along(page))(0.5);
	const before = await scrolled(page);
	await drag(page, [x, y], [x, y - 250]);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
	await expect(count(page)).toHaveText('78 events', { timeout: 2000 });
});

test('what was publicly known about Laachraoui on 17 March 2016', async ({ page }) => {
	// The person, the axis, the day; each behind the button that opens its drawer.
	await drawn(page);
	await tool(page, 'People').tap();
	await page.getByRole('button', { name: /^Najim Laachraoui \(\d+\)/ }).tap();
	await tool(page, 'Time').tap();
	await tool(page, 'Became known').tap();
	const at = await along(page);
	await drag(page, at(0.02), at(3.5 / 12));
	await knownThen(page);
	// His detail of then says no more.
	await shut(page, 'time');
	await eventOf(page, 'ox-wanted-notice').getByRole('link').first().tap();
	const people = page.locator('.event[data-selected] .people');
	await expect(people).toContainText('Soufiane Kayal');
	await expect(people).not.toContainText('Laachraoui');

	// The day he was named, by a tap on the slider.
	await tool(page, 'Time').tap();
	const day = page.getByRole('slider', { name: 'As known on' });
	const { width = 0, height = 0 } = (await day.boundingBox()) ?? {};
	await day.tap({ position: { x: width * 0.7, y: height / 2 } });
	await expect(day).toHaveAttribute('aria-valuetext', /^2[1-3] March 2016/);
	await expect(page.locator('.itinerary h2')).toContainText('Najim Laachraoui');
	await expect(eventOf(page, 'ev-kayal-identified')).toHaveCount(1);
	await tool(page, 'Whole story').tap();
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
});

test('filters of all kinds combine, go one by one, are shared and cleared', async ({ page }) => {
	await drawn(page);
	// What happened within Molenbeek takes one tap.
	await place(page, 'molenbeek').tap();
	await expect(eventOf(page, 'ev-abdeslam-arrest')).toHaveCount(1);
	await expect(count(page)).toHaveText(/^\d+ of 78 events$/);
	await tool(page, 'Clear all').tap();

	// Which claims were later corrected takes two.
	await tool(page, 'Filter').tap();
	const corrected = page.getByRole('checkbox', { name: 'Later corrected (3)' });
	await corrected.tap();
	await expect(count(page)).toHaveText('3 of 78 events');
	await expect(page.locator('.list .status', { hasText: 'Later corrected' })).toHaveCount(3);
	await corrected.tap();
	await expect(count(page)).toHaveText('78 events');
	await shut(page, 'filter');

	// All eight, each of which leaves the attack on the airport.
	await place(page, 'brussels-airport').tap();
	await tool(page, 'Filter').tap();
	for (const name of [/^Attack/, /^Confirmed/, /^The morning of 22 March/, /part of the map/])
		await page.getByRole('checkbox', { name }).tap();
	await page.getByRole('searchbox').tap();
	await page.keyboard.insertText('departure');
	await shut(page, 'filter');
	await tool(page, 'People').tap();
	await page.getByRole('button', { name: /^Ibrahim El Bakraoui \(\d+\)/ }).tap();
	await tool(page, 'Time').tap();
	await page.touchscreen.tap(...(await along(page))(8.5 / 12));
	await shut(page, 'time');
	await expect(chips(page)).toHaveCount(8);
	await expect(eventOf(page, 'ev-airport-attack')).toHaveCount(1);
	const few = (await count(page).textContent()) ?? '';
	expect(few).toMatch(/^[1-4] of 78 events$/);

	// One less loosens that one alone.
	const before = new URLSearchParams(new URL(page.url()).hash.slice(1));
	await chips(page)
		.filter({ hasText: /Confirmed/ })
		.tap();
	await expect(chips(page)).toHaveCount(7);
	const after = new URLSearchParams(new URL(page.url()).hash.slice(1));
	before.delete('status');
	expect(after.toString()).toBe(before.toString());

	await shared(page);
	await tool(page, 'Clear all').tap();
	await expect(count(page)).toHaveText('78 events');
	await expect(page).not.toHaveURL(/#./);
});

test('words are searched in a drawer, in other spellings, and marked in the list', async ({
	page,
}) => {
	await drawn(page);
	await tool(page, 'Filter').tap();
	const search = page.getByRole('searchbox');
	for (const name of ['Schaerbeck', 'schaarbeek', 'SCHAERBEEK']) {
		await search.tap();
		await search.clear();
		await page.keyboard.insertText(name);
		await expect(eventOf(page, 'ev-explosives-found')).toHaveCount(1);
		await expect(count(page)).toHaveText(/^\d of 78 events$/);
		await expect.poll(() => marked(page)).toBeGreaterThan(0);
	}
	// Nothing fits: what would help is one tap away.
	await search.clear();
	await page.keyboard.insertText('zzz');
	await expect(count(page)).toHaveText('0 of 78 events');
	expect(await marked(page)).toBe(0);
	await page.getByRole('checkbox', { name: /^Attack/ }).tap();
	await shut(page, 'filter');
	await page.getByRole('button', { name: /^Without “.*zzz.*”: 5 events$/ }).tap();
	await expect(count(page)).toHaveText('5 of 78 events');
	await expect(page).toHaveURL(/#kind=attack$/);
});

test('a person is followed from the list of people and from an event, in numbered order', async ({
	page,
}) => {
	await drawn(page);
	// Where Ibrahim El Bakraoui was, in order: two taps.
	await tool(page, 'People').tap();
	await page.getByRole('button', { name: /^Ibrahim El Bakraoui \(\d+\)/ }).tap();
	await expect(page.locator('.itinerary h2')).toHaveText('Ibrahim El Bakraoui: 6 events in order');
	await expect(page.locator('.itinerary h2')).toBeInViewport();
	await inOrder(page, 6);
	await tool(page, 'Stop following').tap();
	await expect(count(page)).toHaveText('78 events');
	await expect(page.locator('.list .order')).toHaveCount(0);

	// From a chip, with the event still open.
	const event = eventOf(page, 'ev-forest-raid');
	await event.getByRole('link').first().tap();
	await event.getByRole('button', { name: 'Follow Mohamed Belkaid' }).tap();
	await expect(page.locator('.itinerary h2')).toHaveText('Mohamed Belkaid: 4 events in order');
	await expect(page.locator('.itinerary')).toContainText('Samir Bouzid, tied to this person on');
	await inOrder(page, 4);
	await expect(event).toHaveAttribute('data-selected', 'true');
	await expect(page).toHaveURL(/person=mohamed-belkaid/);
});

test('connected events are followed, and the corrections are a tap away', async ({ page }) => {
	await drawn(page);
	await eventOf(page, 'ox-wanted-notice').getByRole('link').first().tap();
	for (const heading of ['Follows from', 'Led to', 'Corrects', 'Also Najim Laachraoui'])
		await expect(bond(page, heading).getByRole('link').first()).toBeVisible();
	await expect(bond(page, 'Same place: Belgium')).toContainText('International warrant');
	await bond(page, 'Corrects').getByRole('link', { name: 'A warrant in the name Bouzid' }).tap();
	const corrected = eventOf(page, 'ev-bouzid-warrant');
	await expect(corrected).toHaveAttribute('data-selected', 'true');
	await expect(corrected.locator('h3')).toBeInViewport();
	await bond(page, 'Corrected by').getByRole('link').tap();
	await expect(eventOf(page, 'ox-wanted-notice')).toHaveAttribute('data-selected', 'true');
	await bond(page, 'Led to').getByRole('link').first().tap();
	await expect(eventOf(page, 'ev-kayal-identified')).toHaveAttribute('data-selected', 'true');

	// The log of corrections is named at the head of the page.
	await turn(page, '');
	await page.evaluate(() => scrollTo(0, 0));
	await page.locator('.masthead').getByRole('link', { name: 'Corrections' }).tap();
	const log = page.getByRole('region', { name: 'Corrections' });
	await expect(log).toBeInViewport();
	await expect(log.getByRole('heading', { name: '23 November 2026' })).toBeVisible();
	await expect(log.getByRole('listitem').first()).toContainText('Schaerbeek');
});

test('the corrections begin below what sticks to the top of the screen', async ({ page }) => {
	await drawn(page);
	await page.locator('.masthead').getByRole('link', { name: 'Corrections' }).tap();
	await expect(page.getByRole('region', { name: 'Corrections' })).toBeInViewport();
	const over = (await page.locator('.tools .row').boundingBox())!;
	const heading = (await page.locator('#corrections').boundingBox())!;
	expect(heading.y).toBeGreaterThanOrEqual(over.y + over.height);
});

for (const [where, path] of [
	['', STORY],
	[' in the embed', `${STORY}embed/`],
] as const)
	test(`the tour goes on, over a note, back and out by taps${where}`, async ({ page }) => {
		await drawn(page, path);
		await tool(page, 'Filter').tap();
		await page.getByRole('checkbox', { name: /^Raid/ }).tap();
		await shut(page, 'filter');
		await tool(page, 'Tour').tap();
		const tour = tourOf(page);
		await expect(tour).toContainText('Stop 1 of 9');
		// What is violent is told beforehand, and shown when it is asked for, or skipped.
		await expect(tour).toContainText('This stop describes: violence.');
		await expect(tour.locator('.text')).toHaveCount(0);
		await tour.getByRole('button', { name: 'Show this stop' }).tap();
		await expect(tour.locator('.text')).toContainText('A minute of silence');
		await tour.getByRole('button', { name: 'Next stop' }).tap();
		await expect(tour).toContainText('Stop 2 of 9');
		await tour.getByRole('button', { name: 'Skip to the next stop' }).tap();
		await expect(tour.getByRole('heading')).toHaveText('Rue Max Roos, Schaerbeek');
		await expect(page.locator('.list [data-event]')).toHaveCount(2);
		await tour.getByRole('button', { name: 'Previous stop' }).tap();
		await expect(tour).toContainText('Stop 2 of 9');
		// Out, to where one was.
		await tour.getByRole('button', { name: 'Leave the tour' }).tap();
		await expect(tour).toHaveCount(0);
		await expect(count(page)).toHaveText('6 of 78 events');
		await expect(chips(page)).toHaveCount(1);

		// The address of a stop leads there, and to the end of the tour.
		await page.goto('about:blank');
		await drawn(page, `${path}${where ? '?' : '#'}stop=8`);
		await expect(tour.getByRole('heading')).toHaveText('Gaziantep, summer 2015');
		await expect(page.locator('[data-view="europe-turkey"]')).toHaveAttribute('data-main', 'true');
		// In a frame the rest of the stop comes with the first tap on it.
		await tour.getByRole('heading').tap();
		await tour.getByRole('button', { name: 'Next stop' }).tap();
		await expect(tour).toContainText('End of the tour');
	});

test('a disc of several places opens a list; each view is one tap away', async ({ page }) => {
	await drawn(page);
	const disc = page.locator('[data-view="brussels"] .mark a[href*="maelbeek"]:visible .disc');
	const list = page.locator('.crowd[data-open]');
	await disc.tap();
	await expect(list.getByRole('link')).toHaveCount(3);
	// Another tap beside it closes it again.
	await page.touchscreen.tap(30, 300);
	await expect(list).toHaveCount(0);
	await disc.tap();
	await list.getByRole('link', { name: 'Maelbeek metro station: 3 events' }).tap();
	await expect(page).toHaveURL(/place=maelbeek/);
	await expect(count(page)).toHaveText('3 of 78 events');
	await tool(page, 'Clear all').tap();

	const views = page.getByRole('navigation', { name: 'Views of the map' });
	for (const [name, id] of [
		['Paris – The Hague', 'paris-the-hague'],
		['Europe – Turkey', 'europe-turkey'],
		['Brussels', 'brussels'],
	] as const) {
		await views.getByRole('link', { name, exact: true }).tap();
		await expect(page.locator('[data-main]')).toHaveAttribute('data-view', id);
		await expect(views.locator('[aria-current]')).toHaveText(name);
	}
	// On a tablet they are small maps at the edge.
	await page.setViewportSize({ width: 1180, height: 820 });
	await expect(views.locator('.inset').nth(1)).toBeVisible();
	await views.getByRole('link', { name: 'Paris – The Hague' }).tap();
	await expect(page.locator('[data-main]')).toHaveAttribute('data-view', 'paris-the-hague');
});

test('on a tablet the small maps are seen whole', async ({ page }) => {
	await page.setViewportSize({ width: 1180, height: 820 });
	await drawn(page);
	const link = page.locator('.views').getByRole('link', { name: 'Europe – Turkey' });
	const [outer, inner] = [await link.boundingBox(), await link.locator('.inset').boundingBox()];
	expect(outer!.y + outer!.height).toBeGreaterThanOrEqual(inner!.y + inner!.height);
});

test('a tap on a disc of the live map comes closer until its places part', async ({ page }) => {
	await live(page);
	const spot = async (id: string): Promise<Point> => {
		const box = (await page.locator(`.keys [data-place="${id}"]`).boundingBox())!;
		return [box.x + box.width / 2, box.y + box.height / 2];
	};
	const apart = async () => {
		const [a, b] = [await spot('maelbeek'), await spot('brussels-eu-council')];
		return Math.hypot(a[0] - b[0], a[1] - b[1]);
	};
	expect(await apart()).toBe(0);
	await page.touchscreen.tap(...(await spot('maelbeek')));
	await expect.poll(apart, { timeout: 30_000 }).toBeGreaterThan(32);
	await page.touchscreen.tap(...(await spot('maelbeek')));
	await expect(page).toHaveURL(/place=maelbeek/);
	await expect(count(page)).toHaveText('3 of 78 events');
});

test('the map has three heights, by buttons and by its edge', async ({ page }) => {
	await drawn(page);
	const [more, less] = [tool(page, 'More map'), tool(page, 'More list')];
	const story = page.locator('.story');
	const share = async () => ((await page.locator('.stage').boundingBox())?.height ?? 0) / 844;
	const even = await share();
	await less.tap();
	await expect(story).toHaveAttribute('data-height', 'list');
	await expect(less).toBeDisabled();
	expect(await share()).toBeLessThan(even - 0.1);
	for (const height of ['even', 'map']) {
		await more.tap();
		await expect(story).toHaveAttribute('data-height', height);
	}
	await expect(more).toBeDisabled();
	expect(await share()).toBeGreaterThan(even + 0.2);

	const grip = (await page.locator('.grip').boundingBox())!;
	const edge = grip.y + grip.height / 2;
	await drag(page, [195, edge], [195, edge - 300]);
	await expect(story).toHaveAttribute('data-height', 'even');
	expect(await share()).toBeCloseTo(even, 2);
});

test('the edge of the map goes with the finger, under the head of the page too', async ({
	page,
}) => {
	await drawn(page);
	const edge = async () => {
		const box = (await page.locator('.grip').boundingBox())!;
		return box.y + box.height / 2;
	};
	const from = await edge();
	let there = 0;
	await drag(page, [195, from], [195, from + 100], async () => {
		await page.waitForTimeout(150);
		there = await edge();
	});
	expect(Math.abs(there - from - 100)).toBeLessThan(30);
});

test('filters, people and time are drawers, and none of it holds the page', async ({ page }) => {
	await drawn(page);
	for (const name of ['Filter', 'People', 'Time']) {
		const drawer = page.locator(`#panel-${name.toLowerCase()}`);
		await expect(drawer).toBeHidden();
		await tool(page, name).tap();
		await expect(drawer).toBeInViewport();
		// The map stays in sight, and the page goes on below the finger.
		await expect(page.locator('.map')).toBeInViewport();
		const before = await scrolled(page);
		await drag(page, [200, 330], [200, 130]);
		await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
		await shut(page, name.toLowerCase());
		await expect(drawer).toBeHidden();
	}
	// What is long in a drawer scrolls in it, and the page does not run away behind.
	await tool(page, 'Filter').tap();
	const before = await scrolled(page);
	await drag(page, [200, 800], [200, 450]);
	const inside = () => page.locator('#panel-filter').evaluate(({ scrollTop }) => scrollTop);
	await expect.poll(inside).toBeGreaterThan(200);
	expect(await scrolled(page)).toBe(before);
	await shut(page, 'filter');

	// Over the list and over the map a finger scrolls, down and up to the top.
	const middle = await scrolled(page);
	await drag(page, [200, 800], [200, 450]);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(middle + 200);
	for (let i = 0; i < 12 && (await scrolled(page)) > 0; i++)
		await drag(page, [200, 130], [200, 800]);
	expect(await scrolled(page)).toBe(0);
});
