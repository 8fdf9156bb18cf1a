/** The marks of a map at one scale: a disc for each place or crowd of places, and names of regions. */
import type { LonLat } from '../std/lonlat.ts';
import type { View } from '../story/story.ts';
import { briefly } from './briefly.ts';
import { homeView } from './home.ts';
import { RADIUS } from './labels.ts';
import { countEvents } from './marks.ts';
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
	/** The ids of its places, in an order that no choice changes. */
	readonly key: string;
	readonly x: number;
	readonly y: number;
	/** Where on earth it stands: at the place of most events, longitude first. */
	readonly at: LonLat;
	/** Its places, the foremost first (`foremost`). */
	readonly marks: readonly Mark[];
	readonly name: string;
	/** The name of its first place alone, where there is no room for more. */
	readonly short: string;
	/** How many events happened at its places, each counted once. */
	readonly count: number;
	/** What stands in the disc: the count, briefly, or its numbers in an itinerary. */
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
		weight: point.mark.events.length - (isRegion(point.mark) ? 1e9 : 0),
	}));
	const toured = scene.story.tour.flatMap(({ place }) => place ?? []);
	return merge(weighed, NEAR).flatMap(({ x, y, members }) => {
		const drawnIn = members.map(({ mark }) => mark);
		const [anchor] = drawnIn;
		if (!anchor?.place.at) return [];
		const marks = foremost(drawnIn, toured);
		const [head] = marks;
		const display = head && isRegion(head) ? 'label' : 'disc';
		const count = countEvents(scene.story, marks);
		const orders = marks.flatMap(({ order }) => order ?? []).sort((a, b) => a - b);
		const name = nameOf(marks, scene);
		const region = `${name} (${orders[0] ?? count})`;
		return {
			...{ key: drawnIn.map(({ place }) => place.id).join(','), x, y, at: anchor.place.at },
			...{ marks, count, display },
			name: display === 'label' ? region : name,
			short: display === 'label' ? region : (head?.place.name ?? ''),
			sign: orders.length > 1 ? `${orders[0]}+` : String(orders[0] ?? briefly(count)),
			isStop: orders.length > 0,
			selected: marks.some(({ selected }) => selected),
			soft: anchor.place.display === 'disc',
		};
	});
}

/**
 * A crowd goes by the place that the reader chose; else by the one that the tour stops at first,
 * if about as much happened there as anywhere in it; else by the one where most happened.
 */
function foremost(marks: readonly Mark[], toured: readonly string[]): readonly Mark[] {
	const most = marks[0]?.events.length ?? 0;
	const rank = ({ place, selected, events }: Mark) => {
		if (selected) return -1;
		const stop = toured.indexOf(place.id);
		return stop < 0 || events.length * 2 < most ? toured.length : stop;
	};
	const places = marks.filter((mark) => !isRegion(mark)).sort((a, b) => rank(a) - rank(b));
	return [...places, ...marks.filter(isRegion)];
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
