/** What a scene looks up again and again, worked out once for each story. */
import { columnsOf, indexOf, inverted, itemsOf, type Lists } from '../story/columns.ts';
import type { Chapter, Kind, Person, Place, Story, View } from '../story/story.ts';

export interface Lookup {
	/** From an event's id to its index in `story.events`. */
	readonly events: ReadonlyMap<string, number>;
	readonly places: ReadonlyMap<string, Place>;
	readonly people: ReadonlyMap<string, Person>;
	readonly kinds: ReadonlyMap<string, Kind>;
	readonly chapters: ReadonlyMap<string, Chapter>;
	/** All but the first, which is the default. */
	readonly views: ReadonlyMap<string, View>;
	/** Indices into `story.places` and `story.people`. */
	readonly placeIndex: ReadonlyMap<string, number>;
	readonly personIndex: ReadonlyMap<string, number>;
}

/** What `read` makes of a story, made once and kept as long as the story is. */
export function once<T>(read: (story: Story) => T): (story: Story) => T {
	const kept = new WeakMap<Story, { made: T }>();
	return (story) => {
		const found = kept.get(story) ?? { made: read(story) };
		kept.set(story, found);
		return found.made;
	};
}

export const lookup = once((story: Story): Lookup => ({
	events: columnsOf(story).ids,
	places: byId(story.places),
	people: byId(story.people),
	kinds: byId(story.kinds),
	chapters: byId(story.chapters),
	views: byId(story.views.slice(1)),
	placeIndex: indexOf(story.places),
	personIndex: indexOf(story.people),
}));

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
	new Map(list.map((one) => [one.id, one]));

/** By index of the place: the events, in order of time, that touch it. */
export const eventsByPlace = once((story: Story): Lists =>
	inverted(columnsOf(story).touched, story.places.length),
);

/** By index of the person: the events, in order of time, that name them. */
export const eventsByPerson = once((story: Story): Lists =>
	inverted(columnsOf(story).people, story.people.length),
);

/** The ids of the places where the event is, and of the ends of its movement. */
export const placesTouched = (story: Story, event: number): readonly string[] =>
	[...itemsOf(columnsOf(story).touched, event)].flatMap((i) => story.places[i]?.id ?? []);

const others = (of: ReadonlyMap<number, readonly number[]>) => {
	const found = new Map<number, number[]>();
	for (const [event, list] of of)
		for (const other of new Set(list)) found.set(other, [...(found.get(other) ?? []), event]);
	return found;
};

/** By event: the events that follow it. */
export const followers = once((story: Story) => others(columnsOf(story).follows));

/** By event: the events that correct it. */
export const correctors = once((story: Story) => others(columnsOf(story).corrects));
