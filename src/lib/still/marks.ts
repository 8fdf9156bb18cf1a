/** One view of the drawn map: what `Still.svelte` writes as SVG, for every size that it may be shown in. */
import type { Disc } from '../scene/discs.ts';
import { wholeView } from '../scene/discs.ts';
import { homeView } from '../scene/home.ts';
import { isSame, SCALES, spotBox, type Box, type Spot } from '../scene/labels.ts';
import { layView, SIZES, type Layout, type Size } from '../scene/layout.ts';
import type { Leg } from '../scene/legs.ts';
import { pathData, pathOn } from '../scene/path.ts';
import { ringsOf } from '../scene/rings.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { sheetOf, type Sheet } from '../scene/sheet.ts';
import { discBox } from '../scene/spots.ts';
import type { View } from '../story/story.ts';
import { isNear, lineData } from './outline.ts';

/** Where a click on a disc leads: its one place, the view that it is, or the list of its places. */
export type Way =
	| { readonly to: 'place'; readonly mark: Mark }
	| { readonly to: 'view'; readonly view: View }
	| { readonly to: 'list' };

/** A place whose page or part this is: its home view, drawn large. The others only repeat it. */
export interface Entry {
	readonly mark: Mark;
	readonly isHome: boolean;
}

export interface StillMark extends Disc {
	/** Of `SIZES`: where there is room for it as it is, separated by spaces. */
	readonly sizes: string;
	readonly labels: readonly { readonly sizes: string; readonly spot: Spot }[];
	readonly way: Way;
	readonly entries: readonly Entry[];
}

export interface StillLine {
	readonly sizes: string;
	/** SVG path data in units of the sheet. */
	readonly d: string;
	readonly drawn: Leg['drawn'];
	readonly selected: boolean;
	readonly head?: { readonly x: number; readonly y: number; readonly turn: number };
}

export interface StillRing {
	readonly sizes: string;
	readonly d: string;
	readonly selected: boolean;
}

export interface StillView {
	/** In units of the sheet. */
	readonly marks: readonly StillMark[];
	readonly precision: readonly StillRing[];
	readonly lines: readonly StillLine[];
}

/** The view in all sizes, or, for a picture of known size, in one. */
export function stillView(scene: Scene, view: View, sizes: readonly Size[] = SIZES): StillView {
	const sheet = sheetOf(view.bounds);
	const layouts = sizes.map((size) => ({ size, layout: layView(scene, view, size) }));
	return {
		marks: marksOf(layouts, scene, view),
		precision: precisionOf(layouts, sheet),
		lines: linesOf(layouts, sheet),
	};
}

type Layouts = readonly { readonly size: Size; readonly layout: Layout }[];

function marksOf(layouts: Layouts, scene: Scene, view: View): StillMark[] {
	const { views } = scene.story;
	const marks = new Map<string, StillMark>();
	const claimed = new Set<string>();
	for (const { size, layout } of layouts)
		for (const { spot, ...disc } of layout.discs) {
			const known = marks.get(disc.key);
			if (known) {
				marks.set(disc.key, {
					...known,
					sizes: `${known.sizes} ${size.id}`,
					labels: spot ? withLabel(known.labels, spot, size) : known.labels,
				});
				continue;
			}
			const entries = disc.marks.map((mark) => {
				const { id } = mark.place;
				const isHome = homeView(views, mark.place)?.id === view.id && !claimed.has(id);
				claimed.add(id);
				return { mark, isHome };
			});
			const { x, y } = { x: disc.x / size.scale, y: disc.y / size.scale };
			const labels = spot ? [{ sizes: size.id, spot }] : [];
			const way = wayOf(disc, scene, view);
			marks.set(disc.key, { ...disc, x, y, sizes: size.id, labels, way, entries });
		}
	return [...marks.values()];
}

function wayOf({ marks }: Disc, { story, marks: all }: Scene, here: View): Way {
	const [mark] = marks;
	if (mark && marks.length === 1) return { to: 'place', mark };
	const view = wholeView(marks, story.views, all);
	return view && view.id !== here.id ? { to: 'view', view } : { to: 'list' };
}

function withLabel(labels: StillMark['labels'], spot: Spot, { id }: Size): StillMark['labels'] {
	const known = labels.findIndex((label) => isSame(label.spot, spot));
	if (known < 0) return [...labels, { sizes: id, spot }];
	return labels.map((label, i) =>
		i === known ? { ...label, sizes: `${label.sizes} ${id}` } : label,
	);
}

function linesOf(layouts: Layouts, sheet: Sheet): StillLine[] {
	const lines = new Map<string, StillLine>();
	for (const { size, layout } of layouts)
		for (const leg of layout.legs) {
			const d = lineData(pathOn(leg.points, sheet));
			if (!d) continue;
			const key = d + leg.drawn;
			const known = lines.get(key);
			const head = leg.head && headOn(leg.head, sheet);
			lines.set(key, {
				...{ sizes: known ? withSize(known.sizes, size) : size.id, d, drawn: leg.drawn },
				selected: leg.selected || (known?.selected ?? false),
				...(head && isNear([head.x, head.y]) && { head }),
			});
		}
	return [...lines.values()].sort((a, b) => Number(a.selected) - Number(b.selected));
}

function precisionOf(layouts: Layouts, sheet: Sheet): StillRing[] {
	const rings = new Map<string, StillRing>();
	for (const { size, layout } of layouts)
		for (const { points, selected } of ringsOf(layout.discs, sheet.scale)) {
			const d = `${pathData(points.map((at) => sheet.project(at)))}Z`;
			const known = rings.get(d);
			rings.set(d, { sizes: known ? `${known.sizes} ${size.id}` : size.id, d, selected });
		}
	return [...rings.values()].sort((a, b) => Number(a.selected) - Number(b.selected));
}

function headOn({ at, turn }: NonNullable<Leg['head']>, sheet: Sheet) {
	const [x, y] = sheet.project(at);
	return { x, y, turn };
}

/** Two ways of one size may be drawn as one. */
const withSize = (sizes: string, { id }: Size) => (sizes.endsWith(id) ? sizes : `${sizes} ${id}`);

/** The sizes that are shown at each of `SCALES`. In the least there are no names of the ground. */
const SHOWN = [['large', 'medium'], ['small']] as const;

/** What the story's own marks and labels take up, at each of `SCALES`: the ground's names keep clear of it. */
export function takenBy({ marks }: StillView): Box[][] {
	return SCALES.map((scale, i) => {
		const shown = (sizes: string) => SHOWN[i]?.some((id) => sizes.includes(id)) ?? false;
		return marks
			.filter(({ sizes }) => shown(sizes))
			.flatMap((mark) => {
				const at = [mark.x * scale, mark.y * scale] as const;
				const labels = mark.labels.filter(({ sizes }) => shown(sizes));
				const disc = mark.display === 'disc' ? [discBox({ x: at[0], y: at[1] })] : [];
				return [...disc, ...labels.map(({ spot }) => spotBox(at, spot))];
			});
	});
}
