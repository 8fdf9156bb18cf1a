/** What binds the selected event to others. */
import { columnsOf, itemsOf, type Lists } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import { theirsAt } from './theirs.ts';
import { correctors, eventsByPerson, eventsByPlace, followers, lookup } from './lookup.ts';

export interface Link {
	/** `follows`: the selected event follows that one; `followed`: the other way round. */
	readonly kind: 'person' | 'place' | 'follows' | 'followed' | 'corrects' | 'corrected';
	/** Index of the other event. */
	readonly event: number;
	/** Id of the person or place that both have. */
	readonly via?: string;
}

/**
 * The links of one event: first what it follows and corrects, then by person and by place, each in
 * order of time. What was not yet public at `at` is left out.
 */
export function linksOf(story: Story, selected: number, at: number | undefined): readonly Link[] {
	const event = story.events[selected];
	if (!event) return [];
	const { placeIndex, personIndex } = lookup(story);
	const { known, follows, corrects } = columnsOf(story);
	const plain = (kind: Link['kind'], list: readonly number[] = []) =>
		list.map((other): Link => ({ kind, event: other }));
	const shared = (
		kind: Link['kind'],
		ids: readonly string[],
		index: ReadonlyMap<string, number>,
		by: Lists,
	) =>
		ids.flatMap((via) =>
			[...itemsOf(by, index.get(via) ?? -1)].map((other): Link => ({ kind, event: other, via })),
		);
	const isTheirs = theirsAt(story, at);
	const people = event.people.filter((id) => isTheirs(selected, personIndex.get(id) ?? -1));
	// Its first possible moment counts, and a date left open too.
	const isPublic = (other: number) => at === undefined || (known.from[other] ?? 0) <= at;
	return [
		...plain('follows', follows.get(selected)),
		...plain('followed', followers(story).get(selected)),
		...plain('corrects', corrects.get(selected)),
		...plain('corrected', correctors(story).get(selected)),
		...shared('person', people, personIndex, eventsByPerson(story)).filter(
			({ event: other, via }) => isTheirs(other, personIndex.get(via ?? '') ?? -1),
		),
		...shared('place', event.where, placeIndex, eventsByPlace(story)),
	].filter((link) => link.event !== selected && isPublic(link.event));
}
