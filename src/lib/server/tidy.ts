/**
 * V8 lets garbage grow to about as much as what is kept. Beside a story of a million events that
 * would be gigabytes, all of it pages and files that have long been written.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Percent of what is kept, to which garbage may grow. */
const GROWTH = 25;

/** From now on V8 looks for garbage earlier; it does so beside the program's own work, most of the time. */
export const boundGarbage = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);

/** Bytes of garbage that are let be. */
const MOST = 600e6;

/** With what lies beside the heap: bytes of files, as they are made. */
function used(): number {
	const { used_heap_size: heap, external_memory: beside } = getHeapStatistics();
	return heap + beside;
}

let kept = used();
let collect: (() => void) | undefined;

/**
 * Collects the garbage at once where there is much of it: called where much is about to be made.
 * The program stands still for a second or two beside a million events.
 * @param most bytes that are let be; none where what was made is known to be done with
 */
export function tidy(most = MOST): void {
	const now = used();
	// Files are let go some time after a collection: what was counted as kept may have been on its way out.
	kept = Math.min(kept, now);
	if (now - kept < most) return;
	collect ??= collector();
	collect();
	kept = used();
}

/** The engine's own collector, which it gives to those alone who ask for it. */
function collector(): () => void {
	setFlagsFromString('--expose-gc');
	return runInNewContext('gc') as () => void;
}
