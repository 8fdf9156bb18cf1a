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

const scriptsOf = (html: string) =>
	[...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);

test('the script comes last, and what it needs is named before the words, where nothing asks for it', () => {
	const needed = { path: '/story/fr/page.json', version: 'abc', large: false };
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/fr/embed/', needed);
	const [head = '', body = ''] = html.split('</head>');
	expect(head).toMatch(
		/<template id="later"><link [^>]*"\.\.\/page\.json\?abc" data-edition="abc">\n<link [^>]*modulepreload"><\/template>/,
	);
	expect(html.match(/modulepreload/g)).toHaveLength(1);
	expect(head).toContain('first-contentful-paint');
	expect(head).toContain('a.css');
	expect(body.indexOf('Words')).toBeLessThan(body.indexOf('kit.start'));
});

test('both scripts are allowed by the policy, and can be read', () => {
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/', undefined);
	const [first = '', last = ''] = scriptsOf(html);
	expect(html).toContain(`script-src '${hash(first)}' '${hash(last)}'"`);
	for (const script of [first, last])
		expect(() => new Function(script.replaceAll('import(', 'load('))).not.toThrow();
});

test('the script starts after the first paint: with all of its parts, and as Kit has it', async () => {
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/', undefined);
	const [, last = ''] = scriptsOf(html);
	const run = new Function('painted', 'document', 'load', last.replaceAll('import(', 'load('));
	const done: unknown[] = [];
	const load = (path: string) => {
		done.push(path);
		return { start: (app: unknown, element: string) => done.push(element) };
	};
	let paint = () => {};
	const painted = new Promise<void>((resolve) => (paint = resolve));
	run(painted, { currentScript: { parentElement: 'body' } }, load);
	await new Promise((then) => setTimeout(then));
	expect(done).toEqual([]);
	paint();
	await new Promise((then) => setTimeout(then));
	expect(done).toEqual(['../_app/a.js', '../_app/b.js', 'body']);
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
