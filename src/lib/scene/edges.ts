/** The days that matter most, divided by the story's unit in the story's calendar. */
import { dayOf, following, toClock, type Moment } from '../std/dates.ts';
import { formatWhen } from '../std/saydate.ts';
import type { Words } from '../std/words/words.ts';
import { columnsOf } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import { once } from './lookup.ts';

export type Unit = Story['timeline']['unit'];

/** A stretch of time, from its first to its last millisecond on the story's wall clock. */
export interface Edge {
	readonly from: number;
	readonly to: number;
	/** Its first and last day, month or year as it is written; the same where it is only one. */
	readonly start: Moment;
	readonly end: Moment;
}

/** More bins than this cannot be told apart, or hit. */
const MOST = 200;

/** Each unit as a number of days, months or years, from the shortest to the longest. */
const STEPS: readonly (readonly [unit: Unit, part: 'day' | 'month' | 'year', many: number])[] = [
	['day', 'day', 1],
	['week', 'day', 7],
	['month', 'month', 1],
	['year', 'year', 1],
	['year', 'year', 10],
	['year', 'year', 100],
	['year', 'year', 1000],
];

/** The shortest unit, not shorter than the story's, of which the focus has no more than can be told apart. */
export const divide = once(
	(story: Story): { readonly unit: Unit; readonly edges: readonly Edge[] } => {
		const { first, last } = focusOf(story);
		const from = STEPS.findIndex(([unit]) => unit === story.timeline.unit);
		let edges: Edge[] = [];
		for (const [unit, part, many] of STEPS.slice(from)) {
			edges = cut(cropped(first, part), last, many, story);
			if (edges.length <= MOST) return { unit, edges };
		}
		return { unit: 'year', edges };
	},
);

/** More bins than this and an opened end is no easier to read than a folded one. */
const FEW = 40;

/**
 * What lies before or after the focus, divided by the shortest unit that leaves few bins.
 * @param begins the first millisecond of each event on the axis; NaN where it has none
 */
export function unfold(
	story: Story,
	side: 'before' | 'after',
	begins: Float64Array,
): { readonly unit: Unit; readonly edges: readonly Edge[] } {
	const { edges: focus } = divide(story);
	const [start, end] = [focus[0]?.from ?? 0, focus.at(-1)?.to ?? 0];
	const instants = begins.filter((at) => (side === 'before' ? at < start : at > end));
	const from = side === 'before' ? instants.reduce((a, b) => Math.min(a, b), start - 1) : end + 1;
	const last = side === 'before' ? start - 1 : instants.reduce((a, b) => Math.max(a, b), end + 1);
	const first = dayOf(from, story.calendar);
	let edges: Edge[] = [];
	for (const [unit, part, many] of STEPS) {
		edges = cut(cropped(first, part), last, many, story);
		if (edges.length <= FEW) return { unit, edges };
	}
	return { unit: 'year', edges };
}

/** Where the focus begins as it is written, and its last millisecond; an open end is that of the events. */
function focusOf(story: Story): { first: Moment; last: number } {
	const { timeline, calendar } = story;
	const { from, to } = columnsOf(story).when;
	const start = from.find((at) => at !== -Infinity);
	const first =
		timeline.focus.start ?? (start === undefined ? { year: 1970 } : dayOf(start, calendar));
	// What is open at its end is over when it begins, as far as is known.
	const last = to.reduce(
		(at, end, i) => Math.max(at, end === Infinity ? (from[i] ?? at) : end),
		-Infinity,
	);
	return { first, last: timeline.focus.to ?? last };
}

function cropped({ year, month = 1, day = 1 }: Moment, part: 'day' | 'month' | 'year'): Moment {
	if (part === 'year') return { year };
	return part === 'month' ? { year, month } : { year, month, day };
}

/** Stretches of `many` from `first` on until `last` is in one; at least one, and no more than tell that they are too many. */
function cut(first: Moment, last: number, many: number, { calendar }: Story): Edge[] {
	const edges: Edge[] = [];
	let start = first;
	do {
		let end = start;
		for (let i = 1; i < many; i++) end = following(end, calendar);
		const next = following(end, calendar);
		edges.push({ from: toClock(start, calendar), to: toClock(next, calendar) - 1, start, end });
		start = next;
	} while (toClock(start, calendar) <= last && edges.length <= MOST);
	return edges;
}

/** "15 March 2016", "14–20 March 2016", "March 2016". */
export function labelOf({ start, end, from, to }: Edge, words: Words): string {
	return formatWhen(
		{
			// The slash says that it is a range.
			edtf: start === end ? '' : '/',
			from,
			to,
			start,
			end,
			approximate: false,
			uncertain: false,
		},
		words,
	);
}

/** "15 March 2016": where it begins, or ends. */
export const sayEnd = (edge: Edge, side: 'start' | 'end', words: Words): string =>
	labelOf({ ...edge, start: edge[side], end: edge[side] }, words);
