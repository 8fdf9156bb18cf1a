/** Populations at which Protomaps' `population_rank` goes up by one. */
const STEPS = [
	0, 200, 600, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 5e6, 1e7, 2e7, 5e7, 1e8, 1e9,
];

/** The rank of a population in the Protomaps schema: 1 (a hamlet) to 18 (a billion). */
export function rankOf(population: number): number {
	return STEPS.filter((step) => population >= step).length;
}
