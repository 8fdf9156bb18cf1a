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

/** A page whose scripts run one after the other, as far as they touch it; `done` is what came of it. */
function run({ tells = true, hidden = false }) {
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/', undefined);
	const done: string[] = [];
	const waits: { at: number; go: () => void }[] = [];
	let end = () => {};
	let paint = (_: { getEntriesByName: (name: string) => string[] }) => {};
	class Observer {
		static supportedEntryTypes = tells ? ['paint'] : [];
		constructor(told: typeof paint) {
			paint = told;
		}
		observe() {}
	}
	const fake = {
		hidden,
		currentScript: { parentElement: 'body' },
		addEventListener: (_: string, listener: () => void) => (end = listener),
		getElementById: (id: string) => ({ content: id, replaceWith: (by: string) => done.push(by) }),
	};
	const load = (path: string) => {
		done.push(path);
		return { start: (_: unknown, element: string) => done.push(element) };
	};
	const script = scriptsOf(html).join('\n').replaceAll('import(', 'load(');
	const names = ['window', 'PerformanceObserver', 'document', 'setTimeout', 'load'];
	new Function(...names, script)(
		...[{ PerformanceObserver: Observer }, Observer, fake],
		(go: () => void, at: number) => waits.push({ at, go }),
		load,
	);
	const settled = () => new Promise((then) => setTimeout(then));
	return {
		waits,
		end: () => end(),
		paint: (...names: string[]) =>
			paint({ getEntriesByName: (name) => names.filter((one) => one === name) }),
		done: () => settled().then(() => done),
	};
}
const ALL = ['later', '../_app/a.js', '../_app/b.js', 'body'];

test('once its words are painted a page asks for what its script needs, and then starts as Kit has it', async () => {
	const { paint, done, waits, end } = run({});
	paint('first-paint');
	expect(await done()).toEqual([]);
	paint('first-paint', 'first-contentful-paint');
	expect(await done()).toEqual(ALL);
	end();
	for (const { go } of waits) go();
	expect(await done()).toEqual(ALL);
});

test.each([
	['that is never painted, 2 s', {}, 2000],
	['in a tab in the background, at once', { hidden: true }, 0],
	['of a browser that does not tell of paints, at once', { tells: false }, 0],
])('a page %s after its end', async (_, how, at) => {
	const { end, waits, done } = run(how);
	expect(waits).toEqual([]);
	end();
	expect(waits.map((wait) => wait.at)).toEqual([at]);
	expect(await done()).toEqual([]);
	waits[0]?.go();
	expect(await done()).toEqual(ALL);
});

test('a page without a head is an error of the build', () => {
	const html = page(`<script>${START}</script>`).replace('</head>', '');
	expect(() => scriptsLast(html, '/', undefined)).toThrow(/no head/);
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
