/** Days as a form or an address has them, `2016-03-22`: proleptic Gregorian, on the story's wall clock. */

/** Milliseconds of a day; a wall clock has no hour that is left out or comes twice. */
export const DAY = 86_400_000;

const ISO = /^(?:[+-]\d{6}|\d{4})-\d{2}-\d{2}$/;

/** The first millisecond of the day, or nothing where the text is no day: 30 February is none. */
export function readDay(text: string): number | undefined {
	if (!ISO.test(text)) return undefined;
	const at = Date.parse(`${text}T00:00:00.000Z`);
	// `Date.parse` takes 31 April for 1 May.
	return Number.isNaN(at) || sayDay(at) !== text ? undefined : at;
}

/** The last millisecond of the day that begins at `start`. */
export const endOfDay = (start: number): number => start + DAY - 1;

/** The day that an instant of the story's wall clock falls on. */
export const sayDay = (at: number): string => new Date(at).toISOString().replace(/T.*/, '');
