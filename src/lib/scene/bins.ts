/** The events as a timeline counts them: a bin for each unit of the days that matter most, and a folded one at each end. */
import { sayDay } from '../std/days.ts';
import type { Words } from '../std/words/words.ts';
import { columnsOf, NONE } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import { divide, labelOf, sayEnd, unfold, type Edge, type Unit } from './edges.ts';
import { once } from './lookup.ts';
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
	/**
	 * Long or uncertain dates: indices of the first and last bin that they may touch. Where there are
	 * more than can be told apart, that of the selected event only.
	 */
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

/** More spans than these over one another are a grey area. */
const MOST = 300;

/** @param opened the folded end that the reader has opened; the focus is then folded with the rest */
export function makeTimeline(
	{ story, choices, words, anytime, events, position }: Scene,
	opened?: 'before' | 'after',
): Timeline {
	const axis = choices.axis ?? 'happened';
	const { unit, edges, folds, bins, first, last, chapters } = laid(story)(axis, opened);
	const all = stretches(edges, folds, words);
	const isListed = new Uint8Array(bins.length);
	for (const i of events) isListed[i] = 1;
	const held = all.map((): number[] => []);
	const shown = new Uint32Array(all.length);
	const undated: number[] = [];
	let long: number[] = [];
	for (const i of anytime) {
		const bin = bins[i] ?? -1;
		if (bin < 0) undated.push(i);
		else {
			held[bin]?.push(i);
			if (isListed[i]) shown[bin] = (shown[bin] ?? 0) + 1;
			if ((first[i] ?? 0) < (last[i] ?? 0)) long.push(i);
		}
	}
	if (long.length > MOST) long = long.filter((i) => i === events[position]);
	return {
		axis,
		unit,
		bins: all.map((stretch, at) => ({ ...stretch, events: held[at] ?? [], shown: shown[at] ?? 0 })),
		spans: long.map((event) => ({ event, from: first[event] ?? 0, to: last[event] ?? 0 })),
		undated,
		chapters,
	};
}

/** What of a timeline does not depend on the reader's choices; each made once. */
const laid = once((story: Story) => {
	const kept = new Map<string, ReturnType<typeof lay>>();
	return (axis: Timeline['axis'], opened: 'before' | 'after' | undefined) => {
		const key = `${axis} ${opened ?? ''}`;
		const found = kept.get(key) ?? lay(story, axis, opened);
		kept.set(key, found);
		return found;
	};
});

/** The bins, and by event the one in which it begins (-1 where it has no date) and those that it may touch. */
function lay(story: Story, axis: Timeline['axis'], opened: 'before' | 'after' | undefined) {
	const { known, when, count } = columnsOf(story);
	const { from, to } = axis === 'known' ? known : when;
	// What is open at its start is counted where it ends.
	const begins = from.map((at, i) => {
		const end = to[i] ?? Infinity;
		return at !== -Infinity ? at : end === Infinity ? NaN : end;
	});
	const { unit, edges } = opened ? unfold(story, opened, begins) : divide(story);
	const folds = foldsOf(edges, begins);
	const bins = new Int32Array(count);
	const first = new Int32Array(count);
	const last = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		const at = begins[i] ?? NaN;
		bins[i] = Number.isNaN(at) ? -1 : slotOf(edges, folds, at);
		first[i] = slotOf(edges, folds, from[i] ?? 0);
		last[i] = slotOf(edges, folds, to[i] ?? 0);
	}
	return { unit, edges, folds, bins, first, last, chapters: chaptersOf(story, bins) };
}

interface Folds {
	readonly before: boolean;
	readonly after: boolean;
}

/** An end is folded, and not just left out, if an event begins there. */
function foldsOf(edges: readonly Edge[], begins: Float64Array): Folds {
	const [first, last] = [edges[0]?.from ?? 0, edges.at(-1)?.to ?? 0];
	return {
		before: begins.some((at) => at < first),
		after: begins.some((at) => at > last),
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

function chaptersOf(story: Story, bins: Int32Array): Timeline['chapters'] {
	const { chapter: of } = columnsOf(story);
	const found = new Map<number, { from: number; to: number }>();
	bins.forEach((bin, i) => {
		if (bin < 0) return;
		const chapter = of[i] ?? NONE;
		const { from, to } = found.get(chapter) ?? { from: bin, to: bin };
		if (bin < from || bin > to || from === to)
			found.set(chapter, { from: Math.min(from, bin), to: Math.max(to, bin) });
	});
	return story.chapters.flatMap((_, chapter) => {
		const ends = found.get(chapter);
		return ends ? [{ chapter, ...ends }] : [];
	});
}
