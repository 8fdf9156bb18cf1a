/** A build of fewer pages is over before anybody wonders. */
const LONG = 50;

const done = new Map<string, number>();

/** Tells how far a long build is, at each tenth: called once for each page of `what`, of which there are `of`. */
export function progress(
	what: string,
	of: number,
	tell: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): void {
	if (of < LONG) return;
	const n = (done.get(what) ?? 0) + 1;
	done.set(what, n);
	const tenths = (pages: number) => Math.floor((pages * 10) / of);
	if (tenths(n) > tenths(n - 1)) tell(`${what}: ${n} of ${of} pages`);
}
