/** Where labels may stand without covering each other or a mark: by one table in both maps. */
import { FRAME, SHEET } from './sheet.ts';
import { widthOf } from './typeset.ts';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Of a mark's disc, in pixels. */
export const RADIUS = 13;
/** Of the story's names on the map, in pixels, and from line to line. */
export const LETTER = 14;
export const LEADING = 1.2;

/** By the corner or edge of the text that is nearest its mark, and how far off that is, in pixels. */
const STANDS = {
	right: { anchor: 'left', dx: RADIUS + 6, dy: 0 },
	left: { anchor: 'right', dx: -RADIUS - 6, dy: 0 },
	below: { anchor: 'top', dx: 0, dy: RADIUS + 2 },
	above: { anchor: 'bottom', dx: 0, dy: -RADIUS - 2 },
	'right-below': { anchor: 'top-left', dx: 10, dy: 10 },
	'left-below': { anchor: 'top-right', dx: -10, dy: 10 },
	'right-above': { anchor: 'bottom-left', dx: 10, dy: -10 },
	'left-above': { anchor: 'bottom-right', dx: -10, dy: -10 },
	centre: { anchor: 'center', dx: 0, dy: 0 },
} as const;

export type Side = keyof typeof STANDS;
export type Anchor = (typeof STANDS)[Side]['anchor'];
export const STAND: Readonly<
	Record<Side, { readonly anchor: Anchor; readonly dx: number; readonly dy: number }>
> = STANDS;
/** In the order of preference. */
export const SIDES = Object.keys(STANDS).filter((side) => side !== 'centre') as readonly Side[];

/** A label: where it stands beside its mark, and its lines. */
export interface Spot {
	readonly side: Side;
	readonly lines: readonly string[];
}

/** Whether two labels are set alike. */
export const isSame = (a: Spot, b: Spot): boolean =>
	a.side === b.side && a.lines.join() === b.lines.join();

/** Share of the text's size that lies before the anchor. */
const before = (anchor: Anchor, edges: readonly [string, string]) =>
	anchor.includes(edges[0]) ? 0 : anchor.includes(edges[1]) ? 1 : 0.5;

/** The box of a label beside a mark at this point, in pixels. */
export function spotBox([x, y]: readonly [number, number], { side, lines }: Spot): Box {
	const { anchor, dx, dy } = STAND[side];
	const width = Math.max(...lines.map((line) => widthOf(line, LETTER)));
	const height = lines.length * LETTER * LEADING;
	return {
		x: x + dx - before(anchor, ['left', 'right']) * width,
		y: y + dy - before(anchor, ['top', 'bottom']) * height,
		width,
		height,
	};
}

/** The box of a name of `size` px over a point. */
export function labelBox(
	[x, y]: readonly [number, number],
	text: string,
	size: number,
	radius: number,
	side: Side,
): Box {
	const width = widthOf(text, size);
	const height = size * 1.25;
	const gap = radius + 4;
	if (side === 'right') return { x: x + gap, y: y - height / 2, width, height };
	if (side === 'left') return { x: x - gap - width, y: y - height / 2, width, height };
	if (side === 'below') return { x: x - width / 2, y: y + gap, width, height };
	if (side === 'above') return { x: x - width / 2, y: y - gap - height, width, height };
	return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Whether two boxes share more than an edge. */
export const meet = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Keeps the taken boxes; `place` gives the first side on which a label fits, and takes it. */
export class Room {
	readonly #taken: Box[];
	readonly #inside: Box;

	/** @param inside the part of the sheet in which labels are sure to be seen */
	constructor(inside: Box, taken: readonly Box[] = []) {
		this.#inside = inside;
		this.#taken = [...taken];
	}

	isFree(box: Box): boolean {
		return !this.#taken.some((other) => meet(box, other));
	}

	/** Whether the whole box is sure to be seen. */
	shows(box: Box): boolean {
		return within(box, this.#inside);
	}

	take(box: Box): void {
		this.#taken.push(box);
	}

	place(boxes: readonly (readonly [Side, Box])[]): Side | undefined {
		const free = boxes.filter(([, box]) => this.isFree(box));
		const found = free.find(([, box]) => this.shows(box)) ?? free[0];
		if (found) this.take(found[1]);
		return found?.[0];
	}
}

/** Whether the box lies in the room as a whole. */
export const within = (box: Box, room: Box) =>
	box.x >= room.x &&
	box.y >= room.y &&
	box.x + box.width <= room.x + room.width &&
	box.y + box.height <= room.y + room.height;

/** The view's own frame in the middle of the sheet, or another room there, at this scale. */
export const frameAt = (
	scale: number,
	{ width, height }: Pick<Box, 'width' | 'height'> = FRAME,
): Box => ({
	x: ((SHEET.width - width) / 2) * scale,
	y: ((SHEET.height - height) / 2) * scale,
	width: width * scale,
	height: height * scale,
});

/** The two sizes for which the ground's names are placed: a desk (a unit is a pixel) and a phone. */
export const SCALES = [1, 0.45] as const;
