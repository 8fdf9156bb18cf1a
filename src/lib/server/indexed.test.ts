import { Resvg } from '@resvg/resvg-js';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexedPng } from './indexed.ts';

const RGBA = (...colours: readonly number[]) =>
	Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));

/** The pixels as a PNG decoder of others reads them. */
function decoded(png: Buffer, width: number, height: number): number[] {
	const href = `data:image/png;base64,${png.toString('base64')}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
	const { pixels } = new Resvg(svg, {
		font: { loadSystemFonts: false },
		imageRendering: 1,
	}).render();
	return Array.from({ length: width * height }, (_, i) => pixels.readUIntBE(i * 4, 3));
}

test('a picture of few colours comes back as it was', () => {
	const colours = [0xff0000, 0x00ff00, 0x0000ff, 0x123456, 0xfbfaf7, 0x000000];
	expect(decoded(indexedPng(RGBA(...colours), 3, 2), 3, 2)).toEqual(colours);
});

test('of many colours the commonest stay exact, and the others move a little', () => {
	const shades = Array.from({ length: 400 }, (_, i) => (i << 8) | 0x100001);
	const colours = [...shades, ...Array<number>(400).fill(0xabcdef)];
	const png = indexedPng(RGBA(...colours), 40, 20);
	const back = decoded(png, 40, 20);
	expect(back.slice(400)).toEqual(colours.slice(400));
	const moved = back.map((c, i) => Math.abs(((c >> 8) & 255) - (((colours[i] ?? 0) >> 8) & 255)));
	expect(new Set(back).size).toBeLessThanOrEqual(256);
	expect(moved.filter((far) => far > 160)).toEqual([]);
	expect(inflateSync(png.subarray(png.indexOf('IDAT') + 4)).length).toBe(41 * 20);
});
