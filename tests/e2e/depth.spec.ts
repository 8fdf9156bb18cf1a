/** Every built page finds the site's top from where it lies, so that the folder works anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('each page leads up to the top of the site, to the last one', () => {
	const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('index.html'));
	expect(pages.length).toBeGreaterThan(100);
	const wrong = pages.filter((path) => {
		const up = path.split('/').slice(1).fill('..').join('/') || '.';
		const html = readFileSync(`build/${path}`, 'utf8');
		const icon = /href="([^"]*)\/favicon\.svg"/.exec(html)?.[1];
		// A page without script names no base.
		const base = /base: new URL\("([^"]*)"/.exec(html)?.[1] ?? up;
		return icon !== up || base !== up;
	});
	expect(wrong).toEqual([]);
});
