import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptsLast } from './order.ts';

const PRELOAD = '<link href="../_app/a.js" rel="modulepreload">';
const START = `{ const element = document.currentScript.parentElement; Promise.all([
	import("../_app/a.js"),
	import("../_app/b.js")
]).then(([kit, app]) => kit.start(app, element)); }`;
const hash = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
const page = (script: string) =>
	`<head><meta content="script-src '${hash(START)}'">${PRELOAD}\n<link href="../a.css" rel="stylesheet"></head><body><p>Words</p>${script}</body>`;

test('scripts are named after the words, and with them the file that they need', () => {
	const needed = { path: '/story/fr/page.json', version: 'abc', large: false };
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/fr/embed/', needed);
	expect(html.indexOf('a.css')).toBeLessThan(html.indexOf('Words'));
	expect(html.indexOf('Words')).toBeLessThan(html.indexOf('a.js'));
	expect(html.indexOf('a.js')).toBeLessThan(html.indexOf('kit.start'));
	expect(html).toContain('href="../page.json?abc" data-edition="abc"');
	expect(html.match(/modulepreload/g)).toHaveLength(1);
});

test('they wait in a template for the first paint, and the policy allows for the script that waits', () => {
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/', undefined);
	expect(html).toMatch(/<template id="later"><link [^>]*modulepreload"><\/template>/);
	const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
	expect(script).toContain('first-contentful-paint');
	expect(html).toContain(`script-src '${hash(script)}'`);
	expect(() => new Function(script.replaceAll('import(', 'load('))).not.toThrow();
});

test('the file is found from the page beside it', () => {
	const needed = { path: '/story/page.json', version: 'abc', large: false };
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/', needed);
	expect(html).toContain('href="page.json?abc"');
	expect(html).not.toContain('data-large');
	const large = scriptsLast(page(`<script>${START}</script>`), '/', { ...needed, large: true });
	expect(large).toContain('data-edition="abc" data-large>');
});

test('a page without script stays as it is', () => {
	const data = page('<script type="application/ld+json">{}</script>');
	expect(scriptsLast(data, '/', { path: '/story/page.json', version: 'abc', large: false })).toBe(
		data,
	);
});

test('a script that starts in another way is an error of the build', () => {
	const other = 'import("../_app/a.js")';
	const html = page(`<script>${other}</script>`).replace(hash(START), hash(other));
	expect(() => scriptsLast(html, '/', undefined)).toThrow(/unknown way/);
});

test('without a policy, as while writing, it starts at once', () => {
	const needed = { path: '/story/page.json', version: 'abc', large: false };
	const html = scriptsLast(page('<script>import("/a.js")</script>'), '/story/', needed);
	expect(html).toContain('<script>import("/a.js")</script>');
	expect(html).toContain('data-edition="abc"');
	expect(html).not.toContain('<template');
});
