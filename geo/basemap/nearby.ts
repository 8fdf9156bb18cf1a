import type { Position } from 'geojson';

/** Degrees: at 60 degrees north a cell is still more than five kilometres wide. */
const CELL = 0.1;

const cellOf = ([lon, lat]: Position) =>
	[Math.floor(lon! / CELL), Math.floor(lat! / CELL)] as const;

/** Finds what lies near a point, by a grid of cells wider than the reach. */
export class Nearby<T extends { at: Position }> {
	#cells = new Map<string, T[]>();

	add(item: T): void {
		const key = cellOf(item.at).join();
		const cell = this.#cells.get(key);
		if (cell) cell.push(item);
		else this.#cells.set(key, [item]);
	}

	around(at: Position): T[] {
		const [x, y] = cellOf(at);
		return [-1, 0, 1].flatMap((i) =>
			[-1, 0, 1].flatMap((j) => this.#cells.get(`${x + i},${y + j}`) ?? []),
		);
	}
}
