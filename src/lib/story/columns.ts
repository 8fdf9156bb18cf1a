/**
 * The events of a story as columns: one typed array for each thing that is filtered, counted or
 * drawn, so that a hundred thousand events are gone through in a few milliseconds. They are read
 * off the events once; where the events lie in a file (`columnfile.ts`), they come from there, and
 * `story.events` has holes for all that have not been fetched.
 */
import type { When } from '../std/dates.ts';
import { headingsOf } from './headings.ts';
import { STATUS_IDS } from './status.ts';
import type { Move, Story, StoryEvent } from './story.ts';

/** First and last millisecond of each event's date; -Infinity and Infinity where a side is open. */
export interface Periods {
	readonly from: Float64Array;
	readonly to: Float64Array;
}

/** A list of indices for each event: those of event `i` are `items` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
	readonly starts: Uint32Array;
	readonly items: Uint32Array;
}

/** What the events say, by their index. Places, people, kinds and chapters are indices into the story's lists. */
export interface Facts {
	readonly count: number;
	readonly when: Periods;
	readonly known: Periods;
	readonly kind: Uint16Array;
	readonly chapter: Uint16Array;
	/** Index into `STATUS_IDS`: the one with which it was first told. */
	readonly status: Uint8Array;
	/** Of events whose status was changed by updates: to what, and the millisecond by which that was public. */
	readonly changes: ReadonlyMap<number, readonly (readonly [by: number, status: number])[]>;
	readonly where: Lists;
	readonly moves: ReadonlyMap<number, Way>;
	readonly people: Lists;
	/** Those of the event's people who were not there. */
	readonly absent: ReadonlyMap<number, readonly number[]>;
	/** Those of them who went under an alias, with its index among theirs. */
	readonly as: ReadonlyMap<number, readonly Under[]>;
	readonly follows: ReadonlyMap<number, readonly number[]>;
	readonly corrects: ReadonlyMap<number, readonly number[]>;
	/** The headings of the list by the day on which things became known, in order; read when they are asked for. */
	readonly headings: () => readonly When[];
	/** By event: its heading. */
	readonly heading: Uint32Array;
	/** From an event's id to its index; of the events that have been fetched, where they lie in a file. */
	readonly ids: ReadonlyMap<string, number>;
}

export type Under = readonly [person: number, alias: number];

/** A movement, its ends as indices into `story.places`. */
export interface Way {
	readonly from?: number;
	readonly to?: number;
	readonly drawn: Move['drawn'];
}

export interface Columns extends Facts {
	/** The places where each event is, and the ends of its movement; each once. */
	readonly touched: Lists;
	/** `touched`, and every place in which one of them lies; each once. */
	readonly around: Lists;
}

const kept = new WeakMap<Story, Columns>();

/** The columns of a story: made once, and kept as long as the story is. */
export function columnsOf(story: Story): Columns {
	const found = kept.get(story) ?? complete(story, factsOf(story));
	kept.set(story, found);
	return found;
}

/** Gives a story whose events lie in a file its columns. */
export function setColumns(story: Story, columns: Columns): void {
	kept.set(story, columns);
}

/** The indices of event `i`. */
export const itemsOf = ({ starts, items }: Lists, i: number): Uint32Array =>
	items.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);

/** Lists from what `of` gives for each event; what it gives twice is there once. */
export function listsOf(count: number, of: (event: number) => Iterable<number>): Lists {
	const starts = new Uint32Array(count + 1);
	const items: number[] = [];
	for (let i = 0; i < count; i++) {
		const first = items.length;
		for (const item of of(i)) if (!items.includes(item, first)) items.push(item);
		starts[i + 1] = items.length;
	}
	return { starts, items: Uint32Array.from(items) };
}

/** The other way round: for each of `size` items the events that have it, in their order. */
export function inverted({ starts, items }: Lists, size: number): Lists {
	const ends = new Uint32Array(size + 1);
	for (const item of items) ends[item + 1] = (ends[item + 1] ?? 0) + 1;
	for (let i = 0; i < size; i++) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0);
	const next = ends.slice();
	const events = new Uint32Array(items.length);
	for (let event = 0; event + 1 < starts.length; event++)
		for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
			const item = items[at] ?? 0;
			const slot = next[item] ?? 0;
			events[slot] = event;
			next[item] = slot + 1;
		}
	return { starts: ends, items: events };
}

/** The facts with what follows from them. */
export function complete({ places }: Story, facts: Facts): Columns {
	const { where, moves, count } = facts;
	const touched =
		moves.size === 0
			? where
			: listsOf(count, (i) => {
					const { from, to } = moves.get(i) ?? {};
					return [...itemsOf(where, i), ...[from, to].filter((end) => end !== undefined)];
				});
	const outer = outwards(places);
	const around = outer.every((chain) => chain.length === 1)
		? touched
		: listsOf(count, (i) => [...itemsOf(touched, i)].flatMap((place) => outer[place] ?? []));
	return { ...facts, touched, around };
}

/** Each place and those in which it lies, from the inside out; a circle of places ends where it began. */
function outwards(places: Story['places']): number[][] {
	const index = indexOf(places);
	return places.map((_, place) => {
		const found: number[] = [];
		for (
			let at: number | undefined = place;
			at !== undefined && !found.includes(at);
			at = index.get(places[at]?.within ?? '')
		)
			found.push(at);
		return found;
	});
}

/** From id to index. */
export function indexOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
	const index = new Map<string, number>();
	for (let i = 0; i < list.length; i++) index.set(list[i]?.id ?? '', i);
	return index;
}

/** Stands for an id that the story does not have. */
export const NONE = 0xffff;

function factsOf(story: Story): Facts {
	const { events } = story;
	const count = events.length;
	const ids = indexOf(events);
	const [places, people] = [indexOf(story.places), indexOf(story.people)];
	const [kinds, chapters] = [indexOf(story.kinds), indexOf(story.chapters)];
	const indices = (of: ReadonlyMap<string, number>, list: readonly string[]) =>
		list.flatMap((id) => of.get(id) ?? []);
	const sparse = <T>(of: (event: StoryEvent) => T | undefined) => {
		const found = new Map<number, T>();
		events.forEach((event, i) => {
			const value = of(event);
			if (value !== undefined) found.set(i, value);
		});
		return found;
	};
	const some = (list: number[]) => (list.length > 0 ? list : undefined);
	return {
		count,
		ids,
		when: periods(events.map(({ when }) => when)),
		known: periods(events.map(({ known }) => known)),
		kind: filled(new Uint16Array(count), (i) => kinds.get(events[i]?.kind ?? '') ?? NONE),
		chapter: filled(new Uint16Array(count), (i) => chapters.get(events[i]?.chapter ?? '') ?? NONE),
		status: filled(new Uint8Array(count), (i) =>
			STATUS_IDS.indexOf(events[i]?.status ?? 'confirmed'),
		),
		changes: sparse(({ updates }) => {
			const changes = updates.flatMap(({ date, status }) =>
				status ? [[date.to ?? date.from ?? -Infinity, STATUS_IDS.indexOf(status)] as const] : [],
			);
			return changes.length > 0 ? changes : undefined;
		}),
		where: listsOf(count, (i) => indices(places, events[i]?.where ?? [])),
		moves: sparse(({ move }) => {
			if (!move) return undefined;
			const [from, to] = [places.get(move.from ?? ''), places.get(move.to ?? '')];
			return {
				...(from !== undefined && { from }),
				...(to !== undefined && { to }),
				drawn: move.drawn,
			};
		}),
		people: listsOf(count, (i) => indices(people, events[i]?.people ?? [])),
		absent: sparse(({ absent }) => some(indices(people, absent))),
		as: sparse(({ as }) => as && under(story, as)),
		follows: sparse(({ follows }) => some(indices(ids, follows))),
		corrects: sparse(({ corrects }) => some(indices(ids, corrects))),
		...headingsOf(events.map(({ known }) => known)),
	};
}

/** @param as by the id of a person: the name of an alias */
export function under(story: Story, as: Readonly<Record<string, string>>): Under[] {
	return Object.entries(as).flatMap(([id, name]): Under[] => {
		const person = story.people.findIndex((one) => one.id === id);
		const alias = story.people[person]?.aliases.findIndex((one) => one.name === name) ?? -1;
		return alias < 0 ? [] : [[person, alias]];
	});
}

const periods = (dates: readonly When[]): Periods => ({
	from: filled(new Float64Array(dates.length), (i) => dates[i]?.from ?? -Infinity),
	to: filled(new Float64Array(dates.length), (i) => dates[i]?.to ?? Infinity),
});

/** Faster than `from`, which asks an iterator for each value. */
function filled<T extends Float64Array | Uint16Array | Uint8Array>(
	array: T,
	of: (i: number) => number,
): T {
	for (let i = 0; i < array.length; i++) array[i] = of(i);
	return array;
}
