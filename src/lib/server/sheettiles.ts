/** The tiles under a sheet, at the zoom at which the live map would read them. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { PMTiles } from 'pmtiles';
import { SHEET, type Sheet } from '../scene/sheet.ts';
import { toMercator } from '../std/lonlat.ts';
import type { Edges, Point } from './clip.ts';

export interface SheetTile {
	readonly data: VectorTile;
	/** The square of the tile, in units of the sheet. */
	readonly square: Edges;
	/** From the units of a tile with this extent to those of the sheet. */
	readonly project: (x: number, y: number, extent: number) => Point;
}

/** Every tile that a sheet touches; where the archive has none so deep, the part of one above it. */
export async function tilesUnder(archive: PMTiles, sheet: Sheet): Promise<SheetTile[]> {
	const { maxZoom } = await archive.getHeader();
	const zoom = Math.max(0, Math.min(maxZoom, Math.floor(sheet.zoom)));
	const n = 2 ** zoom;
	const side = sheet.scale / n;
	const [cx, cy] = toMercator(sheet.centre);
	const [left, top] = [cx * sheet.scale - SHEET.width / 2, cy * sheet.scale - SHEET.height / 2];
	const found: SheetTile[] = [];
	const rows = [Math.max(0, Math.floor(top / side)), Math.floor((top + SHEET.height) / side)];
	for (let x = Math.floor(left / side); x * side < left + SHEET.width; x++)
		for (let y = rows[0]!; y <= Math.min(n - 1, rows[1]!); y++) {
			const at = await nearest(archive, zoom, ((x % n) + n) % n, y);
			if (!at) continue;
			const over = 2 ** (zoom - at.zoom);
			const [x0, y0] = [Math.floor(x / over) * over, Math.floor(y / over) * over];
			const [right, bottom] = [(x + 1) * side - left, (y + 1) * side - top];
			found.push({
				data: new VectorTile(new PbfReader(new Uint8Array(at.data))),
				square: { left: right - side, top: bottom - side, right, bottom },
				project: (u, v, extent) => [
					(x0 + (u / extent) * over) * side - left,
					(y0 + (v / extent) * over) * side - top,
				],
			});
		}
	return found;
}

async function nearest(archive: PMTiles, zoom: number, x: number, y: number) {
	for (let z = zoom; z >= 0; z--) {
		const up = 2 ** (zoom - z);
		const tile = await archive.getZxy(z, Math.floor(x / up), Math.floor(y / up));
		if (tile) return { zoom: z, data: tile.data };
	}
	return undefined;
}
