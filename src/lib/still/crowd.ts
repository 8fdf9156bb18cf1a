/** Where the list of a crowded disc's places stands beside it, in pixels from the disc's middle. */
import { frameAt, LETTER, RADIUS } from '../scene/labels.ts';
import { SIZES, type Size } from '../scene/layout.ts';
import type { Mark } from '../scene/scene.ts';
import { widthOf } from '../scene/typeset.ts';
import type { StillMark } from './marks.ts';

/** Height of a row, and what a text has at its sides with a bar beside it: the numbers of crowd.css. */
const ROW = 32;
const EDGES = 40;
const GAP = RADIUS + 6;

export interface CrowdList {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** As high as its rows, or as the frame: then it scrolls. */
	readonly height: number;
	readonly rows: readonly { readonly mark: Mark; readonly text: string }[];
}

/** The list opens towards the middle of the map, and stays within the frame of its smallest size. */
export function listOf({ x, y, marks, sizes }: StillMark): CrowdList {
	const { scale, room } = sizeOf(sizes);
	const rows = marks.map((mark) => ({
		mark,
		text: `${mark.place.name} (${mark.events.length})`,
	}));
	const frame = frameAt(scale, room);
	const longest = Math.max(...rows.map(({ text }) => widthOf(text, LETTER)));
	const width = Math.min(Math.ceil(longest + EDGES), frame.width);
	const height = Math.min(rows.length * ROW + 2, frame.height);
	const [fromLeft, fromTop] = [x * scale - frame.x, y * scale - frame.y];
	const isUpper = fromTop < frame.height / 2;
	return {
		x: clamp(-width / 2, -fromLeft, frame.width - fromLeft - width),
		// Where there is no room beside the disc it lies over it.
		y: clamp(isUpper ? GAP : -GAP - height, -fromTop, frame.height - fromTop - height),
		...{ width, height, rows },
	};
}

/** The smallest of them. */
const sizeOf = (sizes: string): Size => SIZES.findLast(({ id }) => sizes.includes(id)) ?? SIZES[0];

const clamp = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n));
