import type { Position } from 'geojson';
import { metres } from './measure.ts';

/** A line between two territories, by what lies on either hand of one who walks along it. */
export interface Arc {
	left: string;
	right: string;
	line: Position[];
}

/**
 * The published areas of the communes in square kilometres, from the land register: what is known
 * of their outlines without any map.
 */
export const PUBLISHED: Readonly<Record<string, number>> = {
	Anderlecht: 17.74,
	Auderghem: 9.03,
	'Berchem-Sainte-Agathe': 2.95,
	Bruxelles: 32.61,
	Etterbeek: 3.15,
	Evere: 5.02,
	Forest: 6.25,
	Ganshoren: 2.46,
	Ixelles: 6.34,
	Jette: 5.04,
	Koekelberg: 1.17,
	'Molenbeek-Saint-Jean': 5.89,
	'Saint-Gilles': 2.52,
	'Saint-Josse-ten-Noode': 1.14,
	Schaerbeek: 8.14,
	Uccle: 22.91,
	'Watermael-Boitsfort': 12.93,
	'Woluwe-Saint-Lambert': 7.22,
	'Woluwe-Saint-Pierre': 8.85,
};

/** Twice the area between a line and the origin, in square metres; positive anticlockwise. */
const swept = (line: Position[], origin: Position) =>
	line.slice(1).reduce((sum, end, i) => {
		const [[ax, ay], [bx, by]] = [metres(line[i] ?? [], origin), metres(end, origin)];
		return sum + ax * by - bx * ay;
	}, 0);

/** Square kilometres within the arcs that have the territory on one hand: no rings are needed. */
export function areaOf(territory: string, arcs: readonly Arc[]): number {
	const origin = arcs[0]?.line[0] ?? [0, 0];
	const twice = arcs.reduce((sum, { left, right, line }) => {
		const hand = (left === territory ? 1 : 0) - (right === territory ? 1 : 0);
		return hand === 0 ? sum : sum + hand * swept(line, origin);
	}, 0);
	return twice / 2e6;
}
