import { tick, untrack } from 'svelte';
import type { Slice } from '../list/slice.ts';
import { countOf, windowOf } from '../scene/few.ts';
import type { Group } from '../scene/order.ts';
import { entryOf } from '../scene/pages.ts';
import { FIRST } from '../story/large.ts';
import type { Desk } from './desk.svelte.ts';

/**
 * How many times as many events as are on show are fetched while the reader looks through filters:
 * what is left by most filters begins there.
 */
const AHEAD = 15;

/** The part of a large story's list that is in the page: it holds the selected event, or what was turned to. */
export class Part {
	readonly #desk: Desk;
	readonly #home: string;
	/** Where the reader has turned to, and in which list: another list begins anew. */
	#turned = $state.raw<{ readonly from: number; readonly list: readonly number[] }>();

	/** Position of its first event in the list, from 0. */
	readonly from: number = $derived.by(() => {
		const { events, position } = this.#desk.reader.scene;
		if (this.#turned?.list === events) return this.#turned.from;
		return position < 0 ? 0 : Math.floor(position / FIRST) * FIRST;
	});
	readonly groups: readonly Group[] = $derived.by(() =>
		windowOf(this.#desk.groups, this.from, FIRST),
	);
	/** How many events the whole list has. */
	readonly of: number = $derived.by(() => countOf(this.#desk.groups));
	/** The indices of the events in it. */
	readonly events: readonly number[] = $derived.by(() =>
		this.groups.flatMap(({ events }) => events),
	);
	/** What the list is told beside its groups. */
	readonly list: { readonly slice: Slice; readonly onstep: (position: number) => void } =
		$derived.by(() => ({ slice: this.#slice(), onstep: (position) => void this.choose(position) }));

	/** @param home from this page to the story's page in this language */
	constructor(desk: Desk, home: string) {
		this.#desk = desk;
		this.#home = home;
	}

	#slice(): Slice {
		const { story, rows } = this.#desk.reader;
		return {
			...{ first: this.from + 1, of: this.of, open: false },
			href: (id) => `#event=${id}`,
			entry: (event, id) => this.#home + entryOf(story, event, id),
			link: (id) => `#event=${id}`,
			at: (event) => (rows ? rows.at(event) : story.events[event]),
			whole: (event) => !rows || rows.isWhole(event),
		};
	}

	/** Why something could not be fetched, in a sentence. */
	get fault(): string | undefined {
		const { rows, words } = this.#desk.reader;
		return rows?.fault && words.large[rows.fault]();
	}

	/** Fetches what is shown and not there yet. */
	fetch(): void {
		const { rows, scene } = this.#desk.reader;
		void rows?.want(this.events);
		const selected = scene.events[scene.position];
		if (selected !== undefined) void rows?.want([selected], true);
	}

	/** Fetches what a first filter would show, once a panel with filters is open: such a list begins anew. */
	foresee(): void {
		const { open, reader } = this.#desk;
		if (!open) return;
		untrack(() => {
			// Where filters are in use, the rows of the list are spread over the file: each would be a request.
			if (reader.scene.filters.length > 0) return;
			const ahead = windowOf(this.#desk.groups, 0, FIRST * AHEAD);
			reader.rows?.foresee(ahead.flatMap(({ events }) => events));
		});
	}

	/** Turns to the part with the event at this position, from 0. */
	turn(position: number): void {
		const most = Math.max(0, this.of - 1);
		const at = Math.max(0, Math.min(position, most));
		const { events: list } = this.#desk.reader.scene;
		this.#turned = { from: Math.floor(at / FIRST) * FIRST, list };
	}

	/** Chooses the event at this position, from 0, and leads the keyboard there. */
	async choose(position: number): Promise<void> {
		const { reader } = this.#desk;
		const index = this.#desk.groups.flatMap(({ events }) => events)[position];
		if (index === undefined) return;
		await reader.rows?.want([index], true);
		const id = (reader.rows?.at(index) ?? reader.story.events[index])?.id;
		if (id === undefined) return;
		this.#desk.take({ do: 'event', id });
		await tick();
		const entry = document.querySelector(`[data-event="${CSS.escape(id)}"]`);
		entry?.querySelector<HTMLElement>('h3 a')?.focus();
	}
}
