/** When a story is large, and what is different then. */

/**
 * More events than these make a story large: as one page of HTML they would weigh more than a
 * megabyte and keep a phone busy for seconds before it answers (measured with `npm run bench`).
 * A large story's list is cut into pages; its data come as columns, its text when it is wanted.
 */
export const LARGE = 2000;

export const isLarge = ({ events }: { readonly events: { readonly length: number } }): boolean =>
	events.length > LARGE;

/** Events on one page of a large story's list. */
export const PER_PAGE = 200;

/** Events that stand on the large story's page itself, before the links to the pages of its list. */
export const FIRST = 40;

/** The page of the list, from 1, that holds the event at this position in it, from 0. */
export const pageAt = (position: number): number => Math.floor(position / PER_PAGE) + 1;

/** Where a large story's columns lie, as its page knows it. */
export interface ColumnsAt {
	/** The file, beside the edition's page. */
	readonly file: string;
	/** Its size, and how many bytes at its end say where its parts are. */
	readonly bytes: number;
	readonly tail: number;
	/** Where the columns lie that are read at once: of each group of rows the first byte, and the one after its last. */
	readonly facts: readonly (readonly [start: number, stop: number])[];
	/** Another one for every other content; the file says it too. */
	readonly version: string;
	readonly events: number;
}
