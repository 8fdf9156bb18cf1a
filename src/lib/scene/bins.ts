/** The events as a timeline counts them: a bin for each unit of the days that matter most, and a folded one at each end. */
import { sayDay } from '../std/days.ts';
import type { Words } from '../std/words/words.ts';
import type { Story } from '../story/story.ts';
import { divide, labelOf, sayEnd, unfold, type Edge, type Unit } from './edges.ts';
import type { Scene } from './scene.ts';

interface Stretch {
	/** First and last millisecond on the story's wall clock; `null` on the side where it is folded. */
	readonly from: number | null;
	readonly to: number | null;
	readonly label: string;
	/** All that lies before or after the days that matter most. */
	readonly folded?: 'before' | 'after';
	/** Its first and last day, `YYYY-MM-DD`; absent on the side where it is folded. */
	readonly day?: string;
	readonly last?: string;
}

export interface Bin extends Stretch {
	/** Indices of the events that begin in it and pass every filter but the time, in order of time. */
	readonly events: readonly number[];
	/** How many of them pass the time as well. */
	readonly shown: number;
}

export interface Timeline {
	readonly axis: 'happened' | 'known';
	/** The story's unit, or a longer one where that would make too many bins. */
	readonly unit: Unit;
	readonly bins: readonly Bin[];
	/** Long or uncertain dates: indices of the first and last bin that they may touch. */
	readonly spans: readonly {
		readonly event: number;
		readonly from: number;
		readonly to: number;
	}[];
	/** Events without any date, of those that pass every filter but the time. */
	readonly undated: readonly number[];
	/** From the first to the last bin in which an event of the chapter begins, whatever the filters. */
	readonly chapters: readonly {
		readonly chapter: number;
		readonly from: number;
		readonly to: number;
	}[];
}

/** @param opened the folded end that the reader has opened; the focus is then folded with the rest */
export function makeTimeline(
	{ story, choices, words, anytime, events }: Scene,
	opened?: 'before' | 'after',
): Timeline {
	const dates = story.events.map(({ when, known }) => (choices.axis === 'known' ? known : when));
	// What is open at its start is counted where it ends.
	const begins = dates.map(({ from, to }) => from ?? to);
	const { unit, edges } = opened ? unfold(story, opened, begins) : divide(story);
	const folds = foldsOf(edges, begins);
	const binAt = (at: number) => slotOf(edges, folds, at);
	const bins = begins.map((at) => (at === null ? undefined : binAt(at)));
	const held = new Map<number, number[]>();
	for (const i of anytime) {
		const bin = bins[i];
		if (bin === undefined) continue;
		const list = held.get(bin);
		if (list) list.push(i);
		else held.set(bin, [i]);
	}
	const listed = new Set(events);
	return {
		axis: choices.axis ?? 'happened',
		unit,
		bins: stretches(edges, folds, words).map((stretch, at) => {
			const here = held.get(at) ?? [];
			return { ...stretch, events: here, shown: here.filter((i) => listed.has(i)).length };
		}),
		spans: anytime.flatMap((event) => {
			if (bins[event] === undefined) return [];
			const from = binAt(dates[event]?.from ?? -Infinity);
			const to = binAt(dates[event]?.to ?? Infinity);
			return from < to ? [{ event, from, to }] : [];
		}),
		undated: anytime.filter((i) => bins[i] === undefined),
		chapters: chaptersOf(story, bins),
	};
}

interface Folds {
	readonly before: boolean;
	readonly after: boolean;
}

/** An end is folded, and not just left out, if an event begins there. */
function foldsOf(edges: readonly Edge[], begins: readonly (number | null)[]): Folds {
	const [first, last] = [edges[0]?.from ?? 0, edges.at(-1)?.to ?? 0];
	return {
		before: begins.some((at) => at !== null && at < first),
		after: begins.some((at) => at !== null && at > last),
	};
}

/** The index of the bin that an instant falls into, or of the nearest. */
function slotOf(edges: readonly Edge[], { before, after }: Folds, instant: number): number {
	if (instant < (edges[0]?.from ?? 0)) return 0;
	let [low, high] = [0, edges.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((edges[middle]?.to ?? 0) < instant) low = middle + 1;
		else high = middle;
	}
	return Math.min(low, edges.length - (after ? 0 : 1)) + (before ? 1 : 0);
}

function stretches(edges: readonly Edge[], folds: Folds, words: Words): Stretch[] {
	const [first, last] = [edges[0], edges.at(-1)];
	if (!first || !last) return [];
	const within = edges.map((edge): Stretch => {
		const { from, to } = edge;
		return { from, to, label: labelOf(edge, words), day: sayDay(from), last: sayDay(to) };
	});
	const before: Stretch = {
		from: null,
		to: first.from - 1,
		label: words.bins.before({ date: sayEnd(first, 'start', words) }),
		folded: 'before',
		last: sayDay(first.from - 1),
	};
	const after: Stretch = {
		from: last.to + 1,
		to: null,
		label: words.bins.after({ date: sayEnd(last, 'end', words) }),
		folded: 'after',
		day: sayDay(last.to + 1),
	};
	return [...(folds.before ? [before] : []), ...within, ...(folds.after ? [after] : [])];
}

function chaptersOf(story: Story, bins: readonly (number | undefined)[]): Timeline['chapters'] {
	const found = new Map<string, { from: number; to: number }>();
	story.events.forEach(({ chapter }, i) => {
		const bin = bins[i];
		if (bin === undefined) return;
		const { from, to } = found.get(chapter) ?? { from: bin, to: bin };
		found.set(chapter, { from: Math.min(from, bin), to: Math.max(to, bin) });
	});
	return story.chapters.flatMap(({ id }, chapter) => {
		const ends = found.get(id);
		return ends ? [{ chapter, ...ends }] : [];
	});
}
