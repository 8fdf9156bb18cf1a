/**
 * PNG with a palette (colour type 3). A drawing has few colours, the rest are the in-between shades
 * of its edges: 256 of them look the same and take a third of the bytes.
 */
import { crc32, deflateSync } from 'node:zlib';

const MOST = 256;

/** @param pixels RGBA, opaque, row by row from the top */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer<ArrayBuffer> {
	const colours = new Uint32Array(width * height);
	const counts = new Map<number, number>();
	for (let i = 0; i < colours.length; i++) {
		const [r = 0, g = 0, b = 0] = [pixels[i * 4], pixels[i * 4 + 1], pixels[i * 4 + 2]];
		const colour = (r << 16) | (g << 8) | b;
		colours[i] = colour;
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const palette = [...counts]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, MOST)
		.map(([colour]) => colour);
	const index = new Map(palette.map((colour, i) => [colour, i]));
	for (const colour of counts.keys())
		if (!index.has(colour)) index.set(colour, nearest(palette, colour));
	// Each row begins with its filter: none, which suits flat colours best.
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0, i = 0; y < height; y++)
		for (let x = 1; x <= width; x++) rows[y * (width + 1) + x] = index.get(colours[i++] ?? 0) ?? 0;
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function nearest(palette: readonly number[], colour: number): number {
	let [best, least] = [0, Infinity];
	for (const [i, other] of palette.entries()) {
		const r = (other >> 16) - (colour >> 16);
		const g = ((other >> 8) & 255) - ((colour >> 8) & 255);
		const b = (other & 255) - (colour & 255);
		const far = r * r + g * g + b * b;
		if (far < least) [best, least] = [i, far];
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
