import type { Bounds } from './bounds.ts';

/** A tile's address: zoom, column from the west, row from the north. */
export type Address = readonly [z: number, x: number, y: number];

const LIMIT = 85.051128;

/** Where a longitude lies in a world one unit wide, from the west. */
export const columnOf = (lon: number) => (lon + 180) / 360;

/** Where a latitude lies in a Mercator world one unit high, from the north. */
export function rowOf(lat: number): number {
	const phi = (Math.max(-LIMIT, Math.min(LIMIT, lat)) * Math.PI) / 180;
	return (1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2;
}

/** The tiles of one zoom that a box touches. */
export function cover([west, south, east, north]: Bounds, z: number): Address[] {
	const side = 2 ** z;
	const cell = (share: number) => Math.max(0, Math.min(side - 1, Math.floor(share * side)));
	const [first, last] = [cell(columnOf(west)), cell(columnOf(east))];
	const width = east >= west ? last - first : last - first + side;
	const found: Address[] = [];
	for (let y = cell(rowOf(north)); y <= cell(rowOf(south)); y++)
		for (let i = 0; i <= Math.min(width, side - 1); i++) found.push([z, (first + i) % side, y]);
	return found;
}
