/** The name of the arrow's image in the style. */
export const ARROW = 'arrow';

const SIZE = 32;
const REACH = 8;

/** A triangle to the right as a distance field, so that the style can give it any colour. */
export function arrowImage(): { width: number; height: number; data: Uint8Array } {
	const data = new Uint8Array(SIZE * SIZE * 4).fill(255);
	const [tip, middle] = [SIZE - REACH / 2, SIZE / 2];
	const slope = 0.4;
	for (let y = 0; y < SIZE; y++)
		for (let x = 0; x < SIZE; x++) {
			const side = (Math.abs(y + 0.5 - middle) - (tip - x - 0.5) * slope) / Math.hypot(1, slope);
			const outside = Math.max(side, REACH - 2 - x);
			// MapLibre draws the edge where alpha is three quarters.
			data[(y * SIZE + x) * 4 + 3] = 255 * Math.min(1, Math.max(0, 0.75 - outside / REACH));
		}
	return { width: SIZE, height: SIZE, data };
}
