/** What to show now: the story seen through the reader's choices. Pure, and the only way to a scene. */
import type { Words } from '../std/words/words.ts';
import { columnsOf } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import type { Choices, FilterKey } from './choices.ts';
import { facets, loosened, type Facets } from './facets.ts';
import { asOfMoment, Verdict } from './filter.ts';
import { itineraryOf, type Itinerary } from './itinerary.ts';
import { linksOf, type Link } from './links.ts';
import { lookup, placesTouched } from './lookup.ts';
import { marksOf, movementsOf, type Mark, type Movement } from './marks.ts';
import { grouped, type Group } from './order.ts';
import { plainSearch, type Search } from './search.ts';
import { standing, type Standing } from './tour.ts';

export type { Mark, Movement } from './marks.ts';

export interface Scene {
	readonly story: Story;
	readonly choices: Choices;
	/** The interface in the reader's language. */
	readonly words: Words;
	/** The view on show. */
	readonly view: string;
	/** Indices of the events in the list, group by group. */
	readonly events: readonly number[];
	readonly groups: readonly Group[];
	/** The selected event's position in `events`, or -1. */
	readonly position: number;
	/** Of the events that pass all filters but the place: other places stay in reach on the map. */
	readonly marks: readonly Mark[];
	readonly movements: readonly Movement[];
	/** How many events the story has. */
	readonly total: number;
	/** Where the story is shown as the public knew it on a day: its last millisecond, and how many events were public by then. */
	readonly asOf?: { readonly at: number; readonly day: string; readonly known: number };
	readonly counts: Facets;
	/** The filters that are set, and how many events would be shown without that one. */
	readonly filters: readonly { readonly key: FilterKey; readonly without: number }[];
	/** Events that pass all filters but the time, in order of time: what the timeline counts. */
	readonly anytime: readonly number[];
	/** Folded words to mark in titles and texts. */
	readonly terms: readonly string[];
	readonly itinerary?: Itinerary;
	/** Of the selected event. */
	readonly links: readonly Link[];
	readonly stop?: Standing;
}

/** @param search the full search; without it, words are found as they stand */
export function makeScene(
	story: Story,
	choices: Choices,
	words: Words,
	search: Search = plainSearch(story),
): Scene {
	const selected = lookup(story).events.get(choices.event ?? '') ?? -1;
	const verdict = new Verdict(story, choices, search);
	const shown = verdict.passing();
	const groups = grouped(story, shown, choices.axis, words, choices.person);
	const events = groups.flatMap(({ events }) => events);
	const at = asOfMoment(choices);
	const itinerary = itineraryOf(story, choices.person, shown, selected);
	const stop = standing(story, choices);
	const onMap = verdict.passing('place');
	const place = choices.place ?? (selected < 0 ? stop?.stop.place : undefined);
	const lit = new Set(place === undefined ? placesTouched(story, selected) : [place]);
	return {
		story,
		choices,
		words,
		view: choices.view ?? story.views[0]?.id ?? '',
		events,
		groups,
		position: events.indexOf(selected),
		marks: marksOf(story, onMap, shown, lit, itinerary),
		movements: movementsOf(story, onMap, selected, itinerary),
		total: story.events.length,
		...(at !== undefined && {
			asOf: {
				at,
				day: choices.time?.to ?? '',
				// Its first possible moment counts, and a date left open too.
				known: columnsOf(story).known.from.reduce((sum, from) => sum + Number(from <= at), 0),
			},
		}),
		counts: facets(story, choices, verdict),
		filters: loosened(story, choices, verdict, search),
		anytime: verdict.passing('time'),
		terms: choices.query === undefined ? [] : search.find(choices.query, at).terms,
		...(itinerary && { itinerary }),
		links: linksOf(story, selected, at),
		...(stop && { stop }),
	};
}
