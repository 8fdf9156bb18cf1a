/**
 * A file of which parts are read, over HTTP: a range that is lost is asked for again, a server that
 * knows no ranges is let send the whole, and a file that is not the expected one is refused.
 */

/** Milliseconds before each attempt; a line that fails once may hold the next time. */
const ATTEMPTS = [0, 500, 3000];

/** The file is there, but not the one that the page was made with, or only a part of it. */
export class Changed extends Error {}

interface Expected {
	readonly address: string;
	readonly bytes: number;
	/** Bytes at its end that are asked for once and kept. */
	readonly tail: number;
	/**
	 * Other parts, of each the first byte and the one after its last, to which the end will lead: they are asked
	 * for as soon as the server has been seen to know ranges, and kept until they have been read.
	 */
	readonly ahead?: readonly (readonly [start: number, stop: number])[];
}

/** @param pause what waits between attempts; another one in tests */
export function ranges(
	{ address, bytes, tail, ahead = [] }: Expected,
	ask: typeof fetch,
	pause = wait,
) {
	let whole: ArrayBuffer | undefined;
	const part = (from: number, to: number) => ({ from, to, bytes: once(() => fetched(from, to)) });
	const end = part(bytes - tail, bytes);
	const held = new Set([end]);
	let isForeseen = false;
	function foresee() {
		if (isForeseen) return;
		isForeseen = true;
		for (const one of ahead.map(([from, to]) => part(from, to))) {
			held.add(one);
			// Whoever reads it asks again, and is told what is wrong.
			one.bytes().catch(() => undefined);
		}
	}

	async function slice(start: number, stop = bytes): Promise<ArrayBuffer> {
		if (whole) return whole.slice(start, stop);
		const found = [...held].find(({ from, to }) => start >= from && stop <= to);
		if (!found) return fetched(start, stop);
		const { from, to } = found;
		const read = (await found.bytes()).slice(start - from, stop - from);
		if (found !== end && start === from && stop === to) held.delete(found);
		return read;
	}

	async function fetched(start: number, stop: number): Promise<ArrayBuffer> {
		let fault: unknown;
		for (const before of ATTEMPTS) {
			// The first goes at once: a timer would let the page be laid out before it.
			if (before > 0) await pause(before);
			try {
				return await asked(start, stop, before > 0);
			} catch (error) {
				fault = error;
			}
		}
		throw fault;
	}

	async function asked(start: number, stop: number, again: boolean): Promise<ArrayBuffer> {
		const response = await ask(address, {
			headers: { range: `bytes=${start}-${stop - 1}` },
			// What was lost once may be broken in the browser's own store.
			cache: again ? 'reload' : 'default',
		});
		if (response.status === 206) {
			foresee();
			const size = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
			const body = await response.arrayBuffer();
			if (size !== undefined && Number(size) !== bytes) throw new Changed(address);
			if (body.byteLength !== stop - start) throw new Error(`${address}: a part is not whole`);
			return body;
		}
		// Beyond the end of what should be longer.
		if (response.status === 416) throw new Changed(address);
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		const body = await response.arrayBuffer();
		if (body.byteLength !== bytes) throw new Changed(address);
		whole = body;
		return body.slice(start, stop);
	}

	return { byteLength: bytes, slice };
}

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** What has failed is tried anew the next time. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
	let kept: Promise<T> | undefined;
	return () => {
		const mine = (kept ??= make());
		mine.catch(() => {
			if (kept === mine) kept = undefined;
		});
		return mine;
	};
}
