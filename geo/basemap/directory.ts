import { squeeze } from './squeeze.ts';
import { Bytes } from './varint.ts';

/** One line of a PMTiles directory. A `run` of 0 points to a leaf directory instead of a tile. */
export interface Entry {
	id: number;
	offset: number;
	length: number;
	run: number;
}

/** The root must lie within the first 16,384 bytes, after a header of 127. */
const ROOT_LIMIT = 16_384 - 127;

/** Columns, not rows, and differences, not values: this is what makes a directory small. */
export function writeDirectory(entries: readonly Entry[]): Uint8Array {
	const bytes = new Bytes().varint(entries.length);
	let before = 0;
	for (const entry of entries) {
		bytes.varint(entry.id - before);
		before = entry.id;
	}
	for (const entry of entries) bytes.varint(entry.run);
	for (const entry of entries) bytes.varint(entry.length);
	let end = -1;
	for (const entry of entries) {
		// 0 says "directly after the one before"; other offsets are written plus one.
		bytes.varint(entry.offset === end ? 0 : entry.offset + 1);
		end = entry.offset + entry.length;
	}
	return squeeze(bytes.done());
}

/**
 * The root directory and, where it would not fit into the first fetch, its leaves.
 * @param limit most bytes the root may have, compressed
 * @param smallest entries in a leaf at the first try
 */
export function writeDirectories(
	entries: readonly Entry[],
	limit = ROOT_LIMIT,
	smallest = 256,
): { root: Uint8Array; leaves: Uint8Array } {
	const whole = writeDirectory(entries);
	if (whole.length <= limit) return { root: whole, leaves: new Uint8Array() };
	for (let size = smallest; ; size *= 2) {
		const parts: Uint8Array[] = [];
		const pointers: Entry[] = [];
		let offset = 0;
		for (let from = 0; from < entries.length; from += size) {
			const some = entries.slice(from, from + size);
			const leaf = writeDirectory(some);
			pointers.push({ id: some[0]!.id, offset, length: leaf.length, run: 0 });
			parts.push(leaf);
			offset += leaf.length;
		}
		const root = writeDirectory(pointers);
		if (root.length <= limit) return { root, leaves: Buffer.concat(parts) };
		if (size >= entries.length) throw new Error('the limit leaves no room for a root directory');
	}
}
