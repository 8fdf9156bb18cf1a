/**
 * Dates as a story has them: known to the minute, the day, the month, the year, or only between
 * two bounds. All of them live on one time line of the story's own timezone; the reader's
 * timezone never enters. Reading them from text is `edtf.ts`; saying them in words, `saydate.ts`.
 */

/** A date as it was written, in the story's calendar and timezone. Months run from 1 to 12. */
export interface Moment {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly hour?: number;
	readonly minute?: number;
}

/** A part of the day, where a source says "in the evening" and no more. */
export const PARTS = {
	night: { from: 0, to: 5 },
	'early-morning': { from: 5, to: 8 },
	morning: { from: 6, to: 12 },
	midday: { from: 11, to: 14 },
	afternoon: { from: 12, to: 18 },
	evening: { from: 18, to: 24 },
} as const;
export type Part = keyof typeof PARTS;

export const CALENDARS = ['gregorian', 'julian'] as const;
export type Calendar = (typeof CALENDARS)[number];

export interface When {
	/** As the reporter wrote it: EDTF, see `edtf.ts`. */
	readonly edtf: string;
	/**
	 * First and last millisecond that it may mean, both included, counted from 1970-01-01T00:00 on
	 * the story's wall clock (proleptic Gregorian); `null` where that side is open.
	 */
	readonly from: number | null;
	readonly to: number | null;
	/** Both ends as written; the same where it is a single date; `null` where open. */
	readonly start: Moment | null;
	readonly end: Moment | null;
	/** `~` and `%`: about that date. */
	readonly approximate: boolean;
	/** `?`: the source is in doubt. */
	readonly uncertain: boolean;
	readonly part?: Part;
	/** EDTF season, 21 (spring) to 24 (winter). */
	readonly season?: number;
	/** The whole ten years from `start`. */
	readonly decade?: boolean;
}

/** Days in that month; in the Julian calendar every fourth year is a leap year. */
export function daysIn(year: number, month: number, calendar: Calendar = 'gregorian'): number {
	const fourth = year % 4 === 0;
	const leap = calendar === 'julian' ? fourth : fourth && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days by which the Julian calendar is behind the Gregorian in that month (Meeus, Astronomical Algorithms, ch. 7). */
function julianLag(year: number, month: number): number {
	const y = month <= 2 ? year - 1 : year;
	return Math.floor(y / 100) - Math.floor(y / 400) - 2;
}

const DAY = 86_400_000;

/** The instant of a written date on the story's wall clock; missing parts take their first value. */
export function toClock(m: Moment, calendar: Calendar): number {
	const date = dateOf(m);
	date.setUTCHours(m.hour ?? 0, m.minute ?? 0);
	const lag = calendar === 'julian' ? julianLag(m.year, m.month ?? 1) : 0;
	return date.getTime() + lag * DAY;
}

/** The day of an instant on the story's wall clock, as the story's calendar writes it. */
export function dayOf(clock: number, calendar: Calendar): Moment {
	const fields = (at: number): Moment => {
		const date = new Date(at);
		return {
			year: date.getUTCFullYear(),
			month: date.getUTCMonth() + 1,
			day: date.getUTCDate(),
		};
	};
	const midnight = Math.floor(clock / DAY) * DAY;
	const plain = fields(midnight);
	if (calendar === 'gregorian') return plain;
	const lag = julianLag(plain.year, plain.month ?? 1);
	const found = [lag, lag - 1, lag + 1]
		.map((days) => fields(midnight - days * DAY))
		.find((day) => toClock(day, calendar) === midnight);
	// Only the leap day that the other calendar lacks is left.
	return found ?? { year: plain.year, month: 2, day: 29 };
}

/** The moment after this one at its own precision: the next minute, day, month or year. */
export function following(m: Moment, calendar: Calendar = 'gregorian'): Moment {
	const { year, month, day, hour, minute = 0 } = m;
	if (month === undefined) return { year: year + 1 };
	if (day === undefined)
		return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
	if (hour === undefined)
		return day < daysIn(year, month, calendar)
			? { year, month, day: day + 1 }
			: { day: 1, month: 1, ...following({ year, month }) };
	if (minute < 59) return { year, month, day, hour, minute: minute + 1 };
	if (hour < 23) return { year, month, day, hour: hour + 1, minute: 0 };
	return { ...following({ year, month, day }, calendar), hour: 0, minute: 0 };
}

/** Orders by what may have come first; open starts go by their end, so that nothing undated is lost. */
export function compareWhen(a: When, b: When): number {
	return begin(a) - begin(b) || end(a) - end(b);
}

// On their own: a million events are compared some twenty million times.
const begin = ({ from, to }: When) => from ?? to ?? 0;
const end = ({ to }: When) => to ?? Number.MAX_VALUE;

/** The date as `Intl` takes it; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
export function dateOf(m: Moment): Date {
	const date = new Date(0);
	date.setUTCFullYear(m.year, (m.month ?? 1) - 1, m.day ?? 1);
	return date;
}

/** The first day it may mean as `YYYY-MM-DD` (proleptic Gregorian), for `datetime` attributes and feeds. */
export function isoDay(when: When): string | undefined {
	const at = when.from ?? when.to;
	return at === null ? undefined : new Date(at).toISOString().split('T')[0];
}
