/** The tour: on a stop the whole story is shown, from the stop's view; leaving it leads back to where the reader was. */
import type { Stop, Story } from '../story/story.ts';
import { clean, sparse, type Choices } from './choices.ts';
import { lookup, placesTouched } from './lookup.ts';
import { viewFor } from './views.ts';

export interface Standing {
	/** Counted from 0. */
	readonly index: number;
	readonly stop: Stop;
	/** Indices of the stop's events, in the order of the tour. */
	readonly events: readonly number[];
}

/** The stop that the reader stands at. */
export function standing(story: Story, { stop: index = -1 }: Choices): Standing | undefined {
	const stop = story.tour[index];
	if (!stop) return undefined;
	const known = lookup(story).events;
	return { index, stop, events: stop.events.flatMap((id) => known.get(id) ?? []) };
}

/** The choices at a stop; those from before the tour where there is no such stop. */
export function atStop(story: Story, choices: Choices, index: number | undefined): Choices {
	const stop = story.tour[index ?? -1];
	const { stop: now, back, ...here } = choices;
	const before = now === undefined ? here : (back ?? {});
	if (!stop) return before;
	const { places, events } = lookup(story);
	const at = places.has(stop.place ?? '')
		? [stop.place ?? '']
		: stop.events.flatMap((id) => placesTouched(story, events.get(id) ?? -1));
	const isBack = Object.keys(before).length > 0;
	return clean(story, {
		view: stop.view ?? viewFor(story, at, undefined),
		stop: index,
		back: isBack ? before : undefined,
	});
}

/** The choices of a reader who leaves the tour to go on from here. */
export function fromHere({ stop: _stop, back: _back, ...here }: Choices): Choices {
	return sparse(here);
}
