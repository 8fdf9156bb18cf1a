/** The built embed and its host in conversation: wishes, what is told, options, and ways out. */
import { expect } from '@playwright/test';
import { div, inner, ready, script, story, test } from './articles.ts';

test('the host hears what the reader does, and steers', async ({ page, maps, news }) => {
	await page.goto(
		news.article(
			`<script>window.heard = []; for (const type of ['select', 'filter'])
				addEventListener('dateline-' + type, ({detail}) => heard.push(detail))</script>
			<dateline-map id="m" src="${story(maps)}"></dateline-map>${script(maps)}`,
		),
	);
	await ready(page, '#m');
	const embed = inner(page, '#m');
	const heard = () => page.evaluate('window.heard.at(-1)');
	const base = { dateline: 1, story: 'brussels-2016' };
	await embed.locator('.event h3 a').first().click();
	await expect.poll(heard).toEqual({ ...base, type: 'select', event: 'ev-explosives-found' });

	const map = page.locator('dateline-map');
	await map.evaluate((m: HTMLElementTagNameMap['dateline-map']) => m.select({ place: 'maelbeek' }));
	await expect(embed.locator('[data-count]')).toContainText(/of 78 events/);
	await expect.poll(heard).toMatchObject({ type: 'filter', filter: 'place=maelbeek', total: 78 });
	await map.evaluate((m: HTMLElementTagNameMap['dateline-map']) => m.filter(null));
	await expect(embed.locator('[data-count]')).toHaveAttribute('data-count', '78');
	await map.evaluate((m: HTMLElementTagNameMap['dateline-map']) => m.select('ev-metro-attack'));
	await expect(embed.locator('[data-event="ev-metro-attack"]')).toHaveAttribute(
		'data-selected',
		'true',
	);
	await map.evaluate((m: HTMLElementTagNameMap['dateline-map']) => m.theme('dark'));
	await expect(embed.locator('body')).toHaveCSS('color-scheme', 'dark');

	// In another language it stands as it stood.
	await map.evaluate((m: HTMLElementTagNameMap['dateline-map']) => m.language('fr'));
	await expect(embed.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(embed.locator('[data-event="ev-metro-attack"]')).toHaveAttribute(
		'data-selected',
		'true',
	);
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('without a list, title and timeline; a mark that is chosen is told all the same', async ({
	page,
	maps,
	news,
}) => {
	const without =
		'data-dateline-list="off" data-dateline-heading="off" data-dateline-timeline="off"';
	await page.goto(
		news.article(`${div(maps, `id="m" ${without}`, '#from=2016-03&kind=attack')}${script(maps)}`),
	);
	await ready(page, '#m');
	const embed = inner(page, '#m');
	await expect(embed.locator('.list, .timeline')).toHaveCount(0);
	await expect(embed.getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
		'href',
		'../#kind=attack&from=2016-03-01',
	);
	await expect(embed.locator('.credit')).toBeVisible();
	// Its mark on the drawn map, which may be under the live one by now.
	await embed.locator('svg [data-place="maelbeek"]').first().dispatchEvent('click');
	await expect(embed.locator('[data-event="ev-metro-attack"]')).toBeVisible();
});

test('the wheel goes on scrolling the article, over the map and over the list', async ({
	page,
	maps,
	news,
}) => {
	test.slow(); // the live map comes first
	await page.setViewportSize({ width: 640, height: 800 });
	const text = '<p>'.padEnd(4000, 'Words of the article. ');
	await page.goto(news.article(`${div(maps, 'id="m"')}${text}${script(maps)}`));
	await ready(page, '#m');
	const embed = inner(page, '#m');
	await embed.locator('.map').hover();
	await expect(embed.locator('.map')).toHaveAttribute('data-map', 'live', { timeout: 30_000 });
	for (const part of ['.map', '.column']) {
		await page.evaluate(() => window.scrollTo(0, 0));
		await embed.locator(part).hover({ position: { x: 200, y: 90 } });
		await page.mouse.wheel(0, 250);
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
	}
});

test('links lead out into the window above, as the story stands', async ({ page, maps, news }) => {
	await page.goto(
		news.article(`${div(maps, 'id="m" data-dateline-event="ev-metro-attack"')}${script(maps)}`),
	);
	await ready(page, '#m');
	await inner(page, '#m').getByRole('link', { name: 'Open the full page' }).click();
	await expect(page).toHaveURL(`${story(maps)}#event=ev-metro-attack`);
	await page.goBack();
	await ready(page, '#m');
	await inner(page, '#m').locator('.event h3 a').click();
	await inner(page, '#m').getByRole('link', { name: 'Page of this event' }).click();
	await expect(page).toHaveURL(`${story(maps)}events/ev-metro-attack/`);
});

test('only the embed may be framed, and search engines are shown the full page', async ({
	page,
	maps,
	request,
}) => {
	const policy = async (path: string) =>
		(await request.get(`${story(maps)}${path}`)).headers()['content-security-policy'];
	expect(await policy('')).toBe("frame-ancestors 'self'");
	expect(await policy('share/')).toBe("frame-ancestors 'self'");
	expect(await policy('embed/')).toBeUndefined();
	await page.goto(`${story(maps)}fr/embed/`);
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
		'href',
		/\/brussels-2016\/fr\/$/,
	);
});
