import type { Story, StoryEvent } from './story.ts';

/** Where an event took place, in words: its places, or what the story says in their stead. */
export function whereabouts(
	{ places }: Pick<Story, 'places'>,
	{ where, whereabouts: said }: Pick<StoryEvent, 'where' | 'whereabouts'>,
): string | undefined {
	const names = where.flatMap((id) => places.find((place) => place.id === id)?.name ?? []);
	return names.length > 0 ? names.join(', ') : said;
}
