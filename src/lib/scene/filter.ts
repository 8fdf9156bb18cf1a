/** Which events pass the reader's filters: each filter is asked by itself, so that any of them can be taken away. */
import { endOfDay, readDay } from '../std/days.ts';
import { inside, type Bounds } from '../std/lonlat.ts';
import { columnsOf, indexOf, type Lists, type Periods } from '../story/columns.ts';
import { STATUS_IDS } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import { FILTER_KEYS, type Choices, type FilterKey } from './choices.ts';
import { lookup } from './lookup.ts';
import type { Search } from './search.ts';
import { theirsAt } from './theirs.ts';

type Test = (event: number) => boolean;

/** The last millisecond of the day as of which the story is shown; nothing where it is shown as of today. */
export function asOfMoment({ axis, time }: Choices): number | undefined {
	const day = axis && time?.to ? readDay(time.to) : undefined;
	return day === undefined ? undefined : endOfDay(day);
}

/** By event and status, a bit for each status that it has had by then (`1 << index in STATUS_IDS`). */
export function statusBits(story: Story, at: number | undefined): Uint8Array {
	const { status, changes } = columnsOf(story);
	const bits = status.map((one) => 1 << one);
	for (const [event, list] of changes)
		for (const [by, one] of list)
			if (at === undefined || by <= at) bits[event] = (bits[event] ?? 0) | (1 << one);
	return bits;
}

/** No index. */
const NOWHERE = -1;

/** A test for each filter that the reader has set. */
export function testsOf(
	story: Story,
	choices: Choices,
	search: Search,
): ReadonlyMap<FilterKey, Test> {
	const { placeIndex, personIndex } = lookup(story);
	const columns = columnsOf(story);
	const { place, person, within, time, axis, query, kinds, chapters, statuses } = choices;
	const all: { [K in FilterKey]: (() => Test) | undefined } = {
		place: place === undefined ? undefined : () => has(columns.around, placeIndex.get(place)),
		person:
			person === undefined
				? undefined
				: () => {
						const index = personIndex.get(person);
						const [names, isTheirs] = [
							has(columns.people, index),
							theirsAt(story, asOfMoment(choices)),
						];
						return (i) => names(i) && isTheirs(i, index ?? NOWHERE);
					},
		kinds: kinds && (() => oneOf(kinds, story.kinds, columns.kind)),
		chapters: chapters && (() => oneOf(chapters, story.chapters, columns.chapter)),
		statuses:
			statuses &&
			(() => {
				const bits = statusBits(story, asOfMoment(choices));
				const wanted = statuses.reduce((sum, id) => sum | (1 << STATUS_IDS.indexOf(id)), 0);
				return (i) => ((bits[i] ?? 0) & wanted) !== 0;
			}),
		query:
			query === undefined
				? undefined
				: () => {
						const { events } = search.find(query, asOfMoment(choices));
						return (i) => events.has(i);
					},
		time: time && (() => during(time, axis === 'known' ? columns.known : columns.when)),
		within: within && (() => lies(columns.touched, story.places, within)),
	};
	return new Map(
		FILTER_KEYS.flatMap((key) => {
			const make = all[key];
			return make ? [[key, make()] as const] : [];
		}),
	);
}

/** Whether an event's list holds the item. */
function has({ starts, items }: Lists, item = NOWHERE): Test {
	return (i) => {
		for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++)
			if (items[at] === item) return true;
		return false;
	};
}

function oneOf(
	wanted: readonly string[],
	all: readonly { readonly id: string }[],
	column: Uint16Array,
): Test {
	const index = indexOf(all);
	const set = new Set(wanted.map((id) => index.get(id)));
	return (i) => set.has(column[i]);
}

function during(time: NonNullable<Choices['time']>, { from, to }: Periods): Test {
	const first = readDay(time.from ?? '') ?? -Infinity;
	const day = readDay(time.to ?? '');
	const last = day === undefined ? Infinity : endOfDay(day);
	return (i) => (from[i] ?? 0) <= last && (to[i] ?? 0) >= first;
}

/** Whether one of an event's places lies in the bounds. */
function lies({ starts, items }: Lists, places: Story['places'], bounds: Bounds): Test {
	const seen = Uint8Array.from(places, ({ at }) => Number(!!at && inside(at, bounds)));
	return (i) => {
		for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++)
			if (seen[items[at] ?? NOWHERE]) return true;
		return false;
	};
}

/** The verdict on every event: which filters it fails. */
export class Verdict {
	readonly #failed: Uint8Array;
	readonly active: readonly FilterKey[];
	/** By the filters that are set and not counted: a filter that is not set makes no difference. */
	readonly #passing = new Map<number, readonly number[]>();

	constructor(story: Story, choices: Choices, search: Search) {
		const tests = testsOf(story, choices, search);
		this.active = [...tests.keys()];
		const failed = new Uint8Array(columnsOf(story).count);
		for (const [key, test] of tests) {
			const fails = bit(key);
			for (let i = 0; i < failed.length; i++) if (!test(i)) failed[i] = (failed[i] ?? 0) | fails;
		}
		this.#failed = failed;
	}

	/** Whether the event passes all filters, or all but those named. */
	passes(event: number, ...but: readonly FilterKey[]): boolean {
		return ((this.#failed[event] ?? 0) & ~bitsOf(but)) === 0;
	}

	/** The events that pass all filters, or all but those named, in order of time. */
	passing(...but: readonly FilterKey[]): readonly number[] {
		const key = bitsOf(but) & bitsOf(this.active);
		const known = this.#passing.get(key);
		if (known) return known;
		const found: number[] = [];
		this.each(but, (i) => void found.push(i));
		this.#passing.set(key, found);
		return found;
	}

	/** Goes through the same. */
	each(but: readonly FilterKey[], see: (event: number) => void): void {
		const counts = ~bitsOf(but);
		const failed = this.#failed;
		for (let i = 0; i < failed.length; i++) if (((failed[i] ?? 0) & counts) === 0) see(i);
	}

	/** How many they are. */
	count(...but: readonly FilterKey[]): number {
		let sum = 0;
		this.each(but, () => void sum++);
		return sum;
	}

	/** The filters that the event fails. */
	failing(event: number): readonly FilterKey[] {
		return this.active.filter((key) => (this.#failed[event] ?? 0) & bit(key));
	}
}

const bit = (key: FilterKey) => 1 << FILTER_KEYS.indexOf(key);
const bitsOf = (keys: readonly FilterKey[]) => keys.reduce((sum, key) => sum | bit(key), 0);
