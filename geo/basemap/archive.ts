import { createHash } from 'node:crypto';
import type { Entry } from './directory.ts';
import { writeDirectories } from './directory.ts';
import type { Extent } from './header.ts';
import { HEADER_LENGTH, writeHeader } from './header.ts';
import { tileId } from './hilbert.ts';
import { squeeze } from './squeeze.ts';

/** One tile: zoom, column, row and its vector data, not compressed. */
export interface Tile {
	z: number;
	x: number;
	y: number;
	data: Uint8Array;
}

/** What an archive came to. */
export interface Archive {
	bytes: Uint8Array;
	tiles: number;
	contents: number;
}

/**
 * One PMTiles v3 archive (a tile of identical content is stored once, and a row of identical
 * neighbours is one entry of the directory).
 * @param tiles in any order, each address once
 * @param metadata written as JSON
 * @param limit most bytes for the root directory; by default what the format allows
 */
export function writeArchive(
	tiles: readonly Tile[],
	metadata: object,
	extent: Extent,
	limit?: number,
): Archive {
	const order = tiles
		.map((tile) => ({ id: tileId(tile.z, tile.x, tile.y), data: tile.data }))
		.sort((a, b) => a.id - b.id);
	const entries: Entry[] = [];
	const contents: Uint8Array[] = [];
	const known = new Map<string, { offset: number; length: number }>();
	let end = 0;
	for (const { id, data } of order) {
		const key = createHash('sha256').update(data).digest('base64');
		let place = known.get(key);
		if (!place) {
			const packed = squeeze(data);
			place = { offset: end, length: packed.length };
			known.set(key, place);
			contents.push(packed);
			end += packed.length;
		}
		const last = entries.at(-1);
		if (last && last.id + last.run === id && last.offset === place.offset) last.run++;
		else if (last && last.id + last.run > id) throw new Error(`tile ${id} is there twice`);
		else entries.push({ id, run: 1, ...place });
	}
	const { root, leaves } = writeDirectories(entries, limit);
	const meta = squeeze(Buffer.from(JSON.stringify(metadata)));
	const header = writeHeader({
		lengths: [root.length, meta.length, leaves.length, end],
		counts: [order.length, entries.length, contents.length],
		zooms: [Math.min(...tiles.map((t) => t.z)), Math.max(...tiles.map((t) => t.z))],
		extent,
	});
	if (header.length !== HEADER_LENGTH) throw new Error('the header has a fixed length');
	return {
		bytes: Buffer.concat([header, root, meta, leaves, ...contents]),
		tiles: order.length,
		contents: contents.length,
	};
}
