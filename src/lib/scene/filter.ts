/** Which events pass the reader's filters: each filter is asked by itself, so that any of them can be taken away. */
import { endOfDay, readDay } from '../std/days.ts';
import type { When } from '../std/dates.ts';
import { inside } from '../std/lonlat.ts';
import type { Story } from '../story/story.ts';
import { statusesOf } from './asof.ts';
import { FILTER_KEYS, type Choices, type FilterKey } from './choices.ts';
import { lookup } from './lookup.ts';
import type { Search } from './search.ts';

type Test = (event: number) => boolean;

/** The last millisecond of the day as of which the story is shown; nothing where it is shown as of today. */
export function asOfMoment({ axis, time }: Choices): number | undefined {
	const day = axis && time?.to ? readDay(time.to) : undefined;
	return day === undefined ? undefined : endOfDay(day);
}

/** The date that counts on the chosen axis. */
const dateOn = (story: Story, event: number, axis: Choices['axis']): When | undefined =>
	axis === 'known' ? story.events[event]?.known : story.events[event]?.when;

/** A test for each filter that the reader has set. */
export function testsOf(
	story: Story,
	choices: Choices,
	search: Search,
): ReadonlyMap<FilterKey, Test> {
	const { places, touched, around, named } = lookup(story);
	const { place, person, within, time, axis, query } = choices;
	const at = asOfMoment(choices);
	const all: { [K in FilterKey]: (() => Test) | undefined } = {
		place: place === undefined ? undefined : () => (i) => around[i]?.has(place) ?? false,
		person: person === undefined ? undefined : () => (i) => named[i]?.has(person) ?? false,
		kinds: choices.kinds && (() => oneOf(choices.kinds, (i) => [story.events[i]?.kind])),
		chapters:
			choices.chapters && (() => oneOf(choices.chapters, (i) => [story.events[i]?.chapter])),
		statuses:
			choices.statuses &&
			(() =>
				oneOf(choices.statuses, (i) => {
					const event = story.events[i];
					return event ? statusesOf(event, at) : [];
				})),
		query:
			query === undefined
				? undefined
				: () => {
						const { events } = search.find(query);
						return (i) => events.has(i);
					},
		time:
			time &&
			(() => {
				const from = readDay(time.from ?? '') ?? -Infinity;
				const last = readDay(time.to ?? '');
				const to = last === undefined ? Infinity : endOfDay(last);
				return (i) => {
					const when = dateOn(story, i, axis);
					return !!when && (when.from ?? -Infinity) <= to && (when.to ?? Infinity) >= from;
				};
			}),
		within:
			within &&
			(() => {
				const seen = new Set(
					[...places.values()].filter(({ at }) => at && inside(at, within)).map(({ id }) => id),
				);
				return (i) => [...(touched[i] ?? [])].some((id) => seen.has(id));
			}),
	};
	return new Map(
		FILTER_KEYS.flatMap((key) => {
			const make = all[key];
			return make ? [[key, make()] as const] : [];
		}),
	);
}

function oneOf<T>(
	wanted: readonly T[] | undefined,
	of: (event: number) => readonly (T | undefined)[],
): Test {
	const set = new Set<T | undefined>(wanted);
	return (i) => of(i).some((one) => set.has(one));
}

/** The verdict on every event: which filters it fails. */
export class Verdict {
	readonly #failed: Uint8Array;
	readonly active: readonly FilterKey[];

	constructor(story: Story, choices: Choices, search: Search) {
		const tests = [...testsOf(story, choices, search)];
		this.active = tests.map(([key]) => key);
		this.#failed = Uint8Array.from(story.events, (_, i) =>
			tests.reduce((bits, [key, test]) => (test(i) ? bits : bits | bit(key)), 0),
		);
	}

	/** Whether the event passes all filters, or all but those named. */
	passes(event: number, ...but: readonly FilterKey[]): boolean {
		const bits = but.reduce((sum, key) => sum | bit(key), 0);
		return ((this.#failed[event] ?? 0) & ~bits) === 0;
	}

	/** The events that pass all filters, or all but those named, in order of time. */
	passing(...but: readonly FilterKey[]): number[] {
		const bits = but.reduce((sum, key) => sum | bit(key), 0);
		const found: number[] = [];
		this.#failed.forEach((failed, i) => {
			if ((failed & ~bits) === 0) found.push(i);
		});
		return found;
	}

	/** The filters that the event fails. */
	failing(event: number): readonly FilterKey[] {
		return this.active.filter((key) => (this.#failed[event] ?? 0) & bit(key));
	}
}

const bit = (key: FilterKey) => 1 << FILTER_KEYS.indexOf(key);
