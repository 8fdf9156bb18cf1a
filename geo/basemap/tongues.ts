import type { Properties } from './sheet.ts';

/** The languages in which labels are kept, besides the local name. */
export const TONGUES = ['en', 'fr', 'nl', 'es', 'tr', 'ar'] as const;

/**
 * `name` and `name:xx` of a row that has a column for each language. Empty cells are left out, and
 * so is what says the same as `name`: a style falls back on that.
 * @param name the local name
 */
export function namesOf(name: string, row: Readonly<Record<string, string>>): Properties {
	const names: Properties = { name };
	for (const tongue of TONGUES) {
		const value = row[tongue];
		if (value && value !== name) names[`name:${tongue}`] = value;
	}
	return names;
}
