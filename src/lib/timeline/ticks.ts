/** Which bins get a label under them. */
import type { Timeline } from '../scene/bins.ts';

export interface Tick {
	readonly label: string;
	/** Middle of its bin along the timeline, from 0 to 1. */
	readonly at: number;
}

/** As many labels as have room beside each other. */
const MOST = 4;

/** In pixels: the line on a phone of 320, what lies beside it, and half a letter of 14 as it is on average. */
const [NARROW, BESIDE, HALF] = [280, 19, 3.5];

/** Whether a label stays on the screen, even on a phone's. */
const hasRoom = ({ label, at }: Tick) =>
	Math.min(at, 1 - at) * NARROW + BESIDE >= label.length * HALF;

/**
 * Some of the bins between the folded ends, at even distances: from the first on, or, where there is no room
 * beside it, as far from one end as from the other. The folded ends say themselves what they are.
 */
export function ticksOf({ bins }: Timeline): Tick[] {
	const inner = bins.flatMap(({ folded, label }, i) =>
		folded ? [] : [{ label, at: (i + 0.5) / bins.length }],
	);
	const every = (step: number, first: number) =>
		inner.filter((_, i) => i >= first && (i - first) % step === 0);
	for (let step = Math.max(1, Math.ceil(inner.length / MOST)); step < inner.length; step++)
		for (const first of [0, ((inner.length - 1) % step) >> 1]) {
			const ticks = every(step, first);
			if (ticks.every(hasRoom)) return ticks;
		}
	return inner.slice((inner.length - 1) >> 1).slice(0, 1);
}

/** The chapters by the bin in which they begin, as their numbers from 1. */
export function startsOf({ bins, chapters }: Timeline): { numbers: number[]; at: number }[] {
	const found = new Map<number, number[]>();
	for (const { chapter, from } of chapters)
		found.set(from, [...(found.get(from) ?? []), chapter + 1]);
	return [...found].map(([bin, numbers]) => ({ numbers, at: (bin + 0.5) / bins.length }));
}
