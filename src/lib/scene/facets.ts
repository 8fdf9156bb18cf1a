/** How many events there would be with each value of a filter, given all the other filters. */
import { STATUS_IDS } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import { statusesOf } from './asof.ts';
import type { Choices, FilterKey } from './choices.ts';
import { asOfMoment, Verdict } from './filter.ts';
import { lookup } from './lookup.ts';
import type { Search } from './search.ts';

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
	const at = asOfMoment(choices);
	const { around, named } = lookup(story);
	const counted = (
		key: FilterKey,
		ids: Iterable<string>,
		of: (event: Story['events'][number], i: number) => Iterable<string>,
	) => {
		const counts = new Map([...ids].map((id) => [id, 0]));
		for (const i of verdict.passing(key)) {
			const event = story.events[i];
			if (event) for (const id of of(event, i)) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		return counts;
	};
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
	return {
		kinds: counted('kinds', ids(story.kinds), ({ kind }) => [kind]),
		statuses: counted('statuses', STATUS_IDS, (event) => statusesOf(event, at)),
		chapters: counted('chapters', ids(story.chapters), ({ chapter }) => [chapter]),
		people: counted('person', ids(story.people), (_, i) => named[i] ?? []),
		places: counted('place', ids(story.places), (_, i) => around[i] ?? []),
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
		// Without its day the story is no longer shown as of then, and other statuses count.
		const asOfToday = key === 'time' && choices.statuses && asOfMoment(choices) !== undefined;
		const other = asOfToday ? new Verdict(story, without(choices), search) : verdict;
		return { key, without: other.passing(key).length };
	});
}

function without({ time: _time, ...others }: Choices): Choices {
	return others;
}
