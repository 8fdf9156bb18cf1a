import { inside, unwrappedEast } from '../std/lonlat.ts';
import type { Place, View } from '../story/story.ts';

const area = ({ bounds }: View) => (unwrappedEast(bounds) - bounds[0]) * (bounds[3] - bounds[1]);

/** The closest view in which a place can be seen; none for a place that no view shows. */
export function homeView(views: readonly View[], { at }: Place): View | undefined {
	if (!at) return undefined;
	return views.filter((v) => inside(at, v.bounds)).sort((a, b) => area(a) - area(b))[0];
}
