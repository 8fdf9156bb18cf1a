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

interface Browser {
	/** Whether it tells of paints. */
	tells?: boolean;
	painted?: boolean;
	hidden?: boolean;
}

/** The script of a page in a browser of which it has what it touches: `done` is what came of it. */
function run({ tells = true, painted = false, hidden = false }: Browser) {
	const html = scriptsLast(page(`<script>${START}</script>`), '/story/', undefined);
	const done: string[] = [];
	const waits: { readonly after: number; readonly go: () => void }[] = [];
	const paints = (...names: string[]) => ({
		getEntriesByName: (name: string) => names.filter((one) => one === name),
	});
	let tell: (_: ReturnType<typeof paints>) => void = () => {};
	class Observer {
		static supportedEntryTypes = tells ? ['paint'] : [];
		constructor(told: typeof tell) {
			tell = told;
		}
		observe() {}
	}
	const load = (path: string) => {
		done.push(path);
		return { start: (_: unknown, element: string) => done.push(element) };
	};
	const touched = {
		PerformanceObserver: Observer,
		window: { PerformanceObserver: Observer },
		performance: paints(...(painted ? ['first-contentful-paint'] : [])),
		document: {
			hidden,
			currentScript: { parentElement: 'body' },
			getElementById: (id: string) => ({
				content: id,
				replaceWith: (by: string) => done.push(by),
			}),
		},
		setTimeout: (go: () => void, after: number) => waits.push({ after, go }),
		load,
	};
	const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? '';
	new Function(...Object.keys(touched), script.replaceAll('import(', 'load('))(
		...Object.values(touched),
	);
	return {
		waits,
		paint: (name: string) => tell(paints(name)),
		done: async () => {
			await new Promise((then) => setTimeout(then));
			return done;
		},
	};
}

/** What waited is put in place, then its parts are asked for, then Kit starts where it stood. */
const ALL = ['later', '../_app/a.js', '../_app/b.js', 'body'];

test('the script waits until words are painted, and then starts once, as Kit has it', async () => {
	const { paint, done, waits } = run({});
	paint('first-paint');
	expect(await done()).toEqual([]);
	paint('first-contentful-paint');
	expect(await done()).toEqual(ALL);
	for (const { go } of waits) go();
	expect(await done()).toEqual(ALL);
});

test.each<[string, Browser]>([
	['whose words are painted already', { painted: true }],
	['of a browser that does not tell of paints', { tells: false }],
])('the script of a page %s starts at once', async (_, browser) => {
	expect(await run(browser).done()).toEqual(ALL);
});

test.each<[string, Browser, number]>([
	['that is not painted, for 2 s', {}, 2000],
	['in a tab in the background, for no time', { hidden: true }, 0],
])('the script of a page %s waits', async (_, browser, after) => {
	const { waits, done } = run(browser);
	expect(waits.map((wait) => wait.after)).toEqual([after]);
	expect(await done()).toEqual([]);
	waits[0]?.go();
	expect(await done()).toEqual(ALL);
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
