/** Where the list of a crowded disc's places stands beside it, in pixels from the disc's middle. */
import { LETTER, RADIUS } from '../scene/labels.ts';
import { SIZES } from '../scene/layout.ts';
import type { Mark } from '../scene/scene.ts';
import { FRAME, SHEET } from '../scene/sheet.ts';
import { widthOf } from '../scene/typeset.ts';
import type { StillMark } from './marks.ts';

const ROW = 32;
const GAP = RADIUS + 6;

export interface CrowdList {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly rows: readonly {
		readonly mark: Mark;
		readonly text: string;
		readonly y: number;
		readonly height: number;
	}[];
}

/** The list opens towards the middle of the map, and stays within the frame of its smallest size. */
export function listOf({ x, y, marks, sizes }: StillMark): CrowdList {
	const { scale } = SIZES.findLast(({ id }) => sizes.includes(id)) ?? SIZES[0];
	const texts = marks.map(({ place, events }) => `${place.name} (${events.length})`);
	const width = Math.ceil(Math.max(...texts.map((text) => widthOf(text, LETTER))) + 24);
	const height = texts.length * ROW;
	const [fromLeft, fromTop] = [
		(x - (SHEET.width - FRAME.width) / 2) * scale,
		(y - (SHEET.height - FRAME.height) / 2) * scale,
	];
	const left = clamp(-width / 2, -fromLeft, FRAME.width * scale - fromLeft - width);
	const isUpper = fromTop < (FRAME.height * scale) / 2;
	const top = isUpper ? GAP : -GAP - height;
	return {
		...{ x: left, y: top, width, height },
		rows: marks.map((mark, i) => ({
			...{ mark, text: texts[i] ?? '', y: top + i * ROW, height: ROW },
		})),
	};
}

const clamp = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n));
