/** Where one person was, in order, as far as it is public. */
import { DAY } from '../std/days.ts';
import type { When } from '../std/dates.ts';
import type { Person, Story, StoryEvent } from '../story/story.ts';
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
	const stops: Halt[] = [];
	const legs: Movement[] = [];
	let before: (Ends & { when: When }) | undefined;
	for (const i of events) {
		const event = story.events[i];
		if (!event || event.absent.includes(person.id)) continue;
		const ends = endsOf(story, event);
		const gapBefore = before !== undefined && isGap(story, before, { ...ends, when: event.when });
		stops.push({
			event: i,
			order: stops.length + 1,
			gapBefore,
			...(ends.to && { place: ends.to }),
		});
		const leg = (from: string | undefined, to: string | undefined, drawn: Movement['drawn']) => {
			const [a, b] = [from, to].map((place) => lookup(story).places.get(place ?? '')?.at);
			if (from === to || !a || !b) return;
			legs.push({ event: i, from: a, to: b, drawn, selected: i === selected, order: stops.length });
		};
		if (before && isGapDrawn(story, before, ends)) leg(before.to, ends.from, 'gap');
		if (ends.drawn) leg(ends.from, ends.to, ends.drawn);
		before = { ...ends, when: event.when };
	}
	return { person, stops, legs };
}

interface Ends {
	readonly from?: string;
	readonly to?: string;
	readonly drawn?: 'solid' | 'dashed';
}

/** Where an event begins and ends for those who take part in it; one place unless it is a movement. */
function endsOf(story: Story, { where, move }: StoryEvent): Ends {
	const { places } = lookup(story);
	const located = (id?: string) => (places.get(id ?? '')?.at ? id : undefined);
	const [from, to] = [located(move?.from), located(move?.to)];
	if (move && move.drawn !== 'none' && from && to) return { from, to, drawn: move.drawn };
	const at = where.find((id) => located(id));
	return at === undefined ? {} : { from: at, to: at };
}

/** Not from or to the middle of a country, where nobody was; nor back to where a journey told twice began. */
function isGapDrawn(story: Story, before: Ends, now: Ends): boolean {
	const { places } = lookup(story);
	const isPoint = (id?: string) => places.get(id ?? '')?.display !== 'label';
	const again = before.from === now.from && before.to === now.to;
	return isPoint(before.to) && isPoint(now.from) && !again;
}

function isGap(story: Story, a: Ends & { when: When }, b: Ends & { when: When }): boolean {
	if (a.to === undefined || b.from === undefined) return true;
	const [left, came] = [a.when.to, b.when.from];
	return left === null || came === null || came - left > UNITS[story.timeline.unit];
}
