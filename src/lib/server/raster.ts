/** Drawings as PNG, kept from one build to the next by what they show. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed.ts';

const KEPT = 'node_modules/.cache/dateline/stills';
/** Raised when the same drawing comes out otherwise: another rasteriser, or other options. */
const MADE_BY = 'resvg-js 2.6.2, palette 1';

type Bytes = Uint8Array<ArrayBuffer>;

/** Pictures under way: several pages may ask for the same one at once. */
const going = new Map<string, Promise<Bytes>>();

/** @param zoom pixels of the picture per pixel of the drawing */
export async function png(svg: string, zoom = 1): Promise<Bytes> {
	const name = createHash('sha256').update(`${MADE_BY} ${zoom}\n`).update(svg).digest('hex');
	const made = going.get(name) ?? kept(join(KEPT, `${name}.png`), svg, zoom);
	going.set(name, made);
	try {
		return await made;
	} finally {
		going.delete(name);
	}
}

/** The same as a `data:` address, to stand in another drawing. */
export const pngAddress = async (svg: string): Promise<string> =>
	`data:image/png;base64,${Buffer.from(await png(svg)).toString('base64')}`;

async function kept(file: string, svg: string, zoom: number): Promise<Bytes> {
	if (existsSync(file)) return new Uint8Array(await readFile(file));
	const image = await renderAsync(svg, {
		fitTo: { mode: 'zoom', value: zoom },
		// All text is outlines already.
		font: { loadSystemFonts: false },
	});
	const bytes = new Uint8Array(indexedPng(image.pixels, image.width, image.height));
	await mkdir(KEPT, { recursive: true });
	// Renamed when complete, so that a build that was stopped leaves no half picture.
	const part = `${file}.${process.pid}.part`;
	await writeFile(part, bytes);
	await rename(part, file);
	return bytes;
}
