import type { Position } from 'geojson';
import type { Bounds } from './bounds.ts';

/** A border whose course is disputed: two names of Natural Earth ('*' is any neighbour). */
export interface Dispute {
	between: readonly [string, string];
	/** only the part in here, in degrees */
	within?: Bounds;
	/** the line that is drawn in place of the one in the data */
	instead?: Position[];
	what: string;
}

/**
 * Natural Earth draws who holds the ground; these lines are held but not agreed, and are drawn
 * dashed. A line is listed where the United Nations or most states do not accept it.
 */
export const DISPUTES: readonly Dispute[] = [
	{
		between: ['Morocco', 'W. Sahara'],
		// The data have the sand wall; the United Nations' maps have the parallel.
		instead: [
			[-13.17, 27.667],
			[-8.667, 27.667],
		],
		what: 'Western Sahara',
	},
	{ between: ['Serbia', 'Kosovo'], what: 'Kosovo' },
	{ between: ['N. Cyprus', '*'], what: 'Northern Cyprus' },
	{ between: ['Cyprus U.N. Buffer Zone', '*'], what: 'Northern Cyprus' },
	{ between: ['Somalia', 'Somaliland'], what: 'Somaliland' },
	{ between: ['Israel', 'Palestine'], what: 'West Bank and Gaza' },
	{ between: ['Israel', 'Syria'], what: 'Golan Heights' },
	{ between: ['Ukraine', 'Russia'], within: [32, 45, 36.8, 46.5], what: 'Crimea' },
	{ between: ['Siachen Glacier', '*'], what: 'Kashmir' },
	{ between: ['India', 'Pakistan'], within: [73.4, 32.4, 78, 36], what: 'Kashmir' },
	{ between: ['India', 'China'], within: [76, 31, 80.5, 36.5], what: 'Aksai Chin' },
	{ between: ['India', 'China'], within: [91.4, 27, 97.6, 29.8], what: 'Arunachal Pradesh' },
	{ between: ['China', 'Pakistan'], what: 'Kashmir' },
	{ between: ['Sudan', 'S. Sudan'], within: [27.5, 9.2, 29.3, 10.6], what: 'Abyei' },
	{ between: ['Egypt', 'Sudan'], within: [33, 21.5, 37.5, 23.5], what: 'Halaib triangle' },
	{ between: ['Kenya', 'S. Sudan'], what: 'Ilemi triangle' },
];

/** Leased bases and the like: no border of a state runs round them. */
export const ENCLAVES: ReadonlySet<string> = new Set([
	'Akrotiri',
	'Dhekelia',
	'Baikonur',
	'USNB Guantanamo Bay',
]);

/** The disputes of this pair of neighbours, in either order. */
export function disputesOf(a: string, b: string): Dispute[] {
	return DISPUTES.filter(({ between: [one, other] }) =>
		other === '*'
			? a === one || b === one
			: (a === one && b === other) || (a === other && b === one),
	);
}
