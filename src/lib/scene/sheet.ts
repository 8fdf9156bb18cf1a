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

/** Pixels per unit of the sheet in a container: the frame fits inside, and the sheet covers all. */
export function fit(width: number, height: number): number {
	const contain = Math.min(width / FRAME.width, height / FRAME.height);
	return Math.max(contain, width / SHEET.width, height / SHEET.height);
}
