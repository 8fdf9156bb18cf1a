/** The order of the list and its headings: by chapter, or by the day on which things became known. */
import type { When } from '../std/dates.ts';
import { formatWhen } from '../std/saydate.ts';
import type { Words } from '../std/words/words.ts';
import { columnsOf, NONE } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import type { Choices } from './choices.ts';
import { once } from './lookup.ts';

export interface Group {
	readonly title: string;
	readonly standfirst?: string;
	/** Index into `story.chapters`, where the group is one. */
	readonly chapter?: number;
	/** Indices into `story.events`, in order. */
	readonly events: readonly number[];
}

/** The events under their headings, or in one row for a person who is followed; a heading without events is left out. */
export function grouped(
	story: Story,
	shown: readonly number[],
	axis: Choices['axis'],
	words: Words,
	person?: string,
): readonly Group[] {
	if (axis === 'known') return byKnown(story, shown, words);
	// An itinerary is one thing after another, across chapters.
	if (person !== undefined) return shown.length ? [{ title: '', events: shown }] : [];
	return byChapter(story, shown);
}

function byChapter(story: Story, shown: readonly number[]): Group[] {
	const { chapter: of } = columnsOf(story);
	const events: number[][] = story.chapters.map(() => []);
	for (const i of shown) events[of[i] ?? NONE]?.push(i);
	return story.chapters.flatMap(({ title, standfirst }, chapter) => {
		const here = events[chapter] ?? [];
		if (here.length === 0) return [];
		return { title, ...(standfirst !== undefined && { standfirst }), chapter, events: here };
	});
}

function byKnown(story: Story, shown: readonly number[], words: Words): Group[] {
	const { headings, heading, count } = columnsOf(story);
	const isShown = new Uint8Array(count);
	for (const i of shown) isShown[i] = 1;
	const groups: Group[] = [];
	let [last, events]: [number, number[]] = [-1, []];
	for (const i of knownOrder(story)) {
		if (!isShown[i]) continue;
		const now = heading[i] ?? 0;
		if (now !== last) {
			events = [];
			groups.push({ title: titleOf(headings()[now], words), events });
			last = now;
		}
		events.push(i);
	}
	return groups;
}

/** The list as the story opens: the events in its order, and by event its position there. */
export const listOrder = once((story: Story) => {
	const all = Array.from({ length: columnsOf(story).count }, (_, i) => i);
	const order = Uint32Array.from(byChapter(story, all).flatMap(({ events }) => events));
	const position = new Uint32Array(all.length);
	order.forEach((event, at) => (position[event] = at));
	return { order, position };
});

/** A large story has thousands of days, and saying one takes as long as going through a hundred events. */
const titles = new WeakMap<When, Map<Words, string>>();

function titleOf(when: When | undefined, words: Words): string {
	if (!when) return '';
	const said = titles.get(when) ?? new Map<Words, string>();
	titles.set(when, said);
	const title = said.get(words) ?? formatWhen(when, words, { weekday: true });
	said.set(words, title);
	return title;
}

/** All events in the order in which they became known, heading by heading. */
const knownOrder = once((story: Story): Uint32Array => {
	const { heading, known, count } = columnsOf(story);
	const order = Uint32Array.from({ length: count }, (_, i) => i);
	const at = (i: number) => {
		const [from, to] = [known.from[i] ?? 0, known.to[i] ?? 0];
		return from === -Infinity ? (to === Infinity ? 0 : to) : from;
	};
	// A difference of two open ends would be no number.
	const until = (i: number) => Math.min(known.to[i] ?? 0, Number.MAX_VALUE);
	return order.sort(
		(a, b) =>
			(heading[a] ?? 0) - (heading[b] ?? 0) || at(a) - at(b) || until(a) - until(b) || a - b,
	);
});
