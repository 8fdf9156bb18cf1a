/**
 * What a story's page is made from, and the way to it: while building it comes from the library, in
 * the browser from a file beside the page, which is asked for once the page stands there to be used.
 * So it is in the page once, as HTML, and not a second time as data.
 */
import type { PageHead } from '#lib/server/head.ts';
import type { Problem } from '#lib/std/result.ts';
import { wordsIn } from '#lib/std/words/words.ts';
import type { ColumnsAt } from '#lib/story/large.ts';
import type { Story, StoryEvent } from '#lib/story/story.ts';

/** One story in one language, as `page.json` has it. */
export interface Edition {
	/** Absent where the story cannot be read; then `problems` says why, to the writer. */
	readonly story?: Story;
	readonly problems: readonly Problem[];
	/** Of a large story: where its events lie, as columns, and those with which its page opens, by index. */
	readonly columns?: ColumnsAt;
	readonly first?: readonly (readonly [number, StoryEvent])[];
	/** From the edition's page to the story's folder. */
	readonly folder: string;
	/** Where the site lives, absolute. */
	readonly site: string;
	/** Of what is above: a page takes no other file than the one it was built with. */
	readonly version: string;
}

/** While building also what the head of a page tells machines; hydration leaves the head as it is. */
export interface Source extends Edition {
	readonly pageHead: PageHead | undefined;
	readonly eventHead: (id: string) => PageHead | undefined;
	/** Of a page of a large story's list, from 1. */
	readonly listHead: (page: number) => PageHead | undefined;
}

export type Library = (story: string, lang: string | undefined) => Promise<Source>;

let library: Library | undefined;

/** Tells where editions come from on this side; hooks.server.ts does, and nobody does in a browser. */
export const provide = (from: Library): void => void (library = from);

interface Load {
	readonly params: { readonly story: string; readonly lang?: string | undefined };
	readonly fetch: typeof fetch;
}

/** The edition of the address with its words: the `load` of every page that shows a story. */
export async function loadEdition({ params, fetch }: Load) {
	if (library) {
		const { pageHead, eventHead, listHead, ...edition } = await library(params.story, params.lang);
		return {
			...edition,
			words: await wordsIn(edition.story?.language ?? 'en'),
			pageHead,
			eventHead,
			listHead,
			rows: undefined,
		};
	}
	const words = wordsIn(document.documentElement.lang);
	const edition = await beside(fetch);
	const heads = { pageHead: undefined, eventHead: undefined, listHead: undefined };
	if (edition && !edition.columns)
		return { ...edition, words: await words, ...heads, rows: undefined };
	if (edition?.columns && edition.story) {
		const { faultOf, Rows } = await import('#lib/reader/rows.svelte.ts');
		try {
			const rows = await Rows.open(
				edition.story,
				edition.columns,
				columnsAt(edition.columns),
				edition.first ?? [],
				fetch,
			);
			return { ...edition, story: rows.story, words: await words, ...heads, rows };
		} catch (error) {
			tell((await words).large[faultOf(error)]());
		}
	} else tell((await words).page.unsent());
	// The page stays as it came: a drawn map, and a list that is complete.
	return new Promise<never>(() => undefined);
}

/** Milliseconds before each attempt; a line that fails once may hold the next time. */
const ATTEMPTS = [0, 1000, 4000];

/** The columns lie beside the file that the page names. */
const columnsAt = ({ file, version }: ColumnsAt) =>
	new URL(`${file}?${version}`, named().href).href;

const named = () =>
	document.querySelector<HTMLLinkElement>('link[data-edition]') ?? document.createElement('link');

/** The file that the page names, or nothing where it does not come, or is not the one it was built with. */
async function beside(fetch: Load['fetch']): Promise<Edition | undefined> {
	const { href = '', dataset } = named();
	for (const [i, pause] of ATTEMPTS.entries()) {
		if (pause > 0) await new Promise((done) => setTimeout(done, pause));
		try {
			const response = await fetch(href, { cache: i === 0 ? 'default' : 'reload' });
			const edition = (await response.json()) as Edition;
			if (edition.version === dataset['edition']) return edition;
		} catch {
			// Not there, or only a part of it: see whether it is next time.
		}
	}
	return undefined;
}

function tell(says: string): void {
	const sentence = document.createElement('p');
	sentence.className = 'unsent';
	sentence.role = 'status';
	sentence.textContent = says;
	(document.querySelector('.column') ?? document.querySelector('main'))?.prepend(sentence);
}
