/** How many events there would be with each value of a filter, given all the other filters. */
import { columnsOf, type Lists } from '../story/columns.ts';
import { STATUS_IDS } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import type { Choices, FilterKey } from './choices.ts';
import { asOfMoment, statusBits, Verdict } from './filter.ts';
import type { Search } from './search.ts';
import { theirsAt, type Theirs } from './theirs.ts';

/** From a value's id to the number of events; values that no event has are there with 0. */
export type Counts = ReadonlyMap<string, number>;

export interface Facets {
	readonly kinds: Counts;
	readonly statuses: Counts;
	readonly chapters: Counts;
	readonly people: Counts;
	readonly places: Counts;
}

export function facets(story: Story, choices: Choices, verdict: Verdict): Facets {
	const { kind, chapter, people, around } = columnsOf(story);
	const statuses = statusBits(story, asOfMoment(choices));
	const named = (counts: Uint32Array, list: readonly { readonly id: string }[]) =>
		new Map(list.map(({ id }, i) => [id, counts[i] ?? 0]));
	const one = (key: FilterKey, column: Uint16Array, size: number) => {
		const counts = new Uint32Array(size);
		verdict.each([key], (i) => {
			const value = column[i] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
		});
		return counts;
	};
	const isTheirs = theirsAt(story, asOfMoment(choices));
	const many = (
		key: FilterKey,
		{ starts, items }: Lists,
		size: number,
		counted: Theirs = () => true,
	) => {
		const counts = new Uint32Array(size);
		verdict.each([key], (i) => {
			for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
				const value = items[at] ?? 0;
				if (counted(i, value)) counts[value] = (counts[value] ?? 0) + 1;
			}
		});
		return counts;
	};
	const perStatus = new Uint32Array(STATUS_IDS.length);
	verdict.each(['statuses'], (i) => {
		const bits = statuses[i] ?? 0;
		for (let status = 0; status < perStatus.length; status++)
			if (bits & (1 << status)) perStatus[status] = (perStatus[status] ?? 0) + 1;
	});
	return {
		kinds: named(one('kinds', kind, story.kinds.length), story.kinds),
		statuses: new Map(STATUS_IDS.map((id, i) => [id, perStatus[i] ?? 0])),
		chapters: named(one('chapters', chapter, story.chapters.length), story.chapters),
		people: named(many('person', people, story.people.length, isTheirs), story.people),
		places: named(many('place', around, story.places.length), story.places),
	};
}

/** The filters that are set, each with how many events there would be without it. */
export function loosened(
	story: Story,
	choices: Choices,
	verdict: Verdict,
	search: Search,
): { readonly key: FilterKey; readonly without: number }[] {
	return verdict.active.map((key) => {
		// Without its day the story is no longer shown as of then: other statuses count, and other names.
		const { statuses, person, query } = choices;
		const turns = statuses !== undefined || person !== undefined || query !== undefined;
		const asOfToday = key === 'time' && turns && asOfMoment(choices) !== undefined;
		const other = asOfToday ? new Verdict(story, without(choices), search) : verdict;
		return { key, without: other.count(key) };
	});
}

function without({ time: _time, ...others }: Choices): Choices {
	return others;
}
