/** Where an archive has data, and what to show first. Degrees, longitude before latitude. */
export interface Extent {
	bounds: readonly [west: number, south: number, east: number, north: number];
	center: readonly [lon: number, lat: number];
	zoom: number;
}

/** What the header says of the rest; lengths in bytes, in the order of the file. */
export interface Facts {
	lengths: readonly [root: number, metadata: number, leaves: number, data: number];
	counts: readonly [addressed: number, entries: number, contents: number];
	zooms: readonly [min: number, max: number];
	extent: Extent;
}

export const HEADER_LENGTH = 127;
const GZIP = 2;
const MVT = 1;

/** The fixed first 127 bytes of a PMTiles v3 archive. */
export function writeHeader({ lengths, counts, zooms, extent }: Facts): Uint8Array {
	const bytes = Buffer.alloc(HEADER_LENGTH);
	bytes.write('PMTiles', 0, 'latin1');
	bytes[7] = 3;
	let [offset, at] = [HEADER_LENGTH, 8];
	for (const length of lengths) {
		bytes.writeBigUInt64LE(BigInt(offset), at);
		bytes.writeBigUInt64LE(BigInt(length), at + 8);
		offset += length;
		at += 16;
	}
	for (const count of counts) at = bytes.writeBigUInt64LE(BigInt(count), at);
	// 1: tiles lie in the order of their numbers
	for (const byte of [1, GZIP, GZIP, MVT, ...zooms]) at = bytes.writeUInt8(byte, at);
	for (const degrees of extent.bounds) at = bytes.writeInt32LE(Math.round(degrees * 1e7), at);
	at = bytes.writeUInt8(extent.zoom, at);
	for (const degrees of extent.center) at = bytes.writeInt32LE(Math.round(degrees * 1e7), at);
	return bytes;
}
