import { PMTiles, zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import type { Tile } from './archive.ts';
import { writeArchive } from './archive.ts';
import type { Entry } from './directory.ts';
import { writeDirectories } from './directory.ts';
import { tileId } from './hilbert.ts';
import { Bytes } from './varint.ts';

const EXTENT = { bounds: [-180, -85, 180, 85], center: [10, 48], zoom: 3 } as const;

/** Opens an archive in memory with the reader that browsers use. */
function open(bytes: Uint8Array): PMTiles {
	const copy = new Uint8Array(bytes).buffer;
	return new PMTiles({
		getKey: () => 'memory',
		getBytes: (offset, length) => Promise.resolve({ data: copy.slice(offset, offset + length) }),
	});
}

function world(deepest: number, content: (z: number, x: number, y: number) => string): Tile[] {
	const tiles: Tile[] = [];
	for (let z = 0; z <= deepest; z++)
		for (let x = 0; x < 2 ** z; x++)
			for (let y = 0; y < 2 ** z; y++) tiles.push({ z, x, y, data: Buffer.from(content(z, x, y)) });
	return tiles;
}

describe('the number of a tile', () => {
	test.each([
		[0, 0, 0],
		[1, 0, 0],
		[1, 1, 0],
		[3, 5, 2],
		[12, 2097, 1372],
		[20, 1_000_000, 3],
	])('%i/%i/%i is what the reader expects', (z, x, y) => {
		expect(tileId(z, x, y)).toBe(zxyToTileId(z, x, y));
	});

	test('numbers of a whole zoom are all different and without gaps', () => {
		const ids = world(5, () => '').map(({ z, x, y }) => tileId(z, x, y));
		expect(ids.sort((a, b) => a - b)).toEqual(ids.map((_, i) => i));
	});

	test('there is no tile outside the world', () => {
		expect(() => tileId(2, 4, 0)).toThrow(RangeError);
	});
});

test('varints past 2^31 keep all their bits', () => {
	expect([...new Bytes().varint(2 ** 40 + 5).done()]).toEqual([133, 128, 128, 128, 128, 32]);
});

describe('an archive', () => {
	test('reads back tile by tile', async () => {
		const tiles = world(5, (z, x, y) => `${z}/${x}/${y}`);
		const reader = open(writeArchive(tiles, { name: 'test' }, EXTENT).bytes);
		for (const { z, x, y, data } of tiles) {
			const tile = await reader.getZxy(z, x, y);
			expect(Buffer.from(tile!.data).toString()).toBe(Buffer.from(data).toString());
		}
		expect(await reader.getZxy(6, 0, 0)).toBeUndefined();
		expect(await reader.getMetadata()).toEqual({ name: 'test' });
		const header = await reader.getHeader();
		expect(header).toMatchObject({ minZoom: 0, maxZoom: 5, minLon: -180, maxLat: 85 });
		expect(header).toMatchObject({
			tileType: 1,
			tileCompression: 2,
			centerZoom: 3,
			clustered: true,
		});
	});

	test('stores what is the same once, and rows of it as one entry', async () => {
		const tiles = world(4, (z, x) => (z === 4 && x > 0 ? 'sea' : `${z}/${x}`));
		const { bytes, contents, tiles: count } = writeArchive(tiles, {}, EXTENT);
		const header = await open(bytes).getHeader();
		expect(count).toBe(341);
		expect(contents).toBe(1 + 2 + 4 + 8 + 2);
		expect(header.numTileEntries).toBeLessThan(120);
		expect(header.numAddressedTiles).toBe(341);
	});

	test('does not depend on the order of its tiles', () => {
		const tiles = world(3, (z, x, y) => `${z + x * y}`);
		const again = writeArchive([...tiles].reverse(), {}, EXTENT).bytes;
		expect(Buffer.compare(writeArchive(tiles, {}, EXTENT).bytes, again)).toBe(0);
	});

	test('refuses a tile that is there twice', () => {
		const [tile] = world(0, () => 'a');
		expect(() => writeArchive([tile!, tile!], {}, EXTENT)).toThrow('twice');
	});
});

describe('leaf directories', () => {
	const entries: Entry[] = Array.from({ length: 500 }, (_, i) => ({
		id: i * 3,
		offset: (i * 7919) % 10_007,
		length: 1 + ((i * 31) % 97),
		run: 1,
	}));

	test('are written only where the root would not fit', () => {
		expect(writeDirectories(entries).leaves).toHaveLength(0);
		const { root, leaves } = writeDirectories(entries, 200, 16);
		expect(root.length).toBeLessThanOrEqual(200);
		expect(leaves.length).toBeGreaterThan(0);
	});

	test('say so when even pointers do not fit', () => {
		expect(() => writeDirectories(entries, 10, 16)).toThrow('no room');
	});

	test('read back', async () => {
		const tiles = world(5, (z, x, y) => `${z}/${x}/${y}`.repeat(1 + ((x * 7 + y * y) % 5)));
		const reader = open(writeArchive(tiles, {}, EXTENT, 150).bytes);
		expect((await reader.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
		for (const { z, x, y, data } of tiles) {
			const tile = await reader.getZxy(z, x, y);
			expect(Buffer.from(tile!.data).equals(data)).toBe(true);
		}
	});
});
