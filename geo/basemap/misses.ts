import type { Position } from 'geojson';
import type { Line } from './measure.ts';
import { along, metres, nearest } from './measure.ts';

/** A place of our own line, and how far from it and which way the reference lies. */
export type Miss = { at: Position; off: number; toward: string; bulge: boolean };

const WINDS = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');

/** The one of 16 winds that points `east` and `north`. */
export function wind(east: number, north: number): string {
	const turn = Math.round((Math.atan2(east, north) / Math.PI) * 8);
	return WINDS[(turn + 16) % 16] ?? '';
}

/** Two readings of one kind are at least this many metres apart. */
const APART = 300;

/**
 * Where a drawn line misses a reference by more than `limit` metres, the worst first: a place of
 * the drawing, the distance to the nearest 10 m and a wind. That tells a hand where to look again,
 * and is too coarse to copy from.
 *
 * A `bulge` is what the reference has and the drawing lacks: measured from the reference, told at
 * the nearest place of the drawing.
 */
export function misses(drawn: Line[], reference: Line[], limit: number): Miss[] {
	const lines = along(drawn).map((at) => {
		const { off, east, north } = nearest(at, reference);
		return { at, off, toward: wind(east, north), bulge: false };
	});
	const bulges = along(reference).map((there) => {
		const { at, off, east, north } = nearest(there, drawn);
		return { at, off, toward: wind(-east, -north), bulge: true };
	});
	const kept: Miss[] = [];
	for (const miss of [...lines, ...bulges].sort((a, b) => b.off - a.off)) {
		const told = (other: Miss) =>
			other.bulge === miss.bulge && Math.hypot(...metres(other.at, miss.at)) < APART;
		if (miss.off > limit && !kept.some(told)) kept.push(miss);
	}
	return kept.map((miss) => ({ ...miss, off: Math.round(miss.off / 10) * 10 }));
}
