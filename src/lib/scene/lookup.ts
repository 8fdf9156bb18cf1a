/** What a scene looks up again and again, worked out once for each story. */
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
	/** By event: the places where it is, and the ends of its movement. */
	readonly touched: readonly ReadonlySet<string>[];
	/** By event: `touched`, and every place in which one of them lies. */
	readonly around: readonly ReadonlySet<string>[];
	/** By event: the people it names. */
	readonly named: readonly ReadonlySet<string>[];
	/** The events, in order of time, that touch a place. */
	readonly byPlace: ReadonlyMap<string, readonly number[]>;
	readonly byPerson: ReadonlyMap<string, readonly number[]>;
	/** The events that follow an event, or correct it. */
	readonly followed: ReadonlyMap<string, readonly number[]>;
	readonly corrected: ReadonlyMap<string, readonly number[]>;
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

export const lookup = once((story: Story): Lookup => {
	const places = byId(story.places);
	const touched = story.events.map(
		({ where, move }) => new Set([...where, move?.from, move?.to].filter((id) => id !== undefined)),
	);
	const named = story.events.map(({ people }) => new Set(people));
	return {
		events: new Map(story.events.map(({ id }, i) => [id, i])),
		places,
		people: byId(story.people),
		kinds: byId(story.kinds),
		chapters: byId(story.chapters),
		views: byId(story.views.slice(1)),
		touched,
		around: touched.map((ids) => new Set([...ids].flatMap((id) => outwards(places, id)))),
		byPlace: inverted(touched),
		named,
		byPerson: inverted(named),
		followed: inverted(story.events.map(({ follows }) => follows)),
		corrected: inverted(story.events.map(({ corrects }) => corrects)),
	};
});

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
	new Map(list.map((one) => [one.id, one]));

/** The place and those in which it lies, from the inside out; a circle of places ends where it began. */
function outwards(places: ReadonlyMap<string, Place>, id: string): string[] {
	const found = new Set<string>();
	for (
		let at: string | undefined = id;
		at !== undefined && !found.has(at);
		at = places.get(at)?.within
	)
		found.add(at);
	return [...found];
}

/** For each id the indices of the lists that hold it. */
function inverted(lists: readonly Iterable<string>[]): ReadonlyMap<string, readonly number[]> {
	const found = new Map<string, number[]>();
	lists.forEach((ids, i) => {
		for (const id of new Set(ids)) {
			const list = found.get(id);
			if (list) list.push(i);
			else found.set(id, [i]);
		}
	});
	return found;
}
