/** On paper nothing can be chosen: each disc has a number instead, and each event says at which it is. */
import { discsOf } from './discs.ts';
import { homeView } from './home.ts';
import { isLarge } from '../story/large.ts';
import { pointsOn, SIZES } from './layout.ts';
import type { StoryEvent } from '../story/story.ts';
import type { Scene } from './scene.ts';

/** The size in which all views are printed: as in `still/still.css`. */
export const PRINTED = SIZES[1];

/**
 * By id of the place the number of its disc, in the view that shows it largest; counted on from
 * view to view. Regions have none, they stand by their names, nor have places outside every view.
 */
export type Numbers = ReadonlyMap<string, number>;

const kept = new WeakMap<Scene, Numbers>();

export function numbersOf(scene: Scene): Numbers {
	const known = kept.get(scene);
	if (known) return known;
	const { views } = scene.story;
	const numbers = new Map<string, number>();
	// On paper a large story is a part of its list: its discs keep their sums.
	if (isLarge(scene.story)) return numbers;
	let last = 0;
	for (const view of views)
		for (const disc of discsOf(scene, pointsOn(scene, view, PRINTED))) {
			if (disc.display === 'label') continue;
			const here = disc.marks.filter(({ place }) => homeView(views, place)?.id === view.id);
			if (here.length === 0) continue;
			last++;
			for (const { place } of here) numbers.set(place.id, last);
		}
	kept.set(scene, numbers);
	return numbers;
}

/** At which discs an event is, in the order of its places. */
export function numbersAt(scene: Scene, { where }: StoryEvent): string {
	const numbers = numbersOf(scene);
	if (numbers.size === 0) return '';
	return [...new Set(where.flatMap((place) => numbers.get(place) ?? []))].join(', ');
}
