/**
 * Everything of the story on one of its views, laid out for one size of map. The drawn map holds
 * all sizes and shows one by the room it has; the live map takes over with the same.
 */
import type { LonLat } from '../std/lonlat.ts';
import type { View } from '../story/story.ts';
import { discsOf, type Disc, type Point } from './discs.ts';
import { frameAt, type Spot } from './labels.ts';
import { legsOf, type Leg } from './legs.ts';
import { pathOn } from './path.ts';
import type { Scene } from './scene.ts';
import { SHEET, sheetOf, type Sheet } from './sheet.ts';
import { spotsOf } from './spots.ts';

/** Sizes of a map. `still.css` has the same numbers. */
export interface Size {
	readonly id: string;
	/** Pixels per unit of the sheet for which it is laid out. */
	readonly scale: number;
	/** From how many pixels per unit on it serves; from its own scale where left out. */
	readonly from?: number;
	/** What is sure to be seen, in units of the sheet; the frame where left out. */
	readonly room?: { readonly width: number; readonly height: number };
}

export const SIZES = [
	{ id: 'large', scale: 0.88 },
	{ id: 'medium', scale: 0.62 },
	{ id: 'small', scale: 0.42, from: 0.345 },
	// A low strip, as a map is in the smallest frames: 280 by 197 pixels, less what lies over it.
	// There the sheet must cover it all, which is more than its frame would need.
	{ id: 'least', scale: 0.186, from: 0, room: { width: 1240, height: 525 } },
] as const satisfies readonly Size[];

/** The size for so many pixels per unit. */
export const sizeFor = (scale: number): Size =>
	SIZES.find((size: Size) => scale >= (size.from ?? size.scale)) ?? SIZES[3];

export type Laid = Disc & { readonly spot: Spot | undefined };

export interface Layout {
	/** In pixels of a sheet drawn at the size's scale. */
	readonly discs: readonly Laid[];
	readonly legs: readonly Leg[];
}

/** From longitude and latitude to pixels of the view's sheet, drawn at this size's scale. */
function projection(sheet: Sheet, { scale }: Size) {
	return (at: LonLat) => {
		const [x, y] = sheet.project(at);
		return [x * scale, y * scale] as const;
	};
}

/** The marks that lie on the view's sheet. */
export function pointsOn(scene: Scene, { bounds }: View, size: Size): Point[] {
	const project = projection(sheetOf(bounds), size);
	return scene.marks.flatMap((mark) => {
		if (!mark.place.at) return [];
		const [x, y] = project(mark.place.at);
		const isOn = x > 0 && y > 0 && x < SHEET.width * size.scale && y < SHEET.height * size.scale;
		return isOn ? [{ mark, x, y }] : [];
	});
}

export function layView(scene: Scene, view: View, size: Size): Layout {
	const { scale, room } = size;
	const sheet = sheetOf(view.bounds);
	const project = projection(sheet, size);
	const discs = discsOf(scene, pointsOn(scene, view, size));
	const legs = legsOf(scene, discs, project);
	const on = { project, scale: sheet.scale * scale };
	const paths = legs.map(({ points }) => pathOn(points, on));
	const spots = spotsOf(discs, frameAt(scale, room), paths);
	return { discs: discs.map((disc, i) => ({ ...disc, spot: spots[i] })), legs };
}
