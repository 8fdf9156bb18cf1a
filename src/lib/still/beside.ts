/** Where a mark's label stands beside it, in pixels from the mark's centre to the label's baseline. */
import type { Side } from '../scene/labels.ts';
import { RADIUS } from './marks.ts';

interface Beside {
	readonly dx: number;
	readonly dy: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

export const BESIDE: Readonly<Record<Side, Beside>> = {
	right: { dx: RADIUS + 5, dy: 5, anchor: 'start' },
	left: { dx: -RADIUS - 5, dy: 5, anchor: 'end' },
	below: { dx: 0, dy: RADIUS + 16, anchor: 'middle' },
	above: { dx: 0, dy: -RADIUS - 7, anchor: 'middle' },
	centre: { dx: 0, dy: 5, anchor: 'middle' },
};
