/**
 * The room an embed is given before it has said how tall it is: the shape of the still map, between
 * two bounds. The image in the snippet, the loader's box and the embed page at its first paint must
 * all use it, or the article would jump.
 */
export const RESERVE = { width: 800, height: 640, least: 420, most: 640 } as const;

/** Pixels of height for pixels of width. */
export const reservedHeight = (width: number): number =>
	Math.min(
		Math.max(Math.round((width * RESERVE.height) / RESERVE.width), RESERVE.least),
		RESERVE.most,
	);

/** The same as declarations of CSS, for an element as wide as its container. */
export const RESERVE_CSS = `aspect-ratio:${RESERVE.width}/${RESERVE.height};min-height:${RESERVE.least}px;max-height:${RESERVE.most}px`;
