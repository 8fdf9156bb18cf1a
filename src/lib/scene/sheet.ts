/**
 * The sheet that a still map is drawn on. Every view is fitted into a frame of one shape; around
 * it the sheet goes on, so that a container of any shape is filled. One unit of the sheet is one
 * CSS pixel when the frame is 800 pixels wide. The live map takes over by the same numbers.
 */
import {
	fromMercator,
	nearestTurn,
	toMercator,
	unwrappedEast,
	type Bounds,
	type LonLat,
} from '../std/lonlat.ts';

export const FRAME = { width: 800, height: 640 } as const;
export const SHEET = { width: 1600, height: 1088 } as const;
/** Free space around the view's bounds, as a part of the frame. */
const MARGIN = 1.06;

export interface Sheet {
	readonly centre: LonLat;
	/** Units of the sheet per world width. */
	readonly scale: number;
	/** Zoom of a map with 512-pixel tiles at one unit per pixel. */
	readonly zoom: number;
	readonly project: (point: LonLat) => readonly [x: number, y: number];
}

export function sheetOf(bounds: Bounds): Sheet {
	const [west, south, , north] = bounds;
	const east = unwrappedEast(bounds);
	const [x0, y0] = toMercator([west, north]);
	const [x1, y1] = toMercator([east, south]);
	const scale = Math.min(FRAME.width / (x1 - x0), FRAME.height / (y1 - y0)) / MARGIN;
	const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
	const lon = (west + east) / 2;
	const [, lat] = fromMercator([cx, cy]);
	return {
		centre: [lon, lat],
		scale,
		zoom: Math.log2(scale / 512),
		project: ([pointLon, pointLat]) => {
			const [x, y] = toMercator([nearestTurn(pointLon, lon), pointLat]);
			return [(x - cx) * scale + SHEET.width / 2, (y - cy) * scale + SHEET.height / 2];
		},
	};
}

/** What lies over a map's edges and must hide nothing: pixels at each side. */
export interface Bars {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
}

/** A map with nothing over it. */
export const NO_BARS: Bars = { top: 0, bottom: 0, left: 0 };

/**
 * The bars of the page's map by its size in pixels: buttons above on a small one; small maps of
 * the other views below or, where it is wide, beside; at the foot the credit, in two lines where it is narrow. `still.css` has the same numbers.
 */
export function barsFor(width: number, height: number): Bars {
	if (width < 380) return { top: 52, bottom: 46, left: 0 };
	if (width < 600 || height < 400) return { top: 52, bottom: 28, left: 0 };
	if (width >= height * 1.25) return { top: 12, bottom: 28, left: 148 };
	return { top: 12, bottom: 128, left: 0 };
}

/** Pixels per unit of the sheet in a container: the frame fits within the bars, and the sheet covers all. */
export function fit(width: number, height: number, bars: Bars = NO_BARS): number {
	const { top, bottom, left } = bars;
	const contain = containIn(width, height, bars);
	const widest = (width + left) / SHEET.width;
	return Math.max(contain, widest, (height + Math.abs(top - bottom)) / SHEET.height);
}

/** The same without the sheet's having to cover all: what the layout of the marks goes by. */
export function containIn(width: number, height: number, { top, bottom, left }: Bars): number {
	return Math.min((width - left) / FRAME.width, (height - top - bottom) / FRAME.height);
}
