/** Which modules go together into one file of script, as a Vite plugin. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The bundler's knowledge of its modules, as far as it is asked here. */
interface Graph {
	getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** These modules and those that they import, and so on: not those that they ask for later. */
function reached(graph: Graph, from: readonly string[]): ReadonlySet<string> {
	const all = new Set(from);
	// A set is gone through to what is added on the way.
	for (const id of all)
		for (const next of graph.getModuleInfo(id)?.importedIds ?? []) all.add(next);
	return all;
}

/**
 * Names a bundle, to which those modules belong that each of the pages needs from the start, but for what it is itself
 * made of.
 * @param pages of each page the modules that it is made of, by their absolute paths
 * @returns what says the bundle of a module; nothing of any other module
 * @throws where a page is made of what is not there
 */
export function sharedBy(name: string, pages: readonly (readonly string[])[]) {
	let shared: ReadonlySet<string> | undefined;
	function find(graph: Graph): ReadonlySet<string> {
		const unknown = pages.flat().filter((one) => !graph.getModuleInfo(one));
		if (unknown.length > 0) throw new Error(`No page is made of ${unknown.join()} any more`);
		const [first = new Set<string>(), ...rest] = pages.map((page) => reached(graph, page));
		const isPart = (one: string) => pages.some((parts) => parts.includes(one));
		return new Set([...first].filter((one) => !isPart(one) && rest.every((all) => all.has(one))));
	}
	return (id: string, graph: Graph): string | null =>
		(shared ??= find(graph)).has(id) ? name : null;
}

const STORY = resolve('src/routes/[story=slug]/[[lang=lang]]');
/** What begins before the page's own scripts are there is a part of every page. */
const FIRST = resolve('src/hooks.client.ts');
const page = (folder: string) => [
	FIRST,
	...['+page.ts', '+page.svelte'].map((file) => resolve(STORY, folder, file)),
];
const [READER, EMBED, SHARE] = ['', 'embed', 'share'].map(page) as [string[], string[], string[]];

/**
 * From the first that takes a module on, which has the highest priority. No components: a page gets the
 * styles of all that are in a bundle, even a page that shows one of them and has no script at all.
 */
const groups = [
	{ name: 'framework', test: /node_modules\/(svelte|@sveltejs|esm-env|clsx)\//, priority: 3 },
	{ name: sharedBy('common', [READER, EMBED, SHARE]), test: /\.[jt]s$/, priority: 2 },
	{ name: sharedBy('reader', [READER, EMBED]), test: /\.[jt]s$/, priority: 1 },
];

/**
 * The script of the pages that have one in fewer files: Svelte and Kit, what is ours in all of them, and what
 * is in the reader's page and the embed. By itself the bundler makes twenty-six files, half of them under 1 kB: on
 * a slow line each waits for its own answer, and what is compressed by itself is longer.
 */
export const bundles = (): Plugin => ({
	name: 'dateline-bundles',
	config: () => ({
		environments: {
			client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
		},
	}),
});
