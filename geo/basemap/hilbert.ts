/**
 * The number of a tile in a PMTiles archive: all tiles of the lower zooms first, then along a
 * Hilbert curve, so that neighbours on the map are neighbours in the file.
 * @param z zoom, 0 to 26
 * @param x column from the west
 * @param y row from the north
 */
export function tileId(z: number, x: number, y: number): number {
	const side = 2 ** z;
	if (x < 0 || y < 0 || x >= side || y >= side) throw new RangeError(`no tile ${z}/${x}/${y}`);
	let id = (4 ** z - 1) / 3;
	let [column, row] = [x, y];
	for (let half = side / 2; half >= 1; half /= 2) {
		const east = Math.floor(column / half) % 2;
		const south = Math.floor(row / half) % 2;
		id += half * half * ((3 * east) ^ south);
		// The curve enters each quadrant turned; the rest of the way is measured in its frame.
		if (south === 0) {
			if (east === 1) [column, row] = [half - 1 - (column % half), half - 1 - (row % half)];
			[column, row] = [row, column];
		}
	}
	return id;
}
