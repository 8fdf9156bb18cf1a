import { writeSync } from 'node:fs';

/** A build of fewer pages is over before anybody wonders. */
const LONG = 50;

const done = new Map<string, number>();

/** Tells how far a long build is, at each tenth: called once for each page of `what`, of which there are `of`. */
export function progress(what: string, of: number, tell = write): void {
	if (of < LONG) return;
	const n = (done.get(what) ?? 0) + 1;
	done.set(what, n);
	const tenths = (pages: number) => Math.floor((pages * 10) / of);
	if (tenths(n) > tenths(n - 1)) tell(`${what}: ${n} of ${of} pages`);
}

const STDERR = 2;

/** At once: what a thread that makes one page after the other writes to `process.stderr` is only passed on at its end. */
function write(line: string): void {
	try {
		writeSync(STDERR, `${line}\n`);
	} catch {
		// A reader that is slow, or gone, does not end a build.
	}
}
