import type { Position } from 'geojson';
import type { Bounds } from './bounds.ts';
import { contains, metres } from './bounds.ts';
import type { Listed, Populated } from './packages.ts';
import { Nearby } from './nearby.ts';
import { sameKey } from './spelling.ts';

/** A town of either package. `at` is longitude, latitude; a population of 0 is unknown. */
export interface Town {
	name: string;
	country: string;
	at: Position;
	population: number;
	/** GeoNames' feature code (PPLC: capital, PPLA: seat of a region); empty where unknown */
	code: string;
}

/** Given up, destroyed or historical: no label on a map of today. */
const GONE = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'PPLR', 'STLMT']);
const SAME_SPOT = 400;
const SAME_NAME = 4_000;

/** Whether two entries mean one town: on one spot, or of one name and close by. */
export function sameTown(a: Pick<Town, 'name' | 'at'>, b: Pick<Town, 'name' | 'at'>): boolean {
	const apart = metres(a.at, b.at);
	return apart < SAME_SPOT || (apart < SAME_NAME && sameKey(a.name) === sameKey(b.name));
}

/**
 * The towns of both packages, each once. The second has villages without a population, so it is
 * only read within the given boxes.
 */
export function mergeTowns(
	populated: readonly Populated[],
	listed: readonly Listed[],
	detail: readonly Bounds[],
): Town[] {
	const towns = new Nearby<Town>();
	const all: Town[] = [];
	const add = (town: Town) => {
		if (towns.around(town.at).some((other) => sameTown(town, other))) return;
		towns.add(town);
		all.push(town);
	};
	const ranked = [...populated].sort((a, b) => b.population - a.population || a.cityId - b.cityId);
	for (const { name, country, featureCode, population, loc } of ranked)
		if (!GONE.has(featureCode))
			add({ name, country, at: loc.coordinates, population, code: featureCode });
	for (const { name, country, lat, lng } of listed) {
		const at = [Number(lng), Number(lat)];
		if (detail.some((box) => contains(box, at)))
			add({ name, country, at, population: 0, code: '' });
	}
	return all;
}
