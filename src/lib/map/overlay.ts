/** What lies over the live map's ground: a layout, in pixels from the top left of the map at rest. */
import { meet } from '../scene/labels.ts';
import type { Laid, Layout } from '../scene/layout.ts';
import type { Leg } from '../scene/legs.ts';
import { boxAround, pathData, pathOn } from '../scene/path.ts';
import { ringsOf } from '../scene/rings.ts';
import type { Sight } from './lay.ts';

interface Stroke {
	/** SVG path data. */
	readonly d: string;
	readonly selected: boolean;
}

/** The end of a line, and clockwise degrees by which an arrow to the right is turned. */
interface Head {
	readonly x: number;
	readonly y: number;
	readonly turn: number;
}

export interface Line extends Stroke {
	readonly drawn: Leg['drawn'];
	readonly head?: Head;
}

/** From the bottom up; of each, what is chosen comes last. */
export interface Overlay {
	readonly rings: readonly Stroke[];
	readonly lines: readonly Line[];
	readonly discs: readonly Laid[];
	/** Pixels per world width. */
	readonly world: number;
	/** Which copies of the world may come into sight while the map is moved: 0 is the one laid out. */
	readonly copies: readonly number[];
}

/** How far the map has been moved since it was at rest: a point at `p` now stands at `k * p + (x, y)`. */
export interface Motion {
	readonly k: number;
	readonly x: number;
	readonly y: number;
}

const byChoice = (a: { selected: boolean }, b: { selected: boolean }) =>
	Number(a.selected) - Number(b.selected);

/**
 * What may be seen until the map comes to rest again: as much around the map as it is large.
 * @param units of the sheet per world width, at the present zoom: what rings are measured by
 */
export function overlayOf({ discs, legs }: Layout, sight: Sight, units: number): Overlay {
	const { width, height, zoom, project } = sight;
	const world = 512 * 2 ** zoom;
	const most = Math.ceil(width / world);
	const isFar = world >= 2 * width;
	const around = { x: -width, y: -height, width: 3 * width, height: 3 * height };
	const near = discs.filter(({ x, y }) => meet({ x, y, width: 0, height: 0 }, around));
	const on = { project, scale: world };
	const lines = legs.flatMap(({ points, drawn, selected, head }): Line[] => {
		const path = pathOn(points, on);
		const [x, y] = path.at(-1) ?? [0, 0];
		if (!meet(boxAround(path), around)) return [];
		return [
			{ d: pathData(path), drawn, selected, ...(head && { head: { x, y, turn: head.turn } }) },
		];
	});
	const rings = ringsOf(near, units).map(({ points, selected }) => ({
		...{ d: `${pathData(pathOn(points, on))}Z`, selected },
	}));
	return {
		rings: rings.sort(byChoice),
		lines: lines.sort(byChoice),
		discs: near.sort(byChoice),
		world,
		copies: isFar ? [0] : Array.from({ length: 2 * most + 1 }, (_, i) => i - most),
	};
}
