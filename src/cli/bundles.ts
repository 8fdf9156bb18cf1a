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
 * Names a bundle, to which those modules belong that each of the pages needs from the start.
 * @param pages of each page the modules that it is made of, by their absolute paths
 * @returns what says the bundle of a module; nothing of any other module
 */
export function sharedBy(name: string, pages: readonly (readonly string[])[]) {
	let shared: ReadonlySet<string> | undefined;
	return (id: string, graph: Graph): string | null => {
		shared ??= pages
			.map((page) => reached(graph, page))
			.reduce((some, others) => new Set([...some].filter((one) => others.has(one))));
		return shared.has(id) ? name : null;
	};
}

const ROUTES = 'src/routes/[story=slug]/[[lang=lang]]';
const READER = ['+page.ts', '+page.svelte'];
const EMBED = ['embed/+page.ts', 'embed/+page.svelte'];
const paths = (files: readonly string[]) => files.map((file) => resolve(ROUTES, file));

/**
 * Svelte and Kit in one file, and what the reader's page and the embed have in common in another.
 * By itself the bundler makes some twenty files of them, most under 1 kB: on a slow line each waits for
 * its own answer, and what is compressed by itself is longer.
 */
export const bundles = (): Plugin => ({
	name: 'dateline-bundles',
	config: () => ({
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							codeSplitting: {
								groups: [
									{ name: 'framework', test: /node_modules\/(svelte|@sveltejs|esm-env|clsx)\// },
									{ name: sharedBy('reader', [paths(READER), paths(EMBED)]) },
								],
							},
						},
					},
				},
			},
		},
	}),
});
