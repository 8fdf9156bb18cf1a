import { barsFor, fit, sheetOf, type Bars } from '../scene/sheet.ts';
import type { Bounds, LonLat } from '../std/lonlat.ts';

/** What a map looks at: the centre of what its bars leave free, and how closely. */
export interface Camera {
	readonly centre: LonLat;
	/** For 512-pixel tiles: the world is 512 × 2^zoom pixels wide. */
	readonly zoom: number;
	readonly bars: Bars;
}

/** The camera with which the live map shows what the drawn one shows in a container of this size (CSS pixels). */
export function frame(bounds: Bounds, width: number, height: number): Camera {
	const { centre, zoom } = sheetOf(bounds);
	const bars = barsFor(width, height);
	return { centre, zoom: zoom + Math.log2(fit(width, height, bars)), bars };
}

export const isSame = (a: Camera, b: Camera): boolean =>
	a.zoom === b.zoom && a.centre.every((degrees, i) => degrees === b.centre[i]);

/** Where the centre of a camera is in a container of this size: in pixels from its top left. */
export const middleOf = (
	{ bars }: Camera,
	width: number,
	height: number,
): [x: number, y: number] => [(width + bars.left) / 2, (height + bars.top - bars.bottom) / 2];

/** What the live map shows, in pixels from the top left: where `at` is the middle of the view's own frame. */
interface Shown {
	readonly zoom: number;
	readonly at: readonly [x: number, y: number];
	readonly width: number;
	readonly height: number;
}

/** Whether the map has been moved from a view's own frame by more than a third of its width, or zoomed. */
export function isAway(home: Camera, shown: Shown): boolean {
	const [x, y] = middleOf(home, shown.width, shown.height);
	const moved = Math.hypot(shown.at[0] - x, shown.at[1] - y);
	return Math.abs(shown.zoom - home.zoom) > 0.3 || moved > shown.width / 3;
}
