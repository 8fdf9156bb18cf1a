/** The live map at rest: the scene laid out for what it shows, and how far it has been moved since. */
import type { Layout } from '../scene/layout.ts';
import type { Scene } from '../scene/scene.ts';
import { fit } from '../scene/sheet.ts';
import type { Bounds, LonLat } from '../std/lonlat.ts';
import type { View } from '../story/story.ts';
import type { Eye } from './eye.ts';
import { frame, isAway, middleOf } from './frame.ts';
import { layLive } from './lay.ts';
import { overlayOf, type Motion, type Overlay } from './overlay.ts';

/** A point by which movement is told: where it is on earth and on the map, and how close the map is. */
export interface Hold {
	readonly at: LonLat;
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

export interface Rest {
	readonly layout: Layout;
	readonly overlay: Overlay;
	/** Those in sight, in the layout's order, which no choice changes. */
	readonly discs: Layout['discs'];
	/** Whether the reader has left the view. */
	readonly away: boolean;
	readonly sight: Bounds;
	readonly hold: Hold;
	/** What the view's own frame would show: that is what the drawn map shows. */
	readonly home: Hold;
}

/**
 * @param size of the map, in CSS pixels
 * @param last the layout before this one: names stay where they can
 */
export function atRest(
	scene: Scene,
	view: View,
	eye: Eye,
	{ width, height }: { readonly width: number; readonly height: number },
	last?: Layout,
): Rest {
	const home = frame(view.bounds, width, height);
	const zoom = eye.zoom();
	const sight = { width, height, zoom, project: eye.project };
	const layout = layLive(scene, sight, home.bars, last);
	const overlay = overlayOf(layout, sight, (512 * 2 ** zoom) / fit(width, height, home.bars));
	const [x, y] = eye.project(home.centre);
	const [homeX, homeY] = middleOf(home, width, height);
	return {
		layout,
		overlay,
		discs: layout.discs.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height),
		away: isAway(home, { zoom, at: [x, y], width, height }),
		sight: eye.bounds(),
		hold: { at: home.centre, x, y, zoom },
		home: { at: home.centre, x: homeX, y: homeY, zoom: home.zoom },
	};
}

/** Not moved. */
export const STILL: Motion = { k: 1, x: 0, y: 0 };

/** Mercator maps that are neither turned nor tilted differ by a factor and a shift. */
export function motionSince(hold: Hold, eye: Eye): Motion {
	const k = 2 ** (eye.zoom() - hold.zoom);
	const [x, y] = eye.project(hold.at);
	return { k, x: x - k * hold.x, y: y - k * hold.y };
}

/**
 * A motion as CSS for an element of the map's size, about its top left; none where none would be seen.
 * Names, which would grow along, are hidden (still.css).
 */
export function styleOf({ k, x, y }: Motion): string | undefined {
	const [scale, ...shift] = [k.toFixed(4), x.toFixed(2), y.toFixed(2)].map(Number);
	if (scale === 1 && !shift.some(Boolean)) return undefined;
	const move = `transform: translate(${shift.map((n) => `${n}px`).join()}) scale(${scale})`;
	return `${move}; will-change: transform${scale === 1 ? '' : '; --names: hidden'}`;
}

/** Whether the map is so much closer or farther by now that its marks must be laid out on the way. */
export const isOutgrown = ({ k }: Motion): boolean => k > 2 || k < 0.5;
