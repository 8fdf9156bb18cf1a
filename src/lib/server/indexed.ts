/**
 * PNG with a palette (colour type 3). A drawing has few colours, the rest are the in-between shades
 * of its edges: 256 of them look the same and take a third of the bytes.
 */
import { crc32, deflateSync } from 'node:zlib';

const MOST = 256;

/** @param pixels RGBA, opaque, row by row from the top */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer<ArrayBuffer> {
	const colours = new Uint32Array(pixels.slice().buffer);
	const counts = new Map<number, number>();
	// Neighbours are mostly alike: a run of one colour is looked up once.
	for (let i = 0, from = 0; i < colours.length; from = i) {
		const colour = colours[i] ?? 0;
		while (i < colours.length && colours[i] === colour) i++;
		counts.set(colour, (counts.get(colour) ?? 0) + i - from);
	}
	const palette = [...counts]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, MOST)
		.map(([colour]) => bytes(colour));
	const index = new Map(
		[...counts.keys()].map((colour) => [colour, nearest(palette, bytes(colour))]),
	);
	// Each row begins with its filter: none, which suits flat colours best.
	const rows = Buffer.alloc((width + 1) * height);
	let [last, place] = [-1, 0];
	for (let y = 0, i = 0; y < height; y++)
		for (let x = 1; x <= width; x++) {
			const colour = colours[i++] ?? 0;
			if (colour !== last) [last, place] = [colour, index.get(colour) ?? 0];
			rows[y * (width + 1) + x] = place;
		}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', deflateSync(rows, { level: 8 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Red, green and blue of four bytes of the picture that were read as one number. */
function bytes(colour: number): Rgb {
	const view = new Uint8Array(Uint32Array.of(colour).buffer);
	return [view[0] ?? 0, view[1] ?? 0, view[2] ?? 0];
}

function nearest(palette: readonly Rgb[], [r, g, b]: Rgb): number {
	let [best, least] = [0, Infinity];
	for (let i = 0; i < palette.length && least > 0; i++) {
		const [red, green, blue] = palette[i] ?? [0, 0, 0];
		const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
		if (far < least) {
			best = i;
			least = far;
		}
	}
	return best;
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const out = Buffer.alloc(body.length + 8);
	out.writeUInt32BE(data.length, 0);
	body.copy(out, 4);
	out.writeUInt32BE(crc32(body), body.length + 4);
	return out;
}
