import { fit, sheetOf } from '../scene/sheet.ts';
import type { Bounds, LonLat } from '../std/lonlat.ts';

/** Centre and zoom at which the live map shows what the drawn one shows in a container of this size (CSS pixels). */
export function frame(
	bounds: Bounds,
	width: number,
	height: number,
): { centre: LonLat; zoom: number } {
	const { centre, zoom } = sheetOf(bounds);
	return { centre, zoom: zoom + Math.log2(fit(width, height)) };
}
