/** The script that newsrooms paste, in articles of another origin. */
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { SNIPPETS } from '../../src/lib/embed/snippet.ts';
import { origins, type Origins } from './origins.ts';

const test = base.extend<{ faults: string[] }, { at: Origins }>({
	at: [
		async ({}, use) => {
			const at = await origins();
			await use(at);
			await at.close();
		},
		{ scope: 'worker' },
	],
	/** What must not happen in any of these pages, frames included. */
	faults: [
		async ({ page, at }, use) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(String(error)));
			page.on('console', (message) => {
				if (message.type() === 'error') faults.push(message.text());
			});
			page.on('request', (request) => {
				const { origin } = new URL(request.url());
				if (
					origin !== at.maps &&
					origin !== new URL(page.url()).origin &&
					page.url() !== 'about:blank'
				)
					faults.push(`a third party: ${request.url()}`);
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

const SCRIPT = (at: Origins) => `<script async src="${at.maps}/embed/v1.js"></script>`;
const div = (at: Origins, more = '', keys = '') =>
	`<div data-dateline="${at.maps}/brussels-2016/${keys}" ${more}><a href="${at.maps}/brussels-2016/">Brussels</a></div>`;
const inner = (page: Page, selector: string): FrameLocator =>
	page.locator(selector).locator('iframe').contentFrame();
const height = (page: Page, selector: string) =>
	page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
/** Until the frame of the element has spoken and is on show. */
const ready = (page: Page, selector: string) =>
	expect(page.locator(`${selector} .ready iframe`)).toHaveCSS('opacity', '1');

test('three on a page: each its own frame, options, title and height', async ({ page, at }) => {
	const story = `${at.maps}/brussels-2016/`;
	await page.goto(
		at.article(
			`${div(at, 'id="a" data-dateline-theme="dark"', '?tall=700')}
			<dateline-map id="b" src="${story}?tall=800" list="off" title="A map"></dateline-map>
			<div id="c" data-dateline="${story}events/ev-metro-attack/" data-dateline-height="480"></div>${SCRIPT(at)}`,
		),
	);
	const frames = page.locator('iframe');
	await expect(frames).toHaveCount(3);
	for (const [id, px, query] of [
		['#a', 700, '?tall=700&theme=dark'],
		['#b', 800, '?tall=800&list=off'],
		['#c', 480, '?event=ev-metro-attack&height=480'],
	] as const) {
		await page.locator(id).scrollIntoViewIfNeeded();
		await ready(page, id);
		await expect.poll(() => height(page, id)).toBe(px);
		const frame = page.locator(`${id} iframe`);
		await expect(frame).toHaveAttribute('src', `${story}embed/${query}`);
		await expect(frame).toHaveAttribute('loading', 'lazy');
		await expect(frame).toHaveAttribute('allow', '');
		await expect(frame).toHaveAttribute('title', 'Brussels, March 2016');
	}
	await inner(page, '#a').getByRole('button').click();
	await expect.poll(() => height(page, '#a')).toBe(800);
	expect(await height(page, '#b')).toBe(800);
});

test('added, readdressed, moved and removed later', async ({ page, at }) => {
	await page.goto(at.article(`<main></main><aside></aside>${SCRIPT(at)}`));
	await page.waitForFunction(() => 'Dateline' in window);
	const markup = div(at, 'id="late"', '?tall=500');
	await page.evaluate((html) => {
		const section = document.createElement('section');
		section.innerHTML = html;
		document.querySelector('main')?.append(section);
	}, markup);
	await ready(page, '#late');
	await expect.poll(() => height(page, '#late')).toBe(500);

	await page.evaluate(() => {
		const late = document.querySelector('#late');
		if (late instanceof HTMLElement) late.dataset['dateline'] += '&theme=dark';
	});
	await expect(page.locator('#late iframe')).toHaveAttribute('src', /theme=dark$/);
	await ready(page, '#late');

	await page.evaluate(() =>
		document.querySelector('aside')?.append(document.querySelector('section') ?? ''),
	);
	await ready(page, 'aside #late');
	await inner(page, '#late').getByRole('button').click();
	await expect.poll(() => height(page, '#late')).toBe(600);

	const kept = await page.evaluateHandle(() => document.querySelector('#late'));
	await page.evaluate(() => document.querySelector('section')?.remove());
	await expect(page.locator('iframe')).toHaveCount(0);
	await page.evaluate((element) => document.querySelector('main')?.append(element ?? ''), kept);
	await ready(page, 'main > #late');
});

test('moved as a whole, by moveBefore, the frame goes on', async ({ page, at }) => {
	await page.goto(
		at.article(
			`<main>${div(at, 'id="a"', '?tall=500')}<dateline-map id="b" src="${at.maps}/brussels-2016/?tall=500"></dateline-map></main><aside></aside>${SCRIPT(at)}`,
		),
	);
	for (const id of ['#a', '#b']) {
		await ready(page, id);
		await inner(page, id)
			.locator('output')
			.evaluate((output) => (output.textContent = 'kept'));
	}
	const can = await page.evaluate(() => {
		const aside = document.querySelector('aside') as HTMLElement & {
			moveBefore?(node: Element | null, before: null): void;
		};
		for (const id of ['#a', '#b']) aside.moveBefore?.(document.querySelector(id), null);
		return !!aside.moveBefore;
	});
	test.skip(!can, 'this Chromium has no moveBefore');
	for (const id of ['#a', '#b']) {
		await ready(page, `aside ${id}`);
		await expect(inner(page, id).locator('output')).toHaveText('kept');
		await inner(page, id).getByRole('button').click();
		await expect.poll(() => height(page, id)).toBe(600);
	}
});

test('in a tab that is hidden at first, and one that is hidden later', async ({ page, at }) => {
	await page.goto(
		at.article(`<div id="tab" hidden>${div(at, 'id="map"')}</div>${SCRIPT(at)}<p>Below`),
	);
	await expect(page.locator('#map iframe')).toHaveCount(1);
	expect(page.frames()).toHaveLength(2);
	await expect(page.locator('#map .ready')).toHaveCount(0);
	const toggle = (hidden: boolean) =>
		page.locator('#tab').evaluate((tab, value) => ((tab as HTMLElement).hidden = value), hidden);
	await toggle(false);
	await ready(page, '#map');
	await expect.poll(() => height(page, '#map')).toBe(640);
	await toggle(true);
	await page.setViewportSize({ width: 500, height: 700 });
	await toggle(false);
	const width = await page.locator('#map').evaluate((map) => map.clientWidth);
	expect(width).toBeLessThan(500);
	await expect.poll(() => height(page, '#map')).toBe(Math.max(420, Math.round(width * 0.8)));
});

test('the custom element in a shadow root, and a div that is pointed out', async ({ page, at }) => {
	await page.goto(at.article(`<section></section>${SCRIPT(at)}`));
	await page.waitForFunction(() => 'Dateline' in window);
	await page.locator('section').evaluate((section, story) => {
		const root = section.attachShadow({ mode: 'open' });
		root.innerHTML = `<dateline-map src="${story}?tall=450"></dateline-map><div data-dateline="${story}?tall=460"></div>`;
		window.Dateline?.scan(root);
	}, `${at.maps}/brussels-2016/`);
	for (const [selector, px] of [
		['dateline-map', 450],
		['section [data-dateline]', 460],
	] as const) {
		await ready(page, selector);
		await expect.poll(() => height(page, selector)).toBe(px);
	}
});

/** Every layout shift of the page from its first paint on. */
async function watchShifts(page: Page): Promise<() => Promise<number[]>> {
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				shifts.push(entry.value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () => page.evaluate('window.shifts');
}

const TEXT = '<p>'.padEnd(1500, 'Words of the article. ');

for (const width of [360, 700, 1100])
	test(`nothing shifts in an article ${width} px wide`, async ({ page, at }) => {
		at.slow = 300; // after the first paint
		const shared = {
			site: `${at.maps}/`,
			slug: 'brussels-2016',
			language: 'en',
			title: 'Brussels',
		};
		await page.setViewportSize({ width, height: 800 });
		const shifts = await watchShifts(page);
		await page.goto(
			at.article(
				`<p>First</p>${SNIPPETS.script(shared, {})}${TEXT}${SNIPPETS.element(shared, { height: 480 })}
				${TEXT}${TEXT}${div(at, 'id="far"', '?tall=900')}${TEXT}`,
			),
		);
		await expect(page.locator('[data-dateline] .ready').first()).toBeVisible();
		for (let y = 0; y < 5000; y += 200) {
			await page.evaluate((to) => window.scrollTo(0, to), y);
			await page.waitForTimeout(60);
		}
		await ready(page, '#far');
		await expect.poll(() => height(page, '#far')).toBe(900);
		expect(await shifts()).toEqual([]);
		at.slow = 0;
	});

test('and what is measured there is seen where the image of the snippet is left out', async ({
	page,
	at,
}) => {
	at.slow = 300;
	const shifts = await watchShifts(page);
	await page.goto(at.article(`${div(at, 'id="map"')}${TEXT}${SCRIPT(at)}`));
	await ready(page, '#map');
	await expect.poll(async () => (await shifts()).length).toBeGreaterThan(0);
	at.slow = 0;
});

test('foreign messages change nothing, on either side', async ({ page, at }) => {
	const posts = (
		to: string,
	) => `for (const m of [null, 0, 'x', 'pymxPYMxxxPYMxheightxPYMx9999', [], {},
		{dateline: 1}, {dateline: 1, type: 'height', story: 'brussels-2016', height: 9999},
		{sentinel: 'amp', type: 'embed-size', height: 9999}, {sentinel: 'amp', type: 'embed-size', height: {}},
		{dateline: 1, type: 'select', story: 'brussels-2016', event: 'forged'}, new Map([[1, 2]]), new Error('x')]) ${to}.postMessage(m, '*');`;
	// Two windows that are not the embed: one of the maps' own origin, one of nobody's.
	await page.goto(
		at.article(
			`${div(at, 'id="map"', '?tall=500')}<iframe id="same" src="${at.maps}/brussels-2016/"></iframe>
			<iframe id="other" srcdoc="<script>${posts('parent').replaceAll('"', '&quot;')}${posts('parent.frames[0]').replaceAll('"', '&quot;')}</script>"></iframe>${SCRIPT(at)}`,
		),
	);
	await ready(page, '#map');
	await page.evaluate(() => {
		Object.assign(window, { heard: [] });
		for (const type of ['select', 'height'])
			document.addEventListener(`dateline-${type}`, (event) =>
				(window as unknown as { heard: unknown[] }).heard.push((event as CustomEvent).detail),
			);
	});
	await page.evaluate(posts('window'));
	await page
		.locator('#same')
		.contentFrame()
		.locator('h1')
		.evaluate((_, code) => new Function(code)(), posts('parent'));
	// From the host itself into the embed: shapes that are no wishes.
	await page.locator('#map').evaluate((map, code) => {
		const frame = map.shadowRoot?.querySelector('iframe')?.contentWindow;
		new Function('frame', code)(frame);
	}, posts('frame'));
	// Wrong shapes from the right window.
	await inner(page, '#map')
		.locator('main')
		.evaluate(() => {
			for (const m of [
				null,
				7,
				'x',
				{ dateline: 1 },
				{ dateline: 1, story: 'other', type: 'height', height: 9999 },
				{ dateline: 1, story: 'brussels-2016', type: 'height', height: '9999' },
			])
				parent.postMessage(m, '*');
		});
	await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
	expect(await height(page, '#map')).toBe(500);
	// The one wish of the list that the greeted host may have: it is passed on and answered.
	expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
		{ dateline: 1, story: 'brussels-2016', type: 'select', event: 'forged' },
	]);
});

test('a host steers its maps and hears what readers open', async ({ page, at }) => {
	await page.goto(
		at.article(
			`<script>addEventListener('dateline-select', ({detail, target}) => document.title = target.id + ' ' + detail.event)</script>
			<dateline-map id="map" src="${at.maps}/brussels-2016/?tall=500"></dateline-map>${SCRIPT(at)}`,
		),
	);
	// Asked before the frame has started, done when it has.
	await page.waitForFunction(() => 'Dateline' in window);
	await page.locator('dateline-map').evaluate((map: HTMLElementTagNameMap['dateline-map']) => {
		map.select('ev-one');
		map.filter({ person: 'x y' });
		map.theme('dark');
		map.language('fr');
		map.select({ place: 'forest' });
		map.select(null);
	});
	await expect(inner(page, '#map').locator('output')).toHaveText(
		[
			{ dateline: 1, story: 'brussels-2016', type: 'select', event: 'ev-one' },
			{ dateline: 1, story: 'brussels-2016', type: 'filter', filter: 'person=x+y' },
			{ dateline: 1, story: 'brussels-2016', type: 'theme', theme: 'dark' },
			{ dateline: 1, story: 'brussels-2016', type: 'language', language: 'fr' },
			{ dateline: 1, story: 'brussels-2016', type: 'select', place: 'forest' },
			{ dateline: 1, story: 'brussels-2016', type: 'select' },
		]
			.map((wish) => `${JSON.stringify(wish)};`)
			.join(''),
	);
	await inner(page, '#map').getByRole('button').click();
	await expect(page).toHaveTitle('map ev-metro-attack');
	expect(await page.evaluate(() => window.Dateline?.of(document.body))).toBeUndefined();
});
