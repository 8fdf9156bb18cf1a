/** What the map shows of the events: a mark for each place, a line for each movement. */
import type { LonLat } from '../std/lonlat.ts';
import { columnsOf } from '../story/columns.ts';
import type { Place, Story } from '../story/story.ts';
import type { Itinerary } from './itinerary.ts';

/** A place and the events shown there, as indices into `story.events`. */
export interface Mark {
	readonly place: Place;
	readonly events: readonly number[];
	readonly selected: boolean;
	/** On a person's itinerary: the number of the first stop here. */
	readonly order?: number;
}

/** A movement from one place to another that may be drawn as a line. */
export interface Movement {
	readonly event: number;
	readonly from: LonLat;
	readonly to: LonLat;
	/** gap: between two stops of an itinerary, where it is not public how or whether they went straight. */
	readonly drawn: 'solid' | 'dashed' | 'gap';
	readonly selected: boolean;
	/** On a person's itinerary: the number of the stop that it leads to. */
	readonly order?: number;
}

/**
 * A mark for each place that can be shown and where one of `events` is, and for those in `lit`.
 * @param listed the events of the list: all there is at a place that only holds other places
 * @param lit ids of places
 */
export function marksOf(
	story: Story,
	events: readonly number[],
	listed: readonly number[],
	lit: ReadonlySet<string>,
	itinerary: Itinerary | undefined,
): Mark[] {
	const { starts, items } = columnsOf(story).touched;
	const here: (number[] | undefined)[] = story.places.map(() => undefined);
	for (const i of events)
		for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
			const place = items[at] ?? 0;
			const list = here[place];
			if (list) list.push(i);
			else here[place] = [i];
		}
	const orders = new Map<string, number>();
	for (const { place, order } of itinerary?.stops ?? [])
		if (place !== undefined && !orders.has(place)) orders.set(place, order);
	return story.places.flatMap((place, i): Mark[] => {
		const selected = lit.has(place.id);
		const found = here[i] ?? (selected ? listed : undefined);
		if (!found || !place.at || place.display === 'none') return [];
		const order = orders.get(place.id);
		return [{ place, events: found, selected, ...(order !== undefined && { order }) }];
	});
}

/** How many events happened at the marks, each counted once. */
export function countEvents(story: Story, marks: readonly Mark[]): number {
	const [only] = marks;
	if (!only) return 0;
	if (marks.length === 1) return only.events.length;
	const seen = new Uint8Array(columnsOf(story).count);
	let sum = 0;
	for (const { events } of marks)
		for (const i of events) {
			if (!seen[i]) sum++;
			seen[i] = 1;
		}
	return sum;
}

/** The movements of the events; on an itinerary they are its legs, with the gaps between them. */
export function movementsOf(
	story: Story,
	events: readonly number[],
	selected: number,
	itinerary: Itinerary | undefined,
): Movement[] {
	const legs = itinerary?.legs ?? [];
	const onLeg = new Set(legs.flatMap(({ event, drawn }) => (drawn === 'gap' ? [] : event)));
	const { moves } = columnsOf(story);
	const moving = moves.size === 0 ? [] : events.filter((event) => moves.has(event));
	const others = moving.flatMap((event): Movement[] => {
		const move = moves.get(event);
		const [from, to] = [move?.from, move?.to].map((place) => story.places[place ?? -1]?.at);
		if (!move || move.drawn === 'none' || !from || !to || onLeg.has(event)) return [];
		return [{ event, from, to, drawn: move.drawn, selected: event === selected }];
	});
	return [...others, ...legs];
}
