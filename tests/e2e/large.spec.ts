/**
 * A large story, built for these tests alone into `.bench/`: every event is reached with the keyboard
 * and without script, and what is wrong with its data is said. `DATELINE_LARGE=100000` tries as many.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { BENCH, benchShelf, benchSlug, writeBenchStory } from '../../src/cli/benchdata.ts';
import { buildDateline } from '../bench/dateline.ts';
import { serve, type Site } from '../bench/serve.ts';
import { clean } from './clean.ts';
import { faultsIn } from './lettering.ts';
import { deadLinks } from './links.ts';
import { dress, lost, SPACING, TWICE } from './lost.ts';
import { drags, followsWords, watchGround } from './moving.ts';
import { small } from './small.ts';
import { drawn, live, turn } from './states.ts';

const to = join(BENCH, 'e2e', 'build');
const SIZE = Number(process.env['DATELINE_LARGE'] || 2500);
/** As the page writes it. */
const ALL = SIZE.toLocaleString('en-GB');
/** The one that is looked for, as far along as number 87,654 of 100,000. */
const WANTED = Math.floor(SIZE * 0.87654);
const MINUTES = 20;

// One after the other, so that the story is built once.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let site: Site;
let address: string;

test.beforeAll(async () => {
	test.setTimeout(MINUTES * 60_000);
	const top = join(BENCH, 'e2e');
	rmSync(top, { recursive: true, force: true });
	mkdirSync(top, { recursive: true });
	writeBenchStory(SIZE, 1, top);
	const sketch = join(benchShelf(SIZE, top), 'sketch');
	cpSync('tests/fixtures/stories/good/plain', sketch, { recursive: true });
	const yaml = readFileSync(join(sketch, 'story.yaml'), 'utf8');
	writeFileSync(join(sketch, 'story.yaml'), yaml.replace('format: 1', 'format: 1\nstatus: draft'));
	expect(await buildDateline(benchShelf(SIZE, top), to, MINUTES)).toBeDefined();
	site = await serve(to);
	address = `${site.url}${benchSlug(SIZE)}/`;
});
test.afterAll(() => site.close());

/** The page with its script at work. */
async function opened(page: Page, fragment = ''): Promise<void> {
	await page.goto(address + fragment);
	await expect(page.getByLabel('Number of an event')).toBeVisible({ timeout: 60_000 });
}

test('its columns are asked for before its scripts are all there, and the library after them', async ({
	page,
}) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/nodes/*.js', async (route) => {
		await held;
		await route.continue();
	});
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/events.parquet')) asked.push('columns');
	});
	page.on('response', async (response) => {
		if (!response.url().endsWith('.js')) return;
		const text = await response.text().catch(() => '');
		if (text.includes('webglcontextlost')) asked.push('library');
	});
	await page.goto(address);
	await expect.poll(() => asked.at(-1), { timeout: 60_000 }).toBe('library');
	// What the file says of itself, and each group of its columns.
	const columns = asked.indexOf('library');
	expect(columns).toBeGreaterThanOrEqual(2);
	await expect(page.getByLabel('Number of an event')).toHaveCount(0);
	release();
	await expect(page.getByLabel('Number of an event')).toBeVisible({ timeout: 60_000 });
	expect(asked.filter((one) => one === 'columns')).toHaveLength(columns);
});

test('whoever goes back while an event is looked for is not called to it any more', async ({
	page,
}) => {
	await opened(page);
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	let asked = 0;
	await page.route('**/events.parquet*', async (route) => {
		asked++;
		await held;
		await route.continue();
	});
	await turn(page, `#event=event-${WANTED}`);
	await expect.poll(() => asked).toBeGreaterThan(0);
	await page.goBack();
	await expect(page).not.toHaveURL(/#event/);
	release();
	await page.waitForTimeout(1500);
	await expect(entry(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/#event/);
});

const entry = (page: Page) => page.locator('.event[data-selected]');

test('no link of any page is dead, and each event is in the table', () => {
	expect(deadLinks(to)).toEqual([]);
	const table = readFileSync(join(to, benchSlug(SIZE), 'events.csv'), 'utf8');
	expect(table.match(/^event-\d+,/gm)).toHaveLength(SIZE);
	expect(table.match(/^\ufeff?id,/gm)).toHaveLength(1);
});

test('a draft beside it is not published, nor are its data', () => {
	expect(existsSync(join(to, 'sketch'))).toBe(false);
});

test('by keyboard alone to an event far down, and on to the next', async ({ page }) => {
	await opened(page);
	await expect(page.locator('.event')).toHaveCount(40);
	await page.getByLabel('Number of an event').focus();
	await page.keyboard.type(String(WANTED));
	await page.keyboard.press('Enter');
	await expect(entry(page)).toHaveAttribute('aria-posinset', String(WANTED));
	await expect(entry(page)).toHaveAttribute('aria-setsize', String(SIZE));
	await expect(entry(page).locator('.prose')).not.toBeEmpty();
	// The focus is on the event; the way to the next one lies behind its text.
	await expect(entry(page).locator('h3 a')).toBeFocused();
	const next = page.getByRole('button', { name: 'Next event' });
	for (let i = 0; i < 20 && !(await next.evaluate((one) => one === document.activeElement)); i++)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(entry(page)).toHaveAttribute('aria-posinset', String(WANTED + 1));
	expect(await page.locator('.event').count()).toBeLessThanOrEqual(40);
});

test('the address of an event opens it', async ({ page }) => {
	await opened(page, '#event=event-77');
	await expect(page.locator('[data-event="event-77"][data-selected] .prose')).not.toBeEmpty();
});

test('list, counts and map follow a filter, and words are found in titles and names', async ({
	page,
}) => {
	await opened(page);
	const shown = page.locator('[data-part]');
	await expect(shown).toContainText(`of ${ALL}`);
	await page.locator('[data-panel="filter"]').click();
	const box = page.locator('#panel-filter fieldset input').first();
	const label = (await page.locator('#panel-filter fieldset label').first().textContent()) ?? '';
	const count = /\(([\d,]+)\)/.exec(label)?.[1] ?? '';
	await box.check();
	await expect(shown).toContainText(`of ${count}`);
	await box.uncheck();
	await page.getByRole('searchbox').first().fill('Antwerp, Centre');
	await expect(shown).not.toContainText(`of ${ALL}`);
	for (const where of await page.locator('.event .where').allTextContents())
		expect(where).toContain('Antwerp, Centre');
});

test('what a first filter shows is there before it is set, from wherever in the list', async ({
	page,
}) => {
	let asked = 0;
	page.on('request', (request) => (asked += Number(request.url().includes('events.parquet'))));
	/** How often the file was asked for, once nothing of it has been asked for in a while. */
	const atRest = async () => {
		let before = -1;
		while (before < asked) {
			before = asked;
			await page.waitForTimeout(700);
		}
		return asked;
	};
	await opened(page);
	await page.getByRole('button', { name: 'Last events' }).click();
	await expect(page.locator('.event h3')).toHaveCount(SIZE % 40 || 40);
	const shown = await atRest();
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	const foreseen = await atRest();
	expect(foreseen).toBeGreaterThan(shown);
	await page.locator('#panel-filter input[type=checkbox]').first().check();
	await expect(page.locator('[data-count]')).not.toHaveText(`${ALL} events`);
	await expect(page.locator('.event h3')).toHaveCount(40);
	expect(await atRest()).toBe(foreseen);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('by links to the same event, with all that is said of it', async ({ page }) => {
		await page.goto(address);
		await expect(page.locator('.event')).toHaveCount(40);
		await page.getByRole('link', { name: 'All events, page by page' }).click();
		const target = Math.ceil(WANTED / 200);
		for (let steps = 0; !page.url().endsWith(`/list/${target}/`); steps++) {
			expect(steps).toBeLessThan(8);
			const links = page.locator('.steps').first().locator('a:not([rel])');
			const numbers = (await links.allTextContents()).map((text) =>
				Number(text.replace(/\D/g, '')),
			);
			const near = numbers.findLastIndex((n) => n <= target);
			await links.nth(near).click();
		}
		const found = page.locator(`.event[aria-posinset="${WANTED}"]`);
		await expect(found.locator('.prose')).toBeVisible();
		await expect(found.locator('.citations').first()).toBeVisible();
		await expect(page.locator('.event')).toHaveCount(Math.min(200, SIZE - (target - 1) * 200));
	});
});

test.describe('what is wrong with the data is said, and the list remains', () => {
	const FILE = '**/events.parquet*';
	const said = (page: Page) => page.locator('.unsent');

	test('a file that was cut off', async ({ page }) => {
		await page.route(FILE, async (route) => {
			const response = await route.fetch({ headers: {} });
			const body = await response.body();
			await route.fulfill({ status: 200, body: body.subarray(0, body.length - 500) });
		});
		await page.goto(address);
		await expect(said(page)).toContainText('are not those', { timeout: 60_000 });
		await page.getByRole('link', { name: 'All events, page by page' }).click();
		await expect(page.locator('.event')).toHaveCount(200);
	});

	test('a file that cannot be had', async ({ page }) => {
		await page.route(FILE, (route) => route.abort());
		await page.goto(address);
		await expect(said(page)).toContainText('could not be fetched', { timeout: 60_000 });
		await expect(page.locator('.event')).toHaveCount(40);
	});

	test('a part that is lost once is asked for again', async ({ page }) => {
		let times = 0;
		await page.route(FILE, (route) => (times++ === 0 ? route.abort() : route.continue()));
		await opened(page);
		expect(times).toBeGreaterThan(1);
	});

	test('a server that knows no ranges sends the whole, once', async ({ page }) => {
		let times = 0;
		await page.route(FILE, async (route) => {
			times++;
			await route.fulfill({ response: await route.fetch({ headers: {} }), status: 200 });
		});
		await opened(page, '#event=event-77');
		await expect(page.locator('[data-event="event-77"][data-selected] .prose')).not.toBeEmpty();
		expect(times).toBe(1);
	});
});

test('no event of a large story has a page of its own; the sitemap has its list', async ({
	request,
}) => {
	const map = await (await request.get(`${site.url}sitemap.xml`)).text();
	expect(map).not.toContain('/events/');
	expect(map).toContain(`/list/${Math.ceil(SIZE / 200)}/`);
	expect((await request.get(`${address}events/event-1/`)).status()).toBe(404);
});

test.describe('what holds of small stories', () => {
	const PAGES = ['', 'embed/', 'list/2/', 'share/'];
	const STATES = ['#event=event-77', '#q=court'];
	/** Each kind of page as it opens, and the story's in its states. */
	async function through(
		page: Page,
		check: (at: string, part?: string) => Promise<void>,
	): Promise<void> {
		for (const path of PAGES) {
			await (path === '' ? drawn(page, address) : page.goto(address + path));
			await check(path);
			if (path !== '') continue;
			await expect(page.getByLabel('Number of an event')).toBeVisible();
			for (const state of STATES) {
				await turn(page, state);
				await page.waitForTimeout(300);
				// What the sticky row of tools hides by chance would count as small.
				await page.evaluate(() => scrollTo(0, 0));
				await check(state);
			}
			await page.getByRole('button', { name: 'Filter', exact: true }).click();
			await check('Filter', '#panel-filter');
			await page.keyboard.press('Escape');
		}
	}

	for (const colorScheme of ['light', 'dark'] as const)
		test(`axe finds nothing (${colorScheme})`, async ({ page }) => {
			test.slow(); // each page is looked through several times
			await page.emulateMedia({ colorScheme });
			await through(page, (_, part) => clean(page, part, colorScheme === 'dark'));
		});

	for (const [width, height] of [
		[1280, 800],
		[390, 844],
		[320, 256],
	] as const)
		test(`nothing is lost at ${width} by ${height}, spaced out or enlarged`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await through(page, async (at) => {
				for (const css of width > 320 ? ['', SPACING, TWICE] : ['', SPACING]) {
					await dress(page, css);
					expect.soft(await lost(page), `${at} ${css}`).toEqual([]);
				}
				await dress(page, '');
			});
		});

	test('what is pressed has 24 px for a mouse, and letters have 14', async ({ page }) => {
		await through(page, async (at, part) => {
			expect.soft(await small(page, 24, true, part), at).toEqual([]);
			expect.soft(await faultsIn(page), at).toEqual([]);
		});
	});

	test.describe('for a finger', () => {
		test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
		test('it has 44 px', async ({ page }) => {
			await through(page, async (at, part) =>
				expect.soft(await small(page, 44, false, part), at).toEqual([]),
			);
		});
	});

	test('marks of the live map go with it when it is dragged, and a crowd opens there', async ({
		page,
	}) => {
		await live(page, address);
		const discs = () => page.locator('.over-ground .disc').count();
		const before = await discs();
		const crowd = page.locator('.over-ground .mark[data-places*=","]:has(.disc)').first();
		const places = await crowd.getAttribute('data-places');
		await drags(page, page.locator(`.over-ground [data-places="${places}"]`));
		// It parts, or lists its places.
		await expect
			.poll(
				async () => (await page.locator('.crowd-list').count()) > 0 || (await discs()) !== before,
			)
			.toBe(true);
	});

	test('and follow what is searched for before the ground is drawn again', async ({ page }) => {
		await watchGround(page);
		await live(page, address);
		await expect(page.getByLabel('Number of an event')).toBeVisible({ timeout: 60_000 });
		await followsWords(page, 'court');
	});

	test('back and forward go through what was chosen', async ({ page }) => {
		await opened(page);
		await page.locator('.event h3 a').nth(4).click();
		await expect(entry(page)).toHaveCount(1);
		const event = await entry(page).getAttribute('data-event');
		await page.locator('[data-panel="filter"]').click();
		await page.locator('#panel-filter fieldset input').first().check();
		await expect(page).toHaveURL(/kinds?=/);
		await page.goBack();
		await expect(page).not.toHaveURL(/kinds?=/);
		await expect(entry(page)).toHaveAttribute('data-event', event ?? '');
		await page.goBack();
		await expect(entry(page)).toHaveCount(0);
		await page.goForward();
		await expect(entry(page)).toHaveAttribute('data-event', event ?? '');
	});

	test('nothing is asked of anybody else', async ({ page }) => {
		const others: string[] = [];
		page.on('request', (request) => {
			if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url))
				others.push(request.url());
		});
		await live(page, address);
		await through(page, () => Promise.resolve());
		expect(others).toEqual([]);
	});
});
