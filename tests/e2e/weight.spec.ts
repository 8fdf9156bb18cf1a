/** What a first view weighs: all that has to arrive before a story's page can be read and used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/std/words/languages.ts';
import { wordsIn } from '../../src/lib/std/words/words.ts';

/** Bytes, compressed: the page itself and the styles that its first paint waits for. */
const MOST = 70_000;

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('/index.html') && existsSync(beside(path, 'page.json')));

function beside(page: string, file: string): string {
	const folder = dirname(join('build', page));
	return join(folder.endsWith('/embed') ? dirname(folder) : folder, file);
}

/** As hosts do that compress in advance. */
const compressed = (text: Buffer) =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

test('there are pages and embeds in several languages to weigh', () => {
	expect(pages.filter((path) => path.endsWith('/embed/index.html')).length).toBeGreaterThan(2);
	expect(pages.filter((path) => !path.includes('/embed/')).length).toBeGreaterThan(2);
});

for (const path of pages)
	test(`${path} is light`, () => {
		const html = readFileSync(join('build', path));
		const links = [...html.toString().matchAll(/<link [^>]*>/g)].map(([tag]) => tag);
		const styles = links.filter(
			(tag) => attribute(tag, 'rel') === 'stylesheet' && !/ disabled\b/.test(tag),
		);
		// What is shown first has its styles with it.
		expect(styles).toEqual([]);
		const files = styles.map((tag) =>
			readFileSync(join('build', dirname(path), attribute(tag, 'href') ?? '')),
		);
		const bytes = [html, ...files].reduce((sum, file) => sum + compressed(file), 0);
		expect(bytes).toBeLessThanOrEqual(MOST);
		// Neither scripts nor fonts nor data are asked for before the words.
		const [head = ''] = html.toString().split('</head>');
		expect(head).not.toMatch(/rel="(modulepreload|preload)"|<script(?! type="application\/ld)/);
		expect(head).not.toContain('@font-face');
	});

for (const path of pages.filter((path) => path.startsWith('brussels-2016/')))
	test(`${path} loads the words of its own language only`, async ({ page }) => {
		const scripts: Response[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') scripts.push(response);
		});
		await page.goto(path.replace('index.html', ''));
		await expect(page.locator('.map[data-script]')).toBeVisible({ timeout: 60_000 });
		const own = await page.evaluate(() => document.documentElement.lang);
		const loaded = (await Promise.all(scripts.map((script) => script.text()))).join('\n');
		const said = await Promise.all(
			Object.keys(LANGUAGES).map(async (code) => ({
				code,
				says: (await wordsIn(code)).page.unsent(),
			})),
		);
		// Escaped or not, as the bundler writes letters beyond ASCII.
		const escaped = (text: string) =>
			text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
		const found = said.filter(
			({ says }) =>
				loaded.includes(says) || loaded.toLowerCase().includes(escaped(says).toLowerCase()),
		);
		expect(found.map(({ code }) => code)).toEqual([own]);
	});
