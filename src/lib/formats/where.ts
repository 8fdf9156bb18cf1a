import type { Place, Story, StoryEvent } from '../story/story.ts';

/** Finds the places of an event of this story, in the order in which the event names them. */
export function placesIn(story: Story): (event: Pick<StoryEvent, 'where'>) => Place[] {
	const places = new Map(story.places.map((place) => [place.id, place]));
	return ({ where }) => where.flatMap((id) => places.get(id) ?? []);
}

/** Where an event stands on a map that has one point for each: the first of its places that is shown. */
export const pointOf = (places: readonly Place[]): Place | undefined => places.find(({ at }) => at);
