/** Reads what an archive says of itself, from a file or from an address. */
import { open } from 'node:fs/promises';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { fail, ok, type Result } from '../../std/result.ts';
import type { Archive } from './check.ts';

/** `fetch`, or a stand-in for tests. */
export type Fetch = (
	address: string,
	init?: { headers: Record<string, string> },
) => Promise<Response>;

type Sized = Source & { length?: number };

const unread = <T>(at: string, code: string, says: string, hint: string): Result<T> =>
	fail([{ code: `basemap-${code}`, file: at, path: '', says, try: hint }]);

/** Why a range could not be read, with what to try. */
class Refused extends Error {
	readonly hint: string;
	constructor(says: string, hint: string) {
		super(says);
		this.hint = hint;
	}
}

function overWeb(address: string, fetch: Fetch): Sized {
	const source: Sized = {
		getKey: () => address,
		async getBytes(offset, length): Promise<RangeResponse> {
			const range = `bytes=${offset}-${offset + length - 1}`;
			const answer = await fetch(address, { headers: { range } }).catch(() => {
				throw new Refused('It cannot be reached.', 'Check the address and the network.');
			});
			if (answer.status === 200)
				throw new Refused(
					'Its server sends the whole file where a part is asked for.',
					'Put it on a server or storage that answers range requests.',
				);
			if (answer.status !== 206)
				throw new Refused(
					`Its server answers ${answer.status} ${answer.statusText}`.trim() + '.',
					'Open the address in a browser: it must be public.',
				);
			const total = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
			if (total) source.length = Number(total);
			return { data: await answer.arrayBuffer() };
		},
	};
	return source;
}

async function onDisk(path: string): Promise<Sized & { close(): Promise<void> }> {
	const file = await open(path, 'r');
	return {
		length: (await file.stat()).size,
		getKey: () => path,
		async getBytes(offset, length): Promise<RangeResponse> {
			const buffer = new Uint8Array(length);
			const { bytesRead } = await file.read(buffer, 0, length, offset);
			return { data: buffer.buffer.slice(0, bytesRead) };
		},
		close: () => file.close(),
	};
}

async function facts(source: Sized): Promise<Archive> {
	const archive = new PMTiles(source);
	const header = await archive.getHeader();
	const metadata = (await archive.getMetadata()) as Record<string, unknown> | null;
	const { minLon, minLat, maxLon, maxLat, minZoom, maxZoom, tileType } = header;
	return {
		...{ tileType, zooms: [minZoom, maxZoom], bounds: [minLon, minLat, maxLon, maxLat] },
		metadata: metadata ?? {},
		promised: header.tileDataOffset + (header.tileDataLength ?? 0),
		...(source.length !== undefined && { length: source.length }),
	};
}

/** @returns what the archive says, or why it could not be read */
export async function readFile(path: string): Promise<Result<Archive>> {
	let source: Awaited<ReturnType<typeof onDisk>>;
	try {
		source = await onDisk(path);
	} catch {
		return unread(
			path,
			'missing',
			'There is no such file.',
			'Paths begin at the project’s folder.',
		);
	}
	try {
		return ok(await facts(source));
	} catch {
		return notArchive(path);
	} finally {
		await source.close();
	}
}

/** The same, over the web. */
export async function readAddress(address: string, fetch: Fetch): Promise<Result<Archive>> {
	try {
		return ok(await facts(overWeb(address, fetch)));
	} catch (error) {
		if (error instanceof Refused) return unread(address, 'refused', error.message, error.hint);
		return notArchive(address);
	}
}

const notArchive = (at: string) =>
	unread<Archive>(
		at,
		'broken',
		'It is not a PMTiles archive of version 3, or its header is damaged.',
		'`pmtiles verify` says more; `pmtiles convert` makes one from MBTiles.',
	);
