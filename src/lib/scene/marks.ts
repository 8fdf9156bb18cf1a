/** What the map shows of the events: a mark for each place, a line for each movement. */
import type { LonLat } from '../std/lonlat.ts';
import type { Place, Story } from '../story/story.ts';
import type { Itinerary } from './itinerary.ts';
import { lookup } from './lookup.ts';

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
 */
export function marksOf(
	story: Story,
	events: readonly number[],
	listed: readonly number[],
	lit: ReadonlySet<string>,
	itinerary: Itinerary | undefined,
): Mark[] {
	const { touched } = lookup(story);
	const here = new Map<string, number[]>();
	for (const i of events)
		for (const id of touched[i] ?? []) {
			const list = here.get(id);
			if (list) list.push(i);
			else here.set(id, [i]);
		}
	const orders = new Map<string, number>();
	for (const { place, order } of itinerary?.stops ?? [])
		if (place !== undefined && !orders.has(place)) orders.set(place, order);
	return story.places.flatMap((place): Mark[] => {
		const selected = lit.has(place.id);
		const found = here.get(place.id) ?? (selected ? listed : undefined);
		if (!found || !place.at || place.display === 'none') return [];
		const order = orders.get(place.id);
		return [{ place, events: found, selected, ...(order !== undefined && { order }) }];
	});
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
	const { places } = lookup(story);
	const others = events.flatMap((event): Movement[] => {
		const move = story.events[event]?.move;
		const [from, to] = [move?.from, move?.to].map((id) => places.get(id ?? '')?.at);
		if (!move || move.drawn === 'none' || !from || !to || onLeg.has(event)) return [];
		return [{ event, from, to, drawn: move.drawn, selected: event === selected }];
	});
	return [...others, ...legs];
}
