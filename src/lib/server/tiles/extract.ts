/** How to cut from a large archive just what the stories show. */
import type { Bounds } from '../../std/lonlat.ts';
import { zoomOf, type StoryView } from './cover.ts';

/** Wider than a view by this share on every side, since a reader's screen has another shape. */
const AROUND = 0.3;
/** Deeper than a view by this, for a reader who comes closer; the last zoom of most archives. */
const CLOSER = 3;
const DEEPEST = 15;

const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The boxes of a view, wider; two of them where it crosses the antimeridian. */
export function boxesOf({ bounds }: StoryView): Bounds[] {
	const [west, south, east, north] = bounds;
	const width = east < west ? east - west + 360 : east - west;
	const [dx, dy] = [width * AROUND, (north - south) * AROUND];
	const low = round(Math.max(-85, south - dy));
	const high = round(Math.min(85, north + dy));
	if (width + 2 * dx >= 360) return [[-180, low, 180, high]];
	const turn = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
	const [left, right] = [round(turn(west - dx)), round(turn(west + width + dx))];
	if (left < right) return [[left, low, right, high]];
	return [
		[left, low, 180, high],
		[-180, low, right, high],
	];
}

/** All boxes as one GeoJSON feature, as `pmtiles extract --region` takes it. */
export function regionOf(views: readonly StoryView[]): GeoJSON.Feature<GeoJSON.MultiPolygon> {
	const coordinates = views.flatMap(boxesOf).map(([w, s, e, n]) => [
		[
			[w, s],
			[e, s],
			[e, n],
			[w, n],
			[w, s],
		],
	]);
	return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/** The zoom to which the closest view needs tiles. */
export const depthOf = (views: readonly StoryView[]): number =>
	Math.min(DEEPEST, Math.max(...views.map((view) => Math.floor(zoomOf(view)) + CLOSER)));

/**
 * The command of the pmtiles tool.
 * @param region path of the file that holds `regionOf`; one box needs none
 */
export function commandOf(views: readonly StoryView[], from: string, to: string, region: string) {
	const boxes = views.flatMap(boxesOf);
	const [only] = boxes;
	const where = boxes.length === 1 && only ? `--bbox=${only.join(',')}` : `--region=${region}`;
	return `pmtiles extract ${from} ${to} ${where} --maxzoom=${depthOf(views)}`;
}
