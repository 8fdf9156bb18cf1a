import { expect, test } from 'vitest';
import { scriptsLast } from './order.ts';

const PRELOAD = '<link href="../_app/a.js" rel="modulepreload">';
const page = (script: string) =>
	`<head>${PRELOAD}\n<link href="../a.css" rel="stylesheet"></head><body><p>Words</p>${script}</body>`;

test('scripts are named after the words, and with them the file that they need', () => {
	const needed = { path: '/story/fr/page.json', version: 'abc' };
	const html = scriptsLast(page('<script>start()</script>'), '/story/fr/embed/', needed);
	expect(html.indexOf('a.css')).toBeLessThan(html.indexOf('Words'));
	expect(html.indexOf('Words')).toBeLessThan(html.indexOf('a.js'));
	expect(html.indexOf('a.js')).toBeLessThan(html.indexOf('start()'));
	expect(html).toContain('href="../page.json?abc" data-edition="abc"');
	expect(html.match(/modulepreload/g)).toHaveLength(1);
});

test('the file is found from the page beside it', () => {
	const needed = { path: '/story/page.json', version: 'abc' };
	const html = scriptsLast(page('<script>start()</script>'), '/story/', needed);
	expect(html).toContain('href="page.json?abc"');
});

test('a page without script stays as it is', () => {
	const data = page('<script type="application/ld+json">{}</script>');
	expect(scriptsLast(data, '/', { path: '/story/page.json', version: 'abc' })).toBe(data);
});
