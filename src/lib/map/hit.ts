import { RADIUS, spotBox } from '../scene/labels.ts';
import type { Laid } from '../scene/layout.ts';
import type { Motion, Overlay } from './overlay.ts';

/** How far beside a mark a finger may land, in pixels. */
const NEAR = 4;

/** From the top left of the map. */
export type Pixel = readonly [x: number, y: number];

/**
 * The mark at a point of the map: the nearest disc there, else the one whose name stands there.
 * @param at in pixels from the top left of the map
 */
export function discAt({ discs, world, copies }: Overlay, at: Pixel, { k, x, y }: Motion) {
	const marks = discs.flatMap((disc) =>
		copies.map((copy) => ({
			...{ disc, copy },
			x: k * (disc.x + copy * world) + x,
			y: k * disc.y + y,
		})),
	);
	const far = (mark: { x: number; y: number }) => Math.hypot(mark.x - at[0], mark.y - at[1]);
	const [nearest] = marks
		.filter((mark) => mark.disc.display === 'disc' && far(mark) <= RADIUS + NEAR)
		.sort((a, b) => far(a) - far(b));
	const isNamed = ({ copy, disc, x, y }: (typeof marks)[number]) =>
		copy === 0 && isOnName(disc, [x, y], at);
	return (nearest ?? marks.findLast(isNamed))?.disc;
}

function isOnName({ spot }: Laid, mark: Pixel, [x, y]: Pixel): boolean {
	if (!spot) return false;
	const box = spotBox(mark, spot);
	return (
		x >= box.x - NEAR &&
		x <= box.x + box.width + NEAR &&
		y >= box.y - NEAR &&
		y <= box.y + box.height + NEAR
	);
}
