/**
 * V8 lets garbage grow to about as much as what is kept. Beside a story of a million events that
 * would be gigabytes, all of it pages that have long been written.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of garbage that are let be. */
const MOST = 600e6;

const used = () => getHeapStatistics().used_heap_size;

let kept = used();
let collect: (() => void) | undefined;

/**
 * Called between two pages: collects the garbage where there is much of it.
 * @param most bytes that are let be; fewer in tests
 */
export function tidy(most = MOST): void {
	if (used() - kept < most) return;
	collect ??= collector();
	collect();
	kept = used();
}

/** The engine's own collector, which it gives to those alone who ask for it. */
function collector(): () => void {
	setFlagsFromString('--expose-gc');
	return runInNewContext('gc') as () => void;
}
