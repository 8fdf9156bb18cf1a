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
}

/** The edition of the address with its words: the `load` of every page that shows a story. */
export async function loadEdition({ params }: Load) {
	if (!library) return gathered();
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

/** What reads the columns of a large story: not a part of this file, since most pages need none of it. */
type Columns = () => Promise<Pick<typeof import('#lib/reader/rows.svelte.ts'), 'Rows' | 'faultOf'>>;

let columnsRead: Columns = () => Promise.reject(new Error('Nobody has begun this page'));
let begun: ReturnType<typeof gather> | undefined;

/**
 * Asks for what the page is made from before all of its scripts are there: hooks.client.ts does, as soon
 * as Kit's own runs. On a slow line each would wait for the other otherwise.
 * @returns kept as soon as something else may be asked for and will not hold up the page: at once, or, for a
 * large story, when its columns are on their way
 */
export function begin(columns: Columns): Promise<void> {
	columnsRead = columns;
	return new Promise((told) => {
		const link = named();
		if (link?.dataset['large'] === undefined) told();
		if (!link) return;
		begun = gather(told);
		// The page's own load asks again, and says what is wrong.
		begun.catch(() => undefined);
	});
}

/** What a page cannot be taken over without did not come; its message is for the reader. */
class Unsent extends Error {}

/** What was begun, once: a page that is loaded again is loaded anew. */
async function gathered() {
	const first = begun;
	begun = undefined;
	try {
		return await (first ? first.catch(() => gather()) : gather());
	} catch (error) {
		if (!(error instanceof Unsent)) throw error;
		tell(error.message);
		// The page stays as it came: a drawn map, and a list that is complete.
		return new Promise<never>(() => undefined);
	}
}

/** @throws `Unsent` where the page's data did not come, or not those that it was built with */
async function gather(told: () => void = () => undefined) {
	const words = wordsIn(document.documentElement.lang);
	const edition = await beside();
	const heads = { pageHead: undefined, eventHead: undefined, listHead: undefined };
	if (!edition) throw new Unsent((await words).page.unsent());
	if (!edition.columns || !edition.story)
		return { ...edition, words: await words, ...heads, rows: undefined };
	const { faultOf, Rows } = await columnsRead();
	let answers = 0;
	const ask: typeof fetch = async (...what) => {
		const response = await fetch(...what);
		// The first is what the file says of itself, the second its first columns.
		if (++answers === 2) told();
		return response;
	};
	const { story, columns, first = [] } = edition;
	try {
		const rows = await Rows.open(story, columns, columnsAt(columns), first, ask);
		return { ...edition, story: rows.story, words: await words, ...heads, rows };
	} catch (error) {
		throw new Unsent((await words).large[faultOf(error)]());
	}
}

/** Milliseconds before each attempt; a line that fails once may hold the next time. */
const ATTEMPTS = [0, 1000, 4000];

/** The columns lie beside the file that the page names. */
const columnsAt = ({ file, version }: ColumnsAt) =>
	new URL(`${file}?${version}`, named()?.href).href;

const named = () => document.querySelector<HTMLLinkElement>('link[data-edition]');

/** The file that the page names, or nothing where it does not come, or is not the one it was built with. */
async function beside(): Promise<Edition | undefined> {
	const { href = '', dataset } = named() ?? {};
	for (const [i, pause] of ATTEMPTS.entries()) {
		if (pause > 0) await new Promise((done) => setTimeout(done, pause));
		try {
			const response = await fetch(href, { cache: i === 0 ? 'default' : 'reload' });
			const edition = (await response.json()) as Edition;
			if (edition.version === dataset?.['edition']) return edition;
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
