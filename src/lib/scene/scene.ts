/** What to show now: the story seen through the reader's choices. Pure, and the only way to a scene. */
import type { LonLat } from '../std/lonlat.ts';
import type { Words } from '../std/words/words.ts';
import type { Place, Story } from '../story/story.ts';
import type { Choices } from './choices.ts';

/** A place and the events shown there, as indices into `story.events`. */
export interface Mark {
	readonly place: Place;
	readonly events: readonly number[];
	readonly selected: boolean;
}

/** A movement from one place to another that may be drawn as a line. */
export interface Movement {
	readonly event: number;
	readonly from: LonLat;
	readonly to: LonLat;
	readonly drawn: 'solid' | 'dashed';
	readonly selected: boolean;
}

export interface Scene {
	readonly story: Story;
	readonly choices: Choices;
	/** The interface in the reader's language. */
	readonly words: Words;
	/** The view on show. */
	readonly view: string;
	/** Indices of the events in the list, chapter by chapter, in order of time within each. */
	readonly events: readonly number[];
	readonly chapters: readonly { readonly chapter: number; readonly events: readonly number[] }[];
	readonly marks: readonly Mark[];
	readonly movements: readonly Movement[];
	/** The selected event's position in `events`, or -1. */
	readonly position: number;
}

export function makeScene(story: Story, choices: Choices, words: Words): Scene {
	const all = story.events.map((_, i) => i);
	const shown = choices.place ? all.filter((i) => touches(story, i, choices.place ?? '')) : all;
	const chapters = story.chapters
		.map((chapter, c) => ({
			chapter: c,
			events: shown.filter((i) => story.events[i]?.chapter === chapter.id),
		}))
		.filter(({ events }) => events.length > 0);
	const events = chapters.flatMap((chapter) => chapter.events);
	const selected = story.events.findIndex((event) => event.id === choices.event);
	const lit = new Set(choices.place ? [choices.place] : placesOf(story, selected));
	const marks = story.places
		.filter((place) => place.at && place.display !== 'none')
		.map((place) => ({
			place,
			events: all.filter((i) => touches(story, i, place.id)),
			selected: lit.has(place.id),
		}))
		.filter((mark) => mark.events.length > 0);
	return {
		story,
		choices,
		words,
		view: choices.view ?? story.views[0]?.id ?? '',
		events,
		chapters,
		marks,
		movements: movements(story, selected),
		position: events.indexOf(selected),
	};
}

/** Whether the event is at the place, or its movement begins or ends there. */
function touches(story: Story, event: number, place: string): boolean {
	return placesOf(story, event).includes(place);
}

function placesOf(story: Story, event: number): string[] {
	const { where = [], move } = story.events[event] ?? {};
	return [...where, move?.from, move?.to].filter((id) => id !== undefined);
}

function movements(story: Story, selected: number): Movement[] {
	const point = (id?: string) => story.places.find((place) => place.id === id)?.at;
	return story.events.flatMap(({ move }, event) => {
		const [from, to] = [point(move?.from), point(move?.to)];
		if (!move || move.drawn === 'none' || !from || !to) return [];
		return [{ event, from, to, drawn: move.drawn, selected: event === selected }];
	});
}
