/** Where one person was, in order, as far as it is public. */
import { DAY } from '../std/days.ts';
import { columnsOf, itemsOf } from '../story/columns.ts';
import type { Person, Story } from '../story/story.ts';
import { lookup } from './lookup.ts';
import type { Movement } from './marks.ts';

export interface Halt {
	/** Index into `story.events`; those at which the person was not, or not said to be, are no stops. */
	readonly event: number;
	/** Its number, from 1. */
	readonly order: number;
	/** A place that can be shown on the map; where the event is a movement, the one that it leads to. */
	readonly place?: string;
	/** Whether it is not public where the person was between the stop before and this one. */
	readonly gapBefore: boolean;
}

export interface Itinerary {
	readonly person: Person;
	readonly stops: readonly Halt[];
	/** From stop to stop: as the story draws the movement, or a gap between two places. */
	readonly legs: readonly Movement[];
}

/** Milliseconds of the story's unit: so much time between two stops is not yet a gap. */
const UNITS = { day: DAY, week: 7 * DAY, month: 31 * DAY, year: 366 * DAY } as const;

/**
 * @param events indices of the person's events that are shown, in order of time
 * @param selected index of the selected event, or -1
 */
export function itineraryOf(
	story: Story,
	id: string | undefined,
	events: readonly number[],
	selected: number,
): Itinerary | undefined {
	const person = lookup(story).people.get(id ?? '');
	if (!person) return undefined;
	const { when, absent } = columnsOf(story);
	const index = story.people.indexOf(person);
	const stops: Halt[] = [];
	const legs: Movement[] = [];
	let before: Stay | undefined;
	for (const i of events) {
		if (absent.get(i)?.includes(index)) continue;
		const now = { ...endsOf(story, i), begins: when.from[i] ?? 0, ends: when.to[i] ?? 0 };
		const place = story.places[now.to ?? -1]?.id;
		const gapBefore = before !== undefined && isGap(story, before, now);
		stops.push({ event: i, order: stops.length + 1, gapBefore, ...(place && { place }) });
		const leg = (from: Ends['from'], to: Ends['to'], drawn: Movement['drawn']) => {
			const [a, b] = [from, to].map((place) => story.places[place ?? -1]?.at);
			if (from === to || !a || !b) return;
			legs.push({ event: i, from: a, to: b, drawn, selected: i === selected, order: stops.length });
		};
		if (before && isGapDrawn(story, before, now)) leg(before.to, now.from, 'gap');
		if (now.drawn) leg(now.from, now.to, now.drawn);
		before = now;
	}
	return { person, stops, legs };
}

/** Indices into `story.places`. */
interface Ends {
	readonly from?: number;
	readonly to?: number;
	readonly drawn?: 'solid' | 'dashed';
}

/** With the first and last millisecond of its time; infinite where that side is open. */
interface Stay extends Ends {
	readonly begins: number;
	readonly ends: number;
}

/** Where an event begins and ends for those who take part in it; one place unless it is a movement. */
function endsOf(story: Story, event: number): Ends {
	const { where, moves } = columnsOf(story);
	const located = (place?: number) => (story.places[place ?? -1]?.at ? place : undefined);
	const move = moves.get(event);
	const [from, to] = [located(move?.from), located(move?.to)];
	if (move && move.drawn !== 'none' && from !== undefined && to !== undefined)
		return { from, to, drawn: move.drawn };
	const at = itemsOf(where, event).find((place) => located(place) !== undefined);
	return at === undefined ? {} : { from: at, to: at };
}

/** Not from or to the middle of a country, where nobody was; nor back to where a journey told twice began. */
function isGapDrawn(story: Story, before: Ends, now: Ends): boolean {
	const isPoint = (place?: number) => story.places[place ?? -1]?.display !== 'label';
	const again = before.from === now.from && before.to === now.to;
	return isPoint(before.to) && isPoint(now.from) && !again;
}

function isGap(story: Story, a: Stay, b: Stay): boolean {
	if (a.to === undefined || b.from === undefined) return true;
	const isOpen = a.ends === Infinity || b.begins === -Infinity;
	return isOpen || b.begins - a.ends > UNITS[story.timeline.unit];
}
