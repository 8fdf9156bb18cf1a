/** The marks of a map at one scale: a disc for each place or crowd of places, and names of regions. */
import type { View } from '../story/story.ts';
import { homeView } from './home.ts';
import { RADIUS } from './labels.ts';
import { merge } from './merge.ts';
import type { Mark, Scene } from './scene.ts';

/** A mark and where it stands, in pixels. */
export interface Point {
	readonly mark: Mark;
	readonly x: number;
	readonly y: number;
}

/** One thing to see and to choose. */
export interface Disc {
	/** The ids of its places. */
	readonly key: string;
	readonly x: number;
	readonly y: number;
	/** Its places, the one with most events first. */
	readonly marks: readonly Mark[];
	readonly name: string;
	/** How many events happened at its places, each counted once. */
	readonly count: number;
	/** What stands in the disc: the count, or its numbers in an itinerary. */
	readonly sign: string;
	readonly isStop: boolean;
	readonly selected: boolean;
	/** `label`: a region, written without a dot. */
	readonly display: 'disc' | 'label';
	/** Whether the place is known less precisely than its disc would have it. */
	readonly soft: boolean;
}

/** Nearer than this, in pixels, two discs become one: they would touch. */
const NEAR = RADIUS * 2 + 1;

const isRegion = ({ place }: Mark) => place.display === 'label';

/** Places too near each other become one. A region joins a disc that stands where its name would. */
export function discsOf(scene: Scene, points: readonly Point[]): Disc[] {
	// Regions come last, so that a dot is never drawn in for a region.
	const weighed = points.map((point) => ({
		...point,
		weight: point.mark.events.length - (isRegion(point.mark) ? 1e6 : 0),
	}));
	return merge(weighed, NEAR).map(({ x, y, members }) => {
		const marks = members.map(({ mark }) => mark);
		const [head] = marks;
		const display = head && isRegion(head) ? 'label' : 'disc';
		const count = new Set(marks.flatMap(({ events }) => events)).size;
		const orders = marks.flatMap(({ order }) => order ?? []).sort((a, b) => a - b);
		const name = nameOf(marks, scene);
		return {
			...{ key: marks.map(({ place }) => place.id).join(','), x, y, marks, count, display },
			name: display === 'label' ? `${name} (${orders[0] ?? count})` : name,
			sign: orders.length > 1 ? `${orders[0]}+` : String(orders[0] ?? count),
			isStop: orders.length > 0,
			selected: marks.some(({ selected }) => selected),
			soft: head?.place.display === 'disc',
		};
	});
}

/** The place's name; for a crowd, that of the view it fills, or the heaviest place and how many more. */
function nameOf(marks: readonly Mark[], { story, words, marks: all }: Scene): string {
	const [first] = marks;
	if (!first || marks.length === 1) return first?.place.name ?? '';
	const whole = wholeView(marks, story.views, all);
	if (whole) return whole.name;
	return words.map.more({ place: first.place.name, n: marks.length - 1 });
}

/** The view whose places these all are, if it has no others. */
export function wholeView(
	marks: readonly Mark[],
	views: readonly View[],
	all: readonly Mark[],
): View | undefined {
	const homeOf = ({ place }: Mark) => homeView(views, place)?.id;
	const [home, ...others] = [...new Set(marks.map(homeOf))];
	if (!home || others.length > 0) return undefined;
	const count = all.filter((mark) => homeOf(mark) === home).length;
	return count === marks.length ? views.find(({ id }) => id === home) : undefined;
}
