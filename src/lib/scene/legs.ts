/** The lines of a map: movements and itineraries as great circles that begin and end at its discs. */
import greatCircle from '@turf/great-circle';
import { nearestTurn, toMercator, type LonLat } from '../std/lonlat.ts';
import type { Disc } from './discs.ts';
import { lookup } from './lookup.ts';
import type { Movement, Scene } from './scene.ts';

export interface Leg {
	/** Each within half a turn of the one before: longitudes go beyond 180 where the line crosses the antimeridian. */
	readonly points: readonly LonLat[];
	/** How it is known; `link` joins the chosen event to others that belong with it. */
	readonly drawn: Movement['drawn'] | 'link';
	readonly selected: boolean;
	/** Its arrow: the end of the line, and clockwise degrees by which an arrow to the right is turned. */
	readonly head?: { readonly at: LonLat; readonly turn: number };
}

/** An arrow to the right, as SVG path data: its tip touches the outline of a disc at the origin. */
export const ARROW = 'M-14 0-25-4.4V4.4Z';

type End = { readonly at: LonLat; readonly x: number; readonly y: number };

/** Shorter than this there is no room for an arrow between two discs, in pixels. */
const SHORT = 42;
/** A point of a line for so many pixels, and at most so many. */
const STEP = 24;
const MOST = 48;

/** The lines to draw between these discs; none where both ends are in one of them. */
export function legsOf(
	scene: Scene,
	discs: readonly Disc[],
	project: (at: LonLat) => readonly [x: number, y: number],
): Leg[] {
	const ends = new Map<string, End>();
	for (const { x, y, at, marks } of discs)
		for (const { place } of marks) if (place.at) ends.set(place.at.join(), { at, x, y });
	const endOf = (at: LonLat): End => {
		const [x, y] = project(at);
		return ends.get(at.join()) ?? { at, x, y };
	};
	const links = linkEnds(scene).map(([from, to]) => ({ from, to, drawn: 'link' as const }));
	return [...links, ...scene.movements].flatMap(({ from, to, drawn, ...movement }) => {
		const selected = 'selected' in movement ? movement.selected : true;
		const [start, end] = [endOf(from), endOf(to)];
		const length = Math.hypot(start.x - end.x, start.y - end.y);
		if (length < 1) return [];
		const points = arc(start.at, end.at, length);
		const [before, last] = points.slice(-2);
		const head =
			length > SHORT && drawn !== 'link' && before && last
				? { at: last, turn: turnOf(before, last) }
				: undefined;
		return [{ points, drawn, selected, ...(head && { head }) }];
	});
}

/** The places of the chosen event and of each that belongs with it, once for each place. */
function linkEnds({ story, links, events, position }: Scene): [LonLat, LonLat][] {
	const { places } = lookup(story);
	const placeOf = (event: number | undefined) => {
		const { where = [], move } = story.events[event ?? -1] ?? {};
		return [...where, move?.to, move?.from]
			.map((id) => places.get(id ?? ''))
			.find((place) => place?.at && place.display !== 'none');
	};
	const from = placeOf(events[position]);
	const others = new Set(links.map(({ event }) => placeOf(event)));
	return [...others].flatMap((to): [LonLat, LonLat][] =>
		from?.at && to?.at && to !== from ? [[from.at, to.at]] : [],
	);
}

function arc(from: LonLat, to: LonLat, length: number): LonLat[] {
	const npoints = Math.max(3, Math.min(MOST, Math.round(length / STEP)));
	const { geometry } = greatCircle([...from], [...to], { npoints });
	// Cut at the antimeridian, it has a gap there: it is made whole again.
	const cut = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
	let last = from[0];
	return cut.map(([lon = 0, lat = 0]): LonLat => {
		last = nearestTurn(lon, last);
		return [last, lat];
	});
}

/** Clockwise degrees on the screen by which an arrow to the right is turned to point along. */
export function turnOf(from: LonLat, to: LonLat): number {
	const [x1, y1] = toMercator(from);
	// The short way round where a line crosses the antimeridian.
	const [x2, y2] = toMercator([nearestTurn(to[0], from[0]), to[1]]);
	return (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
}
