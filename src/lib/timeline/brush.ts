/** Which bins of the timeline the chosen time covers. */
import type { Timeline } from '../scene/bins.ts';
import type { Choices } from '../scene/choices.ts';

export interface Brush {
	/** First and last bin, both included. */
	readonly from: number;
	readonly to: number;
	/** Whether the reader has chosen a time at all. */
	readonly set: boolean;
}

/** The bins of a time; days that are no bin's own edge are given the bin in which they lie. */
export function brushOf({ bins }: Timeline, time: Choices['time']): Brush {
	const end = bins.length - 1;
	const { from, to } = time ?? {};
	const first = from === undefined ? 0 : bins.findIndex((bin) => !bin.last || bin.last >= from);
	const last = to === undefined ? end : bins.findLastIndex((bin) => !bin.day || bin.day <= to);
	const [a, b] = [first < 0 ? end : first, Math.max(0, last)];
	return { from: Math.min(a, b), to: Math.max(a, b), set: time !== undefined };
}
