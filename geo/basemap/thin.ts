import type { Position } from 'geojson';
import { columnOf, rowOf } from './cover.ts';

/** What the thinning needs to know of a label. */
export interface Candidate {
	at: Position;
	/** the greater, the earlier it shows */
	score: number;
	/** an editor's choice: the zoom at which it shows at the latest, room or not */
	latest?: number;
}

/** The score that a place needs, by zoom. */
const NEEDED = [Infinity, Infinity, 6e6, 1.2e6, 3e5, 9e4, 3e4, 1.8e4, 6e3, 1.5e3, 600, 0, 0];
/** Space for a label of middling length, in pixels of a tile 512 wide; less where tiles end. */
const ROOM = { wide: 84, high: 30 };
const TILE = 512;

/** The labels of one zoom, on a grid as fine as the room a label needs. */
class Board {
	#cells = new Map<number, [number, number][]>();
	#side: number;

	constructor(z: number) {
		this.#side = TILE * 2 ** z;
	}

	#place([lon, lat]: Position): [number, number] {
		return [(columnOf(lon!) * this.#side) / ROOM.wide, (rowOf(lat!) * this.#side) / ROOM.high];
	}

	isFree(at: Position): boolean {
		const [x, y] = this.#place(at);
		for (let i = -1; i <= 1; i++)
			for (let j = -1; j <= 1; j++)
				for (const [u, v] of this.#cells.get(Math.floor(x + i) * 1e6 + Math.floor(y + j)) ?? [])
					if (Math.abs(u - x) < 1 && Math.abs(v - y) < 1) return false;
		return true;
	}

	put(at: Position): void {
		const [x, y] = this.#place(at);
		const key = Math.floor(x) * 1e6 + Math.floor(y);
		const cell = this.#cells.get(key);
		if (cell) cell.push([x, y]);
		else this.#cells.set(key, [[x, y]]);
	}
}

/**
 * The zoom at which each label first shows: the weightiest first, none on top of another.
 * @returns one number a candidate, in their order; Infinity for what never finds room
 */
export function thin(candidates: readonly Candidate[], deepest: number): number[] {
	const zooms = candidates.map(() => Infinity);
	// Ties are settled by place, not by the order of the input.
	const order = candidates
		.map((_, i) => i)
		.sort((i, j) => {
			const [a, b] = [candidates[i]!, candidates[j]!];
			return b.score - a.score || a.at[0]! - b.at[0]! || a.at[1]! - b.at[1]!;
		});
	for (let z = 0; z <= deepest; z++) {
		const board = new Board(z);
		for (const i of order) {
			const { at, latest } = candidates[i]!;
			if (latest !== undefined && latest <= z) zooms[i] = Math.min(zooms[i]!, z);
			if (zooms[i]! <= z) board.put(at);
		}
		for (const i of order) {
			const { at, score } = candidates[i]!;
			if (score < (NEEDED[z] ?? 0)) break;
			if (zooms[i] !== Infinity || !board.isFree(at)) continue;
			zooms[i] = z;
			board.put(at);
		}
	}
	return zooms;
}
