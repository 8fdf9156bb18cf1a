/** Lays the scene out on the live map: at a view's own zoom as the drawn map has it, else by what is in sight. */
import { discsOf, type Point } from '../scene/discs.ts';
import { layView, sizeFor, type Layout } from '../scene/layout.ts';
import { legsOf } from '../scene/legs.ts';
import type { Scene } from '../scene/scene.ts';
import { containIn, type Bars } from '../scene/sheet.ts';
import { spotsOf, type Placed } from '../scene/spots.ts';
import type { LonLat } from '../std/lonlat.ts';
import { frame } from './frame.ts';

/** What a live map has on the screen when it is at rest. */
export interface Sight {
	readonly width: number;
	readonly height: number;
	readonly zoom: number;
	/** In pixels from the top left. */
	readonly project: (at: LonLat) => readonly [x: number, y: number];
}

/** Less than this cannot be seen. */
const SAME = 1e-3;
/** Between a name and the map's edge, in pixels. */
const EDGE = 4;

/** @param last the layout before this one: names stay where they can. */
export function layLive(scene: Scene, sight: Sight, bars: Bars, last?: Layout): Layout {
	const { width, height, project } = sight;
	const drawn = drawnLayout(scene, sight, bars);
	const known = new Set(drawn?.discs.flatMap(({ marks }) => marks));
	const rest = scene.marks.flatMap((mark): Point[] => {
		if (!mark.place.at || known.has(mark)) return [];
		const [x, y] = project(mark.place.at);
		return [{ mark, x, y }];
	});
	const moved = (drawn?.discs ?? []).map((disc) => {
		const [x, y] = project(disc.at);
		return { ...disc, x, y };
	});
	const discs = [...moved, ...discsOf(scene, rest)];
	const legs = legsOf(scene, discs, project);
	const inside = {
		x: bars.left + EDGE,
		y: bars.top,
		width: width - bars.left - 2 * EDGE,
		height: height - bars.top - bars.bottom,
	};
	const paths = legs.map(({ points }) => points.map(project));
	const placed: Placed = new Map(
		(drawn ?? last)?.discs.filter(({ spot }) => drawn ?? spot).map(({ key, spot }) => [key, spot]),
	);
	const inSight = discs.map(({ x, y }) => x > -30 && y > -30 && x < width + 30 && y < height + 30);
	const spots = spotsOf(
		discs.filter((_, i) => inSight[i]),
		inside,
		paths,
		placed,
	);
	let next = 0;
	return {
		discs: discs.map((disc, i) => ({ ...disc, spot: inSight[i] ? spots[next++] : undefined })),
		legs,
	};
}

/** The drawn map's layout, where the live one has the zoom of its view. */
function drawnLayout(scene: Scene, { width, height, zoom }: Sight, bars: Bars): Layout | undefined {
	const view = scene.story.views.find(({ id }) => id === scene.view);
	if (!view || Math.abs(frame(view.bounds, width, height).zoom - zoom) > SAME) return undefined;
	return layView(scene, view, sizeFor(containIn(width, height, bars)));
}
