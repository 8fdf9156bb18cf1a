/** How precisely a place is known, from a point to a country; and how it may be drawn.
 * Finest first; in words: `words.precision`. */
export const PRECISION_IDS = [
	'exact',
	'street',
	'neighbourhood',
	'municipality',
	'city',
	'region',
	'country',
	'withheld',
] as const;
export type Precision = (typeof PRECISION_IDS)[number];

/** pin: a ring at the point; disc: a soft disc of the honest radius; label: the name, no dot; none: list only. */
export const DISPLAYS = ['pin', 'disc', 'label', 'none'] as const;
export type Display = (typeof DISPLAYS)[number];

/** What is drawn where the reporter does not say: never finer than what is known. */
export function defaultDisplay(precision: Precision): Display {
	if (precision === 'exact') return 'pin';
	if (precision === 'withheld') return 'none';
	return precision === 'region' || precision === 'country' ? 'label' : 'disc';
}
