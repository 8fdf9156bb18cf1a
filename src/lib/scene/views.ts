import type { Story } from '../story/story.ts';
import { homeView } from './home.ts';
import { lookup } from './lookup.ts';

/** The view moves only if it must: where none of the places lies in the present one. */
export function viewFor(
	story: Story,
	places: Iterable<string>,
	now: string | undefined,
): string | undefined {
	const known = lookup(story).places;
	const homes = [...places].flatMap((id) => {
		const place = known.get(id);
		return (place && homeView(story.views, place)?.id) ?? [];
	});
	const present = now ?? story.views[0]?.id;
	return homes.length === 0 || homes.includes(present ?? '') ? now : homes[0];
}
