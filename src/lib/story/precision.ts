/** How precisely a place is known, from a point to a country; and how it may be drawn. */
export const PRECISIONS = {
	exact: { says: 'place known', order: 0 },
	street: { says: 'street known, house not shown', order: 1 },
	neighbourhood: { says: 'quarter known, no closer', order: 2 },
	municipality: { says: 'municipality known, no closer', order: 3 },
	city: { says: 'city known, no closer', order: 4 },
	region: { says: 'region known, no closer', order: 5 },
	country: { says: 'country known, no closer', order: 6 },
	withheld: { says: 'place known to the editors and not shown', order: 7 },
} as const;

export type Precision = keyof typeof PRECISIONS;
export const PRECISION_IDS = Object.keys(PRECISIONS) as [Precision, ...Precision[]];

/** pin: a ring at the point; disc: a soft disc of the honest radius; label: the name, no dot; none: list only. */
export const DISPLAYS = ['pin', 'disc', 'label', 'none'] as const;
export type Display = (typeof DISPLAYS)[number];

/** What is drawn where the reporter does not say: never finer than what is known. */
export function defaultDisplay(precision: Precision): Display {
	if (precision === 'exact') return 'pin';
	if (precision === 'withheld') return 'none';
	return precision === 'region' || precision === 'country' ? 'label' : 'disc';
}
