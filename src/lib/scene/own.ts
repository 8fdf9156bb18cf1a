/** The story's own places, as the labels of the basemap must know them: each keeps its name for itself. */
import { metresPerWorld, nearestTurn, toMercator, type LonLat } from '../std/lonlat.ts';
import { BETWEEN, type LetteringRow } from './lettering.ts';
import type { Mark } from './scene.ts';

export interface OwnPlace {
	/** The ways in which a label might write it. */
	readonly names: readonly string[];
	readonly at: LonLat;
}

/** `Forest (Vorst)` may stand on the basemap as Forest, Vorst or `Forest / Vorst`; `Bataclan, Paris` as Bataclan. */
export function spellings(name: string): string[] {
	const [, outer = name, inner] = /^(.+?)\s*\(([^)]+)\)/.exec(name) ?? [];
	const [before = outer] = outer.split(', ');
	const parts = [outer, before, ...(inner ? [inner, outer + BETWEEN + inner] : [])];
	const both = inner ? [inner + BETWEEN + outer] : [];
	return [...new Set([name, ...parts, ...both, ...name.split(BETWEEN)])];
}

/** The places of the marks on show, each with its spellings. */
export function ownPlaces(marks: readonly Mark[]): OwnPlace[] {
	return marks.flatMap(({ place: { at, name, aliases } }) =>
		at ? [{ at, names: [...new Set([name, ...aliases].flatMap(spellings))] }] : [],
	);
}

/** Kilometres between two points that are not far apart. */
function kilometres(a: LonLat, b: LonLat): number {
	const [ax, ay] = toMercator(a);
	const [bx, by] = toMercator([nearestTurn(b[0], a[0]), b[1]]);
	return (Math.hypot(ax - bx, ay - by) * metresPerWorld((a[1] + b[1]) / 2)) / 1000;
}

/**
 * Whether the label is called as one of the story's marks, and a mark is within the row's distance:
 * not always the mark of that name, which the live map could ask only of each by itself. What has a
 * point of its own is known inside a longer name too: the station Maelbeek in "Maelbeek metro station".
 */
export function isOwn(
	own: readonly OwnPlace[],
	{ layer, near }: LetteringRow,
	names: readonly string[],
	at: LonLat,
): boolean {
	const calls = (place: OwnPlace, name: string) =>
		place.names.includes(name) || (layer === 'pois' && place.names.some((n) => n.includes(name)));
	return (
		own.some((place) => names.some((name) => name !== '' && calls(place, name))) &&
		(near === undefined || own.some((place) => kilometres(place.at, at) <= near))
	);
}
