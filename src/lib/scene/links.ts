/** What binds the selected event to others. */
import type { Story } from '../story/story.ts';
import { isKnown } from './asof.ts';
import { lookup } from './lookup.ts';

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
	const { events, byPlace, byPerson, followed, corrected } = lookup(story);
	const indices = (ids: readonly string[]) => ids.flatMap((id) => events.get(id) ?? []);
	const plain = (kind: Link['kind'], list: readonly number[] = []) =>
		list.map((other): Link => ({ kind, event: other }));
	const shared = (kind: Link['kind'], ids: readonly string[], by: typeof byPlace) =>
		ids.flatMap((via) => (by.get(via) ?? []).map((other): Link => ({ kind, event: other, via })));
	const isPublic = (other: number) => {
		const there = story.events[other];
		return there && (at === undefined || isKnown(there, at));
	};
	return [
		...plain('follows', indices(event.follows)),
		...plain('followed', followed.get(event.id)),
		...plain('corrects', indices(event.corrects)),
		...plain('corrected', corrected.get(event.id)),
		...shared('person', event.people, byPerson),
		...shared('place', event.where, byPlace),
	].filter((link) => link.event !== selected && isPublic(link.event));
}
