/** Which bins get a label under them. */
import type { Timeline } from '../scene/bins.ts';

export interface Tick {
	readonly label: string;
	/** Middle of its bin along the timeline, from 0 to 1. */
	readonly at: number;
}

/** As many labels as have room beside each other. */
const MOST = 4;

/** So much of the line a label has beside its middle, even of a phone's: nearer to an end it would reach over it. */
const EDGE = 0.09;

/**
 * Some of the bins between the folded ends, at even distances and as far from one end as from the other;
 * the folded ends say themselves what they are.
 */
export function ticksOf({ bins }: Timeline): Tick[] {
	const inner = bins.flatMap(({ folded, label }, i) =>
		folded ? [] : [{ label, at: (i + 0.5) / bins.length }],
	);
	const every = (step: number) => {
		const first = ((inner.length - 1) % step) >> 1;
		return inner.filter((_, i) => i >= first && (i - first) % step === 0);
	};
	let step = Math.max(1, Math.ceil(inner.length / MOST));
	while (step < inner.length && every(step).some(({ at }) => Math.min(at, 1 - at) < EDGE)) step++;
	return every(step);
}

/** The chapters by the bin in which they begin, as their numbers from 1. */
export function startsOf({ bins, chapters }: Timeline): { numbers: number[]; at: number }[] {
	const found = new Map<number, number[]>();
	for (const { chapter, from } of chapters)
		found.set(from, [...(found.get(from) ?? []), chapter + 1]);
	return [...found].map(([bin, numbers]) => ({ numbers, at: (bin + 0.5) / bins.length }));
}
