import { FRAME, SHEET } from './sheet.ts';

/** Where labels may stand without covering each other or a mark. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type Side = 'right' | 'left' | 'below' | 'above' | 'centre';

const meet = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Mean width of a character of the map's sans, in em; a little wide, so that nothing touches. */
const EM = 0.54;

/** The box of a label of `size` px beside a mark with this radius, in px. */
export function labelBox(
	[x, y]: readonly [number, number],
	text: string,
	size: number,
	radius: number,
	side: Side,
): Box {
	const width = text.length * size * EM;
	const height = size * 1.25;
	const gap = radius + 4;
	if (side === 'right') return { x: x + gap, y: y - height / 2, width, height };
	if (side === 'left') return { x: x - gap - width, y: y - height / 2, width, height };
	if (side === 'below') return { x: x - width / 2, y: y + gap, width, height };
	if (side === 'above') return { x: x - width / 2, y: y - gap - height, width, height };
	return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Keeps the taken boxes; `place` gives the first side on which a label fits, and takes it. */
export class Room {
	readonly #taken: Box[];
	readonly #inside: Box;

	readonly #strict: boolean;

	/**
	 * @param inside the part of the sheet in which labels are sure to be seen
	 * @param strict whether a label stands there or not at all
	 */
	constructor(inside: Box, taken: readonly Box[] = [], strict = false) {
		// Widths are estimates; at a hard edge that needs some room.
		this.#inside = strict ? shrunk(inside, 6) : inside;
		this.#strict = strict;
		this.#taken = [...taken];
	}

	place(boxes: readonly (readonly [Side, Box])[]): Side | undefined {
		const free = boxes.filter(([, box]) => !this.#taken.some((other) => meet(box, other)));
		const seen = free.find(([, box]) => within(box, this.#inside));
		const found = this.#strict ? seen : (seen ?? free[0]);
		if (found) this.#taken.push(found[1]);
		return found?.[0];
	}
}

const shrunk = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x + by,
	y: y + by,
	width: width - by * 2,
	height: height - by * 2,
});

const within = (box: Box, room: Box) =>
	box.x > room.x &&
	box.y > room.y &&
	box.x + box.width < room.x + room.width &&
	box.y + box.height < room.y + room.height;

/** The view's own frame in the middle of the sheet, at this scale. */
export const frameAt = (scale: number): Box => ({
	x: ((SHEET.width - FRAME.width) / 2) * scale,
	y: ((SHEET.height - FRAME.height) / 2) * scale,
	width: FRAME.width * scale,
	height: FRAME.height * scale,
});

/** The two sizes for which labels are placed: a desk (a unit is a pixel) and a phone. */
export const SCALES = [1, 0.45] as const;

/** Sizes of the ground's names, in px; app.css has the same. */
export const GROUND_SIZES = { country: 15, city: 17, town: 14 } as const;
