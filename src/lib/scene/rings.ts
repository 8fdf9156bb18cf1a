/** Circles of the honest radius around places that are not known exactly. */
import circle from '@turf/circle';
import { metresPerWorld, type LonLat } from '../std/lonlat.ts';
import { RADIUS } from './labels.ts';
import type { Disc } from './discs.ts';
import { FRAME } from './sheet.ts';

export interface Ring {
	readonly points: readonly LonLat[];
	readonly selected: boolean;
}

/** Of a place that is not chosen, in units of the sheet: whole municipalities would cover a city. */
const LARGEST = FRAME.height * 0.14;
/** Of any: a smaller one lies under its disc. */
const SMALLEST = RADIUS * 0.8;

/**
 * The rings to draw. That of a chosen place is always there; of others that stand alone, up to a part of the view.
 * @param world units of the sheet per world width, at the present zoom
 */
export function ringsOf(discs: readonly Disc[], world: number): Ring[] {
	const marks = discs.flatMap((disc) => disc.marks.map((mark) => ({ mark, disc })));
	return marks.flatMap(({ mark: { place, selected }, disc }) => {
		const { at, radius, display } = place;
		if (!at || !radius || display !== 'disc') return [];
		// In a crowd nobody could tell whose ring it is.
		if (disc.marks.length > 1 && !selected) return [];
		const units = (radius / metresPerWorld(at[1])) * world;
		if (units < SMALLEST || (units > LARGEST && !selected)) return [];
		const { geometry } = circle([...at], radius / 1000, { steps: 48, units: 'kilometers' });
		const points = (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
		return [{ points, selected }];
	});
}
