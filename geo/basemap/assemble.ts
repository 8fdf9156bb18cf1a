import type { Archive } from './archive.ts';
import { writeArchive } from './archive.ts';
import type { Box } from './boxes.ts';
import { addresses, WORLD } from './boxes.ts';
import { metadataOf } from './metadata.ts';
import type { Sheet } from './sheet.ts';
import { slicer } from './slice.ts';

/**
 * Cuts sheets into the tiles of some boxes and packs them.
 * @param inputs the fingerprint of what the sheets were made from
 */
export function assemble(boxes: readonly Box[], sheets: readonly Sheet[], inputs: string): Archive {
	const places = addresses(boxes);
	const deepest = places.at(-1)![0];
	const parents = new Set(places.map(([z, x, y]) => `${z - 1}/${x >> 1}/${y >> 1}`));
	const slice = slicer(sheets, (at) => !parents.has(at.join('/')));
	const tiles = places.map((at) => ({ z: at[0], x: at[1], y: at[2], data: slice(at) }));
	return writeArchive(tiles, metadataOf(sheets, deepest, inputs), {
		bounds: WORLD.bounds,
		center: [10, 48],
		zoom: 3,
	});
}
