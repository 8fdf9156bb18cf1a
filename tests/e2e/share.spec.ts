/** The page that writes what newsrooms paste, and the files that consumers of oEmbed find. */
import { expect, test } from '@playwright/test';

const STORY = '/brussels-2016/';

test('what is chosen is in the preview and in every snippet, and is copied', async ({
	page,
	context,
	baseURL,
}) => {
	test.slow(); // each choice loads the preview anew
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(STORY);
	await page.getByRole('link', { name: 'Share or embed' }).click();
	await expect(page).toHaveURL(`${STORY}share/`, { timeout: 30_000 });
	await page.getByLabel('Opens with the event').selectOption('ev-metro-attack');
	await page.getByLabel('Colours').selectOption('dark');
	await page.getByLabel('List of events').uncheck();
	await page.getByLabel('Language').selectOption('fr');
	const asked = 'event=ev-metro-attack&theme=dark&list=off';
	await expect(page.locator('.preview iframe')).toHaveAttribute(
		'src',
		`../../brussels-2016/fr/embed/?${asked}`,
	);
	const site = `${new URL(baseURL ?? '').origin}${STORY}fr/`;
	const text = (name: string) =>
		page.getByRole('article', { name, exact: true }).locator('pre').textContent();
	expect(await text('Script')).toContain(
		`<div data-dateline="${site}" data-dateline-event="ev-metro-attack" data-dateline-theme="dark" data-dateline-list="off">`,
	);
	expect(await text('Link')).toContain(`href="${site}#event=ev-metro-attack"`);
	await page.getByRole('button', { name: 'Copy: Markdown' }).click();
	await expect(page.getByRole('status')).toHaveText('Copied: Markdown');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text('Markdown'));

	const frame = page.locator('.preview iframe').contentFrame();
	await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 30_000 });
	await page.getByRole('button', { name: 'Phone, 340 px' }).click();
	await expect(page.locator('.preview iframe')).toHaveAttribute('width', '340');
	await expect(page.locator('.preview iframe')).toHaveAttribute('height', '420');
	expect(faults).toEqual([]);
});

test('without JavaScript the snippets are there, with nothing to choose', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${STORY}share/`);
	await expect(page.locator('.snippets pre')).toHaveCount(8);
	await expect(page.locator('.snippets pre').first()).toContainText('<div data-dateline="http');
	await expect(page.getByLabel('Colours')).toBeHidden();
	await expect(page.getByText('With JavaScript, this page offers')).toBeVisible();
	await context.close();
});

for (const [path, title] of [
	['', 'Brussels, March 2016'],
	['fr/', 'Bruxelles, mars 2016'],
	['events/ev-metro-attack/', 'Sixteen people killed at Maelbeek metro station'],
] as const)
	test(`oEmbed is found from /${path}`, async ({ page, request }) => {
		await page.goto(`${STORY}${path}`);
		const href = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
		const { pathname } = new URL(href ?? '');
		expect(pathname).toBe(`${STORY}${path}oembed.json`);
		const card = (await (await request.get(pathname)).json()) as Record<string, string>;
		expect(card).toMatchObject({ version: '1.0', type: 'rich', title, width: 640, height: 600 });
		const src = /src="([^"]+)"/.exec(card['html'] ?? '')?.[1] ?? '';
		expect((await request.get(new URL(src).pathname)).status()).toBe(200);
	});
