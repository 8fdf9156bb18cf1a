/** Chooses where each mark's name stands: beside its disc, in sight, on nothing else; else nowhere. */
import type { Disc } from './discs.ts';
import {
	LETTER,
	meet,
	RADIUS,
	SIDES,
	spotBox,
	within,
	type Box,
	type Side,
	type Spot,
} from './labels.ts';
import { boxAround, type Path } from './path.ts';
import { inLines, widthOf } from './typeset.ts';

type Point = Path[number];
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

/** One way to set a disc's name: free of all discs and of the map's edge. */
interface Choice {
	readonly spot: Spot;
	readonly box: Box;
}

/** Finds nothing where there is no room. */
type Look = (spot: Spot) => Choice | undefined;

/**
 * The ways to set a name in the order of preference: those that no line crosses, then the others.
 * Most names take the first, so each way is looked at when it is asked for, and once.
 */
class Choices {
	readonly #ways: Iterator<Spot>;
	/** Looks at any one way, whatever crosses it. */
	readonly look: Look;
	readonly #isClear: (box: Box) => boolean;
	readonly #clear: Choice[] = [];
	readonly #crossed: Choice[] = [];

	/** @param isClear whether no line crosses it */
	constructor(ways: Iterator<Spot>, look: Look, isClear: (box: Box) => boolean) {
		this.#ways = ways;
		this.look = look;
		this.#isClear = isClear;
	}

	*[Symbol.iterator](): Generator<Choice> {
		for (let i = 0; ; i++) {
			while (i >= this.#clear.length) if (!this.#next()) break;
			const choice = this.#clear[i];
			if (!choice) break;
			yield choice;
		}
		yield* this.#crossed;
	}

	/** Looks at one way more; says whether there was one. */
	#next(): boolean {
		const { value, done } = this.#ways.next();
		if (done) return false;
		const choice = this.look(value);
		if (choice) (this.#isClear(choice.box) ? this.#clear : this.#crossed).push(choice);
		return true;
	}

	find(test: (choice: Choice) => boolean): Choice | undefined {
		for (const choice of this) if (test(choice)) return choice;
		return undefined;
	}
}

/** What a label would rather not cross, and the box around it. */
interface Obstacle {
	readonly path: Path;
	readonly around: Box;
}

/**
 * A label for each disc. Chosen places have the first choice, then those with most room about
 * them; then whoever was left out asks the others to stand elsewhere.
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
	const obstacles = paths.map((path): Obstacle => ({ path, around: boxAround(path) }));
	const isClear = (box: Box) => !obstacles.some((one) => crosses(one, box));
	const choices = discs.map(
		(disc) => new Choices(waysOf(disc), lookFor(disc, discs, inside), isClear),
	);
	const found: (Choice | undefined)[] = discs.map(() => undefined);
	const isFree = ({ box }: Choice) => !found.some((other) => other && meet(other.box, box));
	const isBare = (i: number) => {
		const { key } = discs[i] ?? { key: '' };
		return before?.has(key) === true && before.get(key) === undefined;
	};
	// What was placed before comes first of all, so that nobody takes its place.
	for (const [i, disc] of discs.entries()) {
		const spot = before?.get(disc.key);
		const choice = spot && isWay(disc, spot) ? choices[i]?.look(spot) : undefined;
		if (choice && isFree(choice)) found[i] = choice;
	}
	const ranks = discs.map(({ selected }, i) => (selected ? Infinity : roomAbout(discs, i)));
	const rest = [...discs.keys()]
		.filter((i) => !found[i] && !isBare(i))
		.sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
	for (const i of rest) found[i] = choices[i]?.find(isFree);
	if (!before) for (const i of rest) if (!found[i]) ask(i, choices, found);
	return found.map((choice) => choice?.spot);
}

/** Gives disc `i` a name where all who are in its way can stand elsewhere; else leaves all as it is. */
function ask(i: number, choices: readonly Choices[], found: (Choice | undefined)[]): void {
	for (const choice of choices[i] ?? []) {
		const inWay = found.flatMap((other, k) => (other && meet(other.box, choice.box) ? k : []));
		const tried = found.map((other, k) =>
			k === i ? choice : inWay.includes(k) ? undefined : other,
		);
		for (const k of inWay)
			tried[k] = choices[k]?.find(
				({ box }) => !tried.some((other) => other && meet(other.box, box)),
			);
		if (inWay.some((k) => !tried[k])) continue;
		tried.forEach((one, k) => (found[k] = one));
		return;
	}
}

/** How far off the nearest other disc is. */
const roomAbout = (discs: readonly Disc[], i: number): number =>
	Math.min(
		...discs.map(({ x, y }, j) =>
			i === j ? Infinity : Math.hypot(x - (discs[i]?.x ?? 0), y - (discs[i]?.y ?? 0)),
		),
	);

/** Looks for room in the map, beside all discs, for a name that is set in one way. */
function lookFor(disc: Disc, discs: readonly Disc[], inside: Box): Look {
	// A name clears its own disc by where it stands (`STAND`), diagonally too, where only boxes meet.
	const others = discs.filter((one) => one !== disc && one.display === 'disc').map(discBox);
	return (spot) => {
		const box = spotBox([disc.x, disc.y], spot);
		if (!within(box, inside) || others.some((other) => meet(other, box))) return undefined;
		return { spot, box };
	};
}

/** In one line, in two, in three; then only parts of it: rather those than none, the rest is said on choosing it. */
function* waysOf(disc: Disc): Generator<Spot> {
	for (const text of textsOf(disc)) {
		const isWide = text === disc.name && widthOf(text, LETTER) > WIDE;
		for (const count of isWide ? [2, 3] : [1, 2, 3]) {
			const lines = inLines(text, count);
			for (const side of sidesOf(disc)) yield { side, lines };
		}
	}
}

/** Whether a spot found for this disc before, or for another of its name, is still one of the ways to set its name. */
const isWay = (disc: Disc, { side, lines }: Spot): boolean =>
	sidesOf(disc).includes(side) && textsOf(disc).includes(lines.join(' '));

const sidesOf = ({ display }: Disc): readonly Side[] =>
	display === 'label' ? ['centre', ...SIDES] : SIDES;

const textsOf = ({ name, short }: Disc): readonly string[] => [...new Set([name, ...parts(short)])];

/** The name, then without what explains it: "Airport, hall (Zaventem)", "Airport, hall", "Airport". */
function parts(name: string): string[] {
	const bare = name.replace(/ \([^)]*\)$/, '');
	return [name, bare, bare.replace(/,.*$/, '')];
}

/** Whether a line meets the box. Nearly all of them, and of their parts, are far off, which takes less to tell. */
function crosses({ path, around }: Obstacle, { x, y, width, height }: Box): boolean {
	if (around.x + around.width < x || around.x > x + width) return false;
	if (around.y + around.height < y || around.y > y + height) return false;
	return path.some((end, i) => {
		const start = path[i - 1];
		if (!start) return false;
		const [x1, y1] = start;
		const [x2, y2] = end;
		if ((x1 < x && x2 < x) || (x1 > x + width && x2 > x + width)) return false;
		if ((y1 < y && y2 < y) || (y1 > y + height && y2 > y + height)) return false;
		// Liang and Barsky: the part of the segment within all four edges.
		let [from, to] = [0, 1];
		const edges: readonly Point[] = [
			[x1 - x2, x1 - x],
			[x2 - x1, x + width - x1],
			[y1 - y2, y1 - y],
			[y2 - y1, y + height - y1],
		];
		for (const [step, room] of edges) {
			if (step === 0 && room < 0) return false;
			if (step < 0) from = Math.max(from, room / step);
			if (step > 0) to = Math.min(to, room / step);
		}
		return from < to;
	});
}
