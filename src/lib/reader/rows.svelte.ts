import type { Search } from '../scene/search.ts';
import { titleSearch } from '../scene/searchtitles.ts';
import { readFacts } from '../story/columnfacts.ts';
import { open, readRows, readTexts, said, VERSION } from '../story/columnfile.ts';
import type { Opened } from '../story/columnfile.ts';
import { complete, setColumns, type Facts } from '../story/columns.ts';
import type { ColumnsAt } from '../story/large.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { Changed, ranges } from './ranges.ts';

/** Rows between two that are wanted which are rather read along than left out: they lie in the same part of the file. */
const GAP = 60;

/**
 * The events of a large story in the browser. What is filtered and counted is there from the start;
 * `story.events` has holes, which are filled as rows are wanted.
 */
export class Rows {
	readonly story: Story;
	readonly #opened: Opened;
	readonly #facts: Facts;
	readonly #events: (StoryEvent | undefined)[];
	readonly #ids: Map<string, number>;
	// What changes is told by `#turn`: a hundred thousand entries are not watched one by one.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	readonly #whole = new Set<number>();
	/** What is on its way, so that nothing is asked for twice. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	readonly #asked = new Map<string, Promise<void>>();
	/** The search in names, for as long as no titles are there. */
	readonly names: Search;
	#turn = $state(0);
	/** Why the last wish was not fulfilled. */
	fault = $state<'lost' | 'changed'>();

	private constructor(
		story: Story,
		opened: Opened,
		facts: Facts,
		events: (StoryEvent | undefined)[],
		ids: Map<string, number>,
	) {
		this.story = story;
		this.#opened = opened;
		this.#facts = facts;
		this.#events = events;
		this.#ids = ids;
		this.names = titleSearch(story, []);
	}

	/**
	 * Reads the columns of a story.
	 * @param story the story without its events
	 * @param first events that the page has brought along, with their indices
	 * @throws `Changed` where the file is not the one that is expected
	 */
	static async open(
		story: Story,
		at: ColumnsAt,
		address: string,
		first: readonly (readonly [number, StoryEvent])[],
		ask: typeof fetch,
	): Promise<Rows> {
		const file = ranges({ address, bytes: at.bytes, tail: at.tail, ahead: at.facts }, ask);
		const opened = await open(file, at.tail);
		if (said(opened, VERSION) !== at.version) throw new Changed(address);
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
		const ids = new Map<string, number>();
		const facts = await readFacts(opened, story, ids);
		const events = new Array<StoryEvent | undefined>(at.events);
		const whole = { ...story, events: events as StoryEvent[] };
		setColumns(whole, complete(whole, facts));
		const rows = new Rows(whole, opened, facts, events, ids);
		rows.#keep(first, true);
		return rows;
	}

	#keep(found: Iterable<readonly [number, StoryEvent]>, whole: boolean): void {
		for (const [index, event] of found) {
			if (this.#whole.has(index) && !whole) continue;
			this.#events[index] = event;
			this.#ids.set(event.id, index);
			if (whole) this.#whole.add(index);
		}
	}

	/** The event as far as it is there; asked again when more has come. */
	at(index: number): StoryEvent | undefined {
		void this.#turn;
		return this.#events[index];
	}

	/** Whether its text is there too. */
	isWhole(index: number): boolean {
		void this.#turn;
		return this.#whole.has(index);
	}

	/** Fetches what of these is not there; resolves when it is, or when it could not be had, which is told by `fault`. */
	async want(indices: readonly number[], whole = false): Promise<void> {
		try {
			await this.#gather(indices, whole);
		} catch (error) {
			this.fault = faultOf(error);
		}
	}

	/** Fetches what may be wanted soon. What cannot be had is asked for again when it is wanted, and told then. */
	foresee(indices: readonly number[]): void {
		this.#gather(indices, false).catch(() => undefined);
	}

	async #gather(indices: readonly number[], whole: boolean): Promise<void> {
		const has = (i: number) => (whole ? this.#whole.has(i) : this.#events[i] !== undefined);
		const missing = indices.filter((i) => !has(i)).sort((a, b) => a - b);
		const spans: [number, number][] = [];
		for (const i of missing) {
			const last = spans.at(-1);
			if (last && i - last[1] <= GAP && !whole) last[1] = i + 1;
			else spans.push([i, i + 1]);
		}
		await Promise.all(spans.map(([start, end]) => this.#fetch(start, end, whole)));
	}

	#fetch(start: number, end: number, whole: boolean): Promise<void> {
		const key = `${start} ${end} ${whole}`;
		const coming =
			this.#asked.get(key) ??
			this.#read(start, end, whole).finally(() => void this.#asked.delete(key));
		this.#asked.set(key, coming);
		return coming;
	}

	async #read(start: number, end: number, whole: boolean): Promise<void> {
		const found = await readRows(this.#opened, this.story, this.#facts, { start, end, whole });
		this.#keep(
			found.map((event, i) => [start + i, event] as const),
			whole,
		);
		this.fault = undefined;
		this.#turn++;
	}

	/** Whether the event with this id has been fetched. */
	has(id: string): boolean {
		return this.#ids.has(id);
	}

	/** Fetches the event with this id; says whether there is one. */
	async seek(id: string): Promise<boolean> {
		if (this.has(id)) return true;
		try {
			const ids = await readTexts(this.#opened, 'id');
			const index = ids.indexOf(id);
			if (index < 0) return false;
			await this.want([index], true);
			return this.has(id);
		} catch (error) {
			this.fault = faultOf(error);
			return false;
		}
	}

	/** The search in titles as well: they are fetched for it. */
	async titles(): Promise<Search> {
		return titleSearch(this.story, await readTexts(this.#opened, 'title'));
	}
}

/** What may be said of an error: a file that is another one, or a line that does not hold. */
export const faultOf = (error: unknown): 'lost' | 'changed' =>
	error instanceof Changed ? 'changed' : 'lost';
