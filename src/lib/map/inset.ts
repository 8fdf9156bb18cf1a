import type { Box } from '../scene/labels.ts';
import { FRAME, SHEET, sheetOf } from '../scene/sheet.ts';
import { unwrappedEast, type Bounds } from '../std/lonlat.ts';

/** Smaller than this it could not be seen, in units of the sheet. */
const LEAST = 60;

/**
 * What the live map shows as a box on the small map of a view, in units of its sheet; nothing where
 * it lies outside, or shows more than the small map does.
 */
export function markOn(view: Bounds, sight: Bounds): Box | undefined {
	const { project, scale } = sheetOf(view);
	const [west, south, , north] = sight;
	const [x, top] = project([west, north]);
	const [, bottom] = project([west, south]);
	const width = ((unwrappedEast(sight) - west) / 360) * scale;
	const height = bottom - top;
	const [left, up] = [(SHEET.width - FRAME.width) / 2, (SHEET.height - FRAME.height) / 2];
	const [cx, cy] = [x + width / 2, (top + bottom) / 2];
	const isIn = cx > left && cy > up && cx < left + FRAME.width && cy < up + FRAME.height;
	if (!isIn || width > FRAME.width || height > FRAME.height) return undefined;
	const [w, h] = [Math.max(LEAST, width), Math.max(LEAST, height)];
	return { x: cx - w / 2, y: cy - h / 2, width: w, height: h };
}
