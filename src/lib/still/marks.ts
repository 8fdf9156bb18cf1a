/** The marks of one view of a still map: discs, their labels, soft discs of precision, movements. */
import circle from '@turf/circle';
import greatCircle from '@turf/great-circle';
import { homeView } from '../scene/home.ts';
import { merge } from '../scene/merge.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { metresPerWorld, type LonLat } from '../std/lonlat.ts';
import type { View } from '../story/story.ts';
import { frameAt, labelBox, Room, SCALES, type Box, type Side } from '../scene/labels.ts';
import { SHEET, sheetOf, type Sheet } from '../scene/sheet.ts';

export const RADIUS = 13;
const SIDES: readonly Side[] = ['right', 'left', 'below', 'above'];

export interface StillMark {
	readonly x: number;
	readonly y: number;
	readonly count: number;
	/** The places of this disc that are at home in this view; each is a link. */
	readonly places: readonly Mark[];
	readonly name: string;
	readonly side: Side | undefined;
	/** Whether the label also has room on a phone. */
	readonly narrow: boolean;
	readonly display: 'disc' | 'label';
	readonly selected: boolean;
}

export interface StillView {
	readonly marks: readonly StillMark[];
	/** SVG path data in units of the sheet. */
	readonly precision: readonly { readonly d: string; readonly selected: boolean }[];
	readonly movements: readonly {
		readonly d: string;
		readonly drawn: string;
		readonly selected: boolean;
	}[];
}

/**
 * @param only where the drawing has one size, that of `SCALES`: what is too near there is merged,
 * and labels stand inside the frame or not at all. Left out for the page, which may have any size.
 */
export function stillView(scene: Scene, view: View, only?: number): StillView {
	const sheet = sheetOf(view.bounds);
	const { views } = scene.story;
	const seen = scene.marks.flatMap((mark) => {
		const at = mark.place.at;
		if (!at || !homeView(views, mark.place)) return [];
		const [x, y] = sheet.project(at);
		const on = x > 0 && y > 0 && x < SHEET.width && y < SHEET.height;
		return on ? [{ mark, x, y, weight: mark.events.length }] : [];
	});
	const isHome = (mark: Mark) => homeView(views, mark.place)?.id === view.id;
	const discs = merge(
		seen.filter(({ mark }) => mark.place.display !== 'label'),
		only ? (RADIUS * 2.3) / only : RADIUS * 1.7,
	);
	const drafts = [
		...discs.map(({ x, y, members }) => {
			const home = members.filter(({ mark }) => isHome(mark)).map(({ mark }) => mark);
			return {
				x,
				y,
				places: home,
				name: discName(
					members.map((m) => m.mark),
					home,
					scene,
				),
				display: 'disc' as const,
				...sums(members),
			};
		}),
		...seen
			.filter(({ mark }) => mark.place.display === 'label' && isHome(mark))
			.map(({ mark, x, y }) => ({
				x,
				y,
				places: [mark],
				name: mark.place.name,
				display: 'label' as const,
				...sums([{ mark }]),
			})),
	];
	return {
		marks: withLabels(drafts, only),
		precision: seen
			.filter(({ mark }) => isHome(mark) && mark.place.display === 'disc')
			.flatMap(({ mark }) => ring(mark, sheet)),
		movements: scene.movements.flatMap((movement) => {
			const d = arc(movement.from, movement.to, sheet);
			return d ? [{ d, drawn: movement.drawn, selected: movement.selected }] : [];
		}),
	};
}

function sums(members: readonly { mark: Mark }[]) {
	const events = new Set(members.flatMap(({ mark }) => mark.events));
	return { count: events.size, selected: members.some(({ mark }) => mark.selected) };
}

/** The place's name; for a crowd, the name of the view that opens it, or the heaviest place and how many more. */
function discName(all: readonly Mark[], home: readonly Mark[], { story, words }: Scene): string {
	const [first] = all;
	if (all.length === 1) return first?.place.name ?? '';
	const views = new Set(all.map((mark) => homeView(story.views, mark.place)?.id));
	if (home.length === 0 && views.size === 1)
		return story.views.find((view) => views.has(view.id))?.name ?? '';
	return words.map.more({ place: first?.place.name ?? '', n: all.length - 1 });
}

type Draft = Omit<StillMark, 'side' | 'narrow'>;

/** Labels are placed twice: as on a desk (one unit a pixel), and as on a phone, where less fits. */
function withLabels(drafts: readonly Draft[], only?: number): StillMark[] {
	const wide = sides(drafts, only ?? SCALES[0], only !== undefined);
	const narrow = only === undefined ? sides(drafts, SCALES[1]) : wide;
	return drafts.map((draft, i) => ({
		...draft,
		side: wide[i],
		narrow: wide[i] !== undefined && narrow[i] === wide[i],
	}));
}

function sides(drafts: readonly Draft[], scale: number, inside = false): (Side | undefined)[] {
	const room = new Room(frameAt(scale), discBoxes(drafts, scale), inside);
	return drafts.map((draft) => {
		const at = [draft.x * scale, draft.y * scale] as const;
		const tried: readonly Side[] = draft.display === 'label' ? ['centre'] : SIDES;
		return room.place(tried.map((side) => [side, labelBox(at, draft.name, 15, RADIUS, side)]));
	});
}

const path = (points: readonly (readonly [number, number])[]) =>
	points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The circle of the place's honest radius, unless the disc would hide it. */
function ring({ place, selected }: Mark, sheet: Sheet): { d: string; selected: boolean }[] {
	const { at, radius } = place;
	if (!at || !radius) return [];
	const units = (radius / metresPerWorld(at[1])) * sheet.scale;
	if (units < RADIUS * 0.8) return [];
	const { geometry } = circle([...at], radius / 1000, { steps: 48, units: 'kilometers' });
	const points = (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]) =>
		sheet.project([lon, lat]),
	);
	return [{ d: `${path(points)}Z`, selected }];
}

/** A great circle, in pieces where it crosses the antimeridian; nothing where it is too short to draw. */
function arc(from: LonLat, to: LonLat, sheet: Sheet): string {
	const [a, b] = [sheet.project(from), sheet.project(to)];
	if (Math.hypot(a[0] - b[0], a[1] - b[1]) < RADIUS * 2.5) return '';
	const line = greatCircle([...from], [...to], { npoints: 40 }).geometry;
	const pieces = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
	const on = ([x, y]: readonly [number, number]) =>
		x > -400 && y > -400 && x < SHEET.width + 400 && y < SHEET.height + 400;
	return pieces
		.map((piece) => unbroken(piece, sheet))
		.filter((points) => points.some(on))
		.map(path)
		.join('');
}

function discBoxes(marks: readonly Draft[], scale: number): Box[] {
	const size = RADIUS * 2 + 4;
	return marks
		.filter((mark) => mark.display === 'disc')
		.map(({ x, y }) => ({
			x: x * scale - size / 2,
			y: y * scale - size / 2,
			width: size,
			height: size,
		}));
}

/** What the story's own marks and labels take up, at each of `SCALES`: the ground's names keep clear of it. */
export function takenBy({ marks }: StillView): Box[][] {
	return SCALES.map((scale, i) => [
		...discBoxes(marks, scale),
		...marks
			.filter((mark) => mark.side && (i === 0 || mark.narrow))
			.map((mark) =>
				labelBox([mark.x * scale, mark.y * scale], mark.name, 15, RADIUS, mark.side ?? 'centre'),
			),
	]);
}

/** A line's points on the sheet, each within half a world of the one before: it never jumps to the far side. */
function unbroken(piece: readonly GeoJSON.Position[], sheet: Sheet): (readonly [number, number])[] {
	let last: number | undefined;
	return piece.map(([lon = 0, lat = 0]) => {
		const [x, y] = sheet.project([lon, lat]);
		const turns = last === undefined ? 0 : Math.round((last - x) / sheet.scale);
		last = x + turns * sheet.scale;
		return [last, y];
	});
}
