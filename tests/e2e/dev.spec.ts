/** `npm run dev`: a writer's saved file shows at once, and their mistakes in the page and the terminal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../fixtures/freeport.ts';

const shelf = mkdtempSync(join(tmpdir(), 'shelf-'));
const EVENT = join(shelf, 'lighthouse/events/opening.md');
const SLOW = { timeout: 30_000 };
let server: ChildProcess;
let site = '';
let terminal = '';

const edit = (from: string, to: string, file = EVENT) =>
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const times = (text: string) => terminal.split(text).length - 1;

// One server for all.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
	cpSync('tests/fixtures/stories/good/plain', join(shelf, 'lighthouse'), { recursive: true });
	cpSync('tests/fixtures/stories/good/plain', join(shelf, 'sketch'), { recursive: true });
	edit('format: 1', 'format: 1\nstatus: draft', join(shelf, 'sketch/story.yaml'));
	const port = await freePort();
	site = `http://127.0.0.1:${port}/`;
	const words = ['node_modules/vite/bin/vite.js', 'dev', '--port', String(port), '--strictPort'];
	const env = { ...process.env, DATELINE_STORIES: shelf, NO_COLOR: '1' };
	server = spawn(process.execPath, [...words, '--host', '127.0.0.1'], { env });
	const listen = (chunk: Buffer) => void (terminal += chunk.toString());
	server.stdout?.on('data', listen);
	server.stderr?.on('data', listen);
	await expect.poll(() => terminal, SLOW).toContain(String(port));
});
test.afterAll(() => {
	server.kill();
	rmSync(shelf, { recursive: true });
});

test('what is saved shows at once, and so does what is wrong with it', async ({ page }) => {
	await page.goto(`${site}lighthouse/`);
	const title = page.locator('[data-event="opening"] h3');
	await expect(title).toHaveText('The lighthouse opens', SLOW);
	edit('The lighthouse opens', 'The light is lit');
	await expect(title).toHaveText('The light is lit', SLOW);

	edit('where: lighthouse', 'where: lighthous');
	await expect(page.locator('.problems')).toContainText('events/opening.md:', SLOW);
	await expect(page.locator('.problems')).toContainText('lighthous');
	await expect.poll(() => times('[place-unknown]')).toBe(1);
	expect(terminal).toContain(`${shelf}/lighthouse/events/opening.md:`);

	// The pages of events and the list of stories say so too, and none is an error of the server.
	const event = await page.goto(`${site}lighthouse/events/opening/`);
	expect(event?.status()).toBe(200);
	await expect(page.locator('.problems')).toContainText('lighthous');
	const index = await page.goto(site);
	expect(index?.status()).toBe(200);
	await expect(page.locator('main')).toContainText('lighthouse cannot be shown yet');

	await page.goto(`${site}lighthouse/events/opening/`);
	edit('where: lighthous\n', 'where: lighthouse\n');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The light is lit', SLOW);
	await expect.poll(() => terminal).toContain('lighthouse: mended');
	expect(times('[place-unknown]')).toBe(1);
});

test('the open data can be had while writing', async ({ request }) => {
	const response = await request.get(`${site}lighthouse/events.csv`);
	expect(response.status()).toBe(200);
	expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
	expect(await response.text()).toMatch(/^\ufeffid,title,when,[^]*\r\nopening,/);
});

test('a draft has its pages, its mistakes and its place among the stories', async ({ page }) => {
	await page.goto(site);
	await page.locator('a[href="sketch/"]').click();
	await expect(page.locator('[data-event="opening"]')).toBeVisible(SLOW);
	edit('kind:', 'kynd:', join(shelf, 'sketch/events/opening.md'));
	await expect(page.locator('.problems')).toContainText('kynd', SLOW);
	await expect.poll(() => times('sketch: ')).toBe(1);
});
