/** The order of the list and its headings: by chapter, or by the day on which things became known. */
import { compareWhen, type When } from '../std/dates.ts';
import { sayDay } from '../std/days.ts';
import { formatWhen } from '../std/saydate.ts';
import type { Words } from '../std/words/words.ts';
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
	const events = split(shown, (i) => story.events[i]?.chapter);
	return story.chapters.flatMap(({ id, title, standfirst }, chapter) => {
		const here = events.get(id);
		if (!here) return [];
		return { title, ...(standfirst !== undefined && { standfirst }), chapter, events: here };
	});
}

function byKnown(story: Story, shown: readonly number[], words: Words): Group[] {
	const { headings, rank } = knownOrder(story);
	const sorted = [...shown].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
	const groups = split(sorted, (i) => headings[i]?.key);
	return [...groups.values()].map((events) => {
		const heading = headings[events[0] ?? -1];
		return { title: heading ? formatWhen(heading.when, words, { weekday: true }) : '', events };
	});
}

function split<K>(events: readonly number[], keyOf: (event: number) => K): Map<K, number[]> {
	const groups = new Map<K, number[]>();
	for (const i of events) {
		const group = groups.get(keyOf(i));
		if (group) group.push(i);
		else groups.set(keyOf(i), [i]);
	}
	return groups;
}

/** By event: its heading on the axis of what was known, and its rank among all events there. */
const knownOrder = once((story: Story) => {
	const headings = story.events.map(({ known }) => heading(known));
	const order = story.events.map((_, i) => i);
	const known = (i: number) => story.events[i]?.known;
	const head = (i: number) => headings[i];
	order.sort((a, b) => {
		const [one, two, ours, theirs] = [known(a), known(b), head(a), head(b)];
		if (!one || !two || !ours || !theirs) return 0;
		// What is not dated at all comes last; what is about that day, after what is of it.
		return (
			Number(undated(one)) - Number(undated(two)) ||
			compareWhen(ours.when, theirs.when) ||
			(ours.key < theirs.key ? -1 : ours.key > theirs.key ? 1 : 0) ||
			compareWhen(one, two) ||
			a - b
		);
	});
	const rank = new Uint32Array(order.length);
	order.forEach((event, at) => (rank[event] = at));
	return { headings, rank };
});

const undated = ({ from, to }: When) => from === null && to === null;

/** The day of a date that lies within one, without its hour; any other date as it is. */
function heading(known: When): { readonly key: string; readonly when: When } {
	const { start, end, from, to, approximate, uncertain } = known;
	const oneDay = from !== null && to !== null && sayDay(from) === sayDay(to);
	if (!oneDay || start?.day === undefined || end?.day === undefined)
		return { key: known.edtf, when: known };
	const { year, month, day } = start;
	const date = { year, ...(month !== undefined && { month }), day };
	const first = Date.parse(`${sayDay(from)}T00:00:00.000Z`);
	const key = `${sayDay(from)}${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
	const when = {
		edtf: key,
		from: first,
		to: first,
		start: date,
		end: date,
		approximate,
		uncertain,
	};
	return { key, when };
}
