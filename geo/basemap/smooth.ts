import type { Position } from 'geojson';

const between = ([ax, ay]: Position, [bx, by]: Position, share: number): Position => [
	ax! + share * (bx! - ax!),
	ay! + share * (by! - ay!),
];

/**
 * Cuts each corner of a line once (Chaikin's way), so that points rounded to a coarse grid do not
 * read as a staircase. The ends of an open line stay; a ring stays closed.
 */
export function smooth(line: readonly Position[], ring: boolean): Position[] {
	if (line.length < 4) return [...line];
	const cut: Position[] = [];
	for (let i = 1; i < line.length; i++)
		cut.push(between(line[i - 1]!, line[i]!, 0.25), between(line[i - 1]!, line[i]!, 0.75));
	if (ring) return [...cut, cut[0]!];
	return [line[0]!, ...cut.slice(1, -1), line.at(-1)!];
}
