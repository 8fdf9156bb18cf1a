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
