/** Chooses where each mark's name stands: beside its disc, in sight, on nothing else; else nowhere. */
import type { Disc } from './discs.ts';
import { LETTER, RADIUS, Room, SIDES, spotBox, type Box, type Side, type Spot } from './labels.ts';
import { inLines, widthOf } from './typeset.ts';

type Point = readonly [x: number, y: number];
/** Points of a line, in the unit of the discs. */
export type Path = readonly Point[];
/** By key of the disc: its label as it was placed before; undefined where it had none. */
export type Placed = ReadonlyMap<string, Spot | undefined>;

/** Wider names are set in two lines where they can, in pixels. */
const WIDE = 190;
/** Half a disc with its outline and some air. */
const HALF = RADIUS + 2;

export const discBox = ({ x, y }: { readonly x: number; readonly y: number }): Box => ({
	x: x - HALF,
	y: y - HALF,
	width: HALF * 2,
	height: HALF * 2,
});

/**
 * A label for each disc, in their order, in which the first has the first choice.
 * @param inside the part of the map in which a label must lie as a whole
 * @param paths what a label would rather not cross
 * @param before keeps what was placed before, as long as it still fits
 */
export function spotsOf(
	discs: readonly Disc[],
	inside: Box,
	paths: readonly Path[] = [],
	before?: Placed,
): (Spot | undefined)[] {
	const indices = [...discs.keys()];
	const chosen = indices.filter((i) => discs[i]?.selected);
	// Who comes first has the choice: of a few orders the one is taken that leaves the fewest without a name.
	const byRoom = [...indices].sort((a, b) => roomAbout(discs, b) - roomAbout(discs, a));
	const orders = [indices, byRoom, [...byRoom].reverse(), [...indices].reverse()];
	let best: (Spot | undefined)[] = [];
	let most = -1;
	for (const order of before ? [indices] : orders) {
		const found = inOrder(order, discs, inside, paths, before);
		const count = found.filter(Boolean).length;
		if (count <= most) continue;
		best = found;
		most = count;
	}
	if (before || chosen.every((i) => best[i])) return best;
	// The chosen places keep their names, whoever must give way.
	const others = indices.filter((i) => !chosen.includes(i));
	return inOrder([...chosen, ...others], discs, inside, paths);
}

/** How far off the nearest other disc is. */
const roomAbout = (discs: readonly Disc[], i: number): number =>
	Math.min(
		...discs.map(({ x, y }, j) =>
			i === j ? Infinity : Math.hypot(x - (discs[i]?.x ?? 0), y - (discs[i]?.y ?? 0)),
		),
	);

function inOrder(order: readonly number[], discs: readonly Disc[], ...how: How) {
	const spots = tried(
		order.flatMap((i) => discs[i] ?? []),
		...how,
	);
	const found: (Spot | undefined)[] = discs.map(() => undefined);
	order.forEach((i, at) => (found[i] = spots[at]));
	return found;
}

type How = [inside: Box, paths: readonly Path[], before?: Placed];

function tried(
	discs: readonly Disc[],
	inside: Box,
	paths: readonly Path[],
	before?: Placed,
): (Spot | undefined)[] {
	const room = new Room(inside, discs.filter(({ display }) => display === 'disc').map(discBox));
	const fits = (disc: Disc, spot: Spot) => {
		const box = spotBox([disc.x, disc.y], spot);
		return room.isFree(box) && room.shows(box);
	};
	// What was placed before comes first of all, so that nobody takes its place.
	const kept = discs.map((disc) => {
		const spot = before?.get(disc.key);
		if (!spot || !fits(disc, spot)) return undefined;
		room.take(spotBox([disc.x, disc.y], spot));
		return spot;
	});
	return discs.map((disc, i) => {
		const isBare = before?.has(disc.key) && before.get(disc.key) === undefined;
		if (kept[i] || isBare) return kept[i];
		const free = shapes(disc).filter((spot) => fits(disc, spot));
		const clear = free.find((spot) => {
			const box = spotBox([disc.x, disc.y], spot);
			return !paths.some((path) => crosses(path, box));
		});
		const spot = clear ?? free[0];
		if (spot) room.take(spotBox([disc.x, disc.y], spot));
		return spot;
	});
}

function shapes({ name, display }: Disc): readonly Spot[] {
	const sides: readonly Side[] = display === 'label' ? ['centre', ...SIDES] : SIDES;
	const isWide = widthOf(name, LETTER) > WIDE;
	const order = [
		...(isWide ? [] : [[name]]),
		inLines(name, 2),
		...(isWide ? [inLines(name, 3)] : []),
	];
	return order.flatMap((lines) => sides.map((side) => ({ side, lines })));
}

/** Whether a line meets the box. */
function crosses(path: Path, { x, y, width, height }: Box): boolean {
	return path.some((end, i) => {
		const start = path[i - 1];
		if (!start) return false;
		// Liang and Barsky: the part of the segment within all four edges.
		let [from, to] = [0, 1];
		const edges: readonly Point[] = [
			[start[0] - end[0], start[0] - x],
			[end[0] - start[0], x + width - start[0]],
			[start[1] - end[1], start[1] - y],
			[end[1] - start[1], y + height - start[1]],
		];
		for (const [step, room] of edges) {
			if (step === 0 && room < 0) return false;
			if (step < 0) from = Math.max(from, room / step);
			if (step > 0) to = Math.min(to, room / step);
		}
		return from < to;
	});
}
