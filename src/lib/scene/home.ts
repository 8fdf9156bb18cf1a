import { inside, unwrappedEast } from '../std/lonlat.ts';
import type { Place, View } from '../story/story.ts';

const area = ({ bounds }: View) => (unwrappedEast(bounds) - bounds[0]) * (bounds[3] - bounds[1]);

/** What has been found: each disc of a map asks for all places, and neither views nor places ever change. */
const known = new WeakMap<readonly View[], WeakMap<Place, View | undefined>>();

/** The closest view in which a place can be seen; none for a place that no view shows. */
export function homeView(views: readonly View[], place: Place): View | undefined {
	const homes = known.get(views) ?? new WeakMap<Place, View | undefined>();
	known.set(views, homes);
	if (!homes.has(place)) homes.set(place, closest(views, place));
	return homes.get(place);
}

function closest(views: readonly View[], { at }: Place): View | undefined {
	if (!at) return undefined;
	return views.filter((v) => inside(at, v.bounds)).sort((a, b) => area(a) - area(b))[0];
}
