/** Which bins get a label under them. */
import type { Timeline } from '../scene/bins.ts';

export interface Tick {
	readonly label: string;
	/** Middle of its bin along the timeline, from 0 to 1. */
	readonly at: number;
}

/** As many labels as have room beside each other. */
const MOST = 4;

/** Some of the bins between the folded ends, at even distances; the folded ends say themselves what they are. */
export function ticksOf({ bins }: Timeline): Tick[] {
	const inner = bins.flatMap((bin, i) => (bin.folded ? [] : [i]));
	const step = Math.max(1, Math.ceil(inner.length / MOST));
	return inner.flatMap((i, at) => {
		const bin = bins[i];
		return bin && at % step === 0 ? [{ label: bin.label, at: (i + 0.5) / bins.length }] : [];
	});
}

/** The chapters by the bin in which they begin, as their numbers from 1. */
export function startsOf({ bins, chapters }: Timeline): { numbers: number[]; at: number }[] {
	const found = new Map<number, number[]>();
	for (const { chapter, from } of chapters)
		found.set(from, [...(found.get(from) ?? []), chapter + 1]);
	return [...found].map(([bin, numbers]) => ({ numbers, at: (bin + 0.5) / bins.length }));
}
