/** Whether tiles reach as far and as deep as the stories' views. */
import type { Bounds } from '../../std/lonlat.ts';
import { unwrappedEast } from '../../std/lonlat.ts';
import { sheetOf } from '../../scene/sheet.ts';

/** A view of a story, for messages. */
export interface StoryView {
	readonly story: string;
	readonly view: string;
	readonly bounds: Bounds;
}

/** How far tiles may be enlarged, in zooms, before a reader sees that something is missing. */
const ENLARGED = 2;
/** Rounding of a tool that cuts extracts, in degrees: about 100 m. */
const SLACK = 0.001;

/** Degrees; east less than west crosses the antimeridian, a width of 360 is the whole world. */
export function isWithin(inner: Bounds, outer: Bounds): boolean {
	const [west, south, , north] = inner;
	if (south < outer[1] - SLACK && outer[1] > -84) return false;
	if (north > outer[3] + SLACK && outer[3] < 84) return false;
	const [innerEast, outerEast] = [unwrappedEast(inner), unwrappedEast(outer)];
	if (outerEast - outer[0] >= 360 - SLACK) return true;
	return [-360, 0, 360].some(
		(turn) => west + turn >= outer[0] - SLACK && innerEast + turn <= outerEast + SLACK,
	);
}

/** Views that lie outside, in whole or in part. */
export const outside = (views: readonly StoryView[], bounds: Bounds): StoryView[] =>
	views.filter((view) => !isWithin(view.bounds, bounds));

/** The zoom at which a view fills its sheet. */
export const zoomOf = ({ bounds }: StoryView): number => sheetOf(bounds).zoom;

/** Views for which the tiles are too coarse, or begin too late. */
export const tooCoarse = (views: readonly StoryView[], deepest: number): StoryView[] =>
	views.filter((view) => Math.floor(zoomOf(view)) - ENLARGED > deepest);
export const tooLate = (views: readonly StoryView[], first: number): StoryView[] =>
	views.filter((view) => Math.floor(zoomOf(view)) < first);
