/**
 * Dates as a story has them: known to the minute, the day, the month, the year, or only between
 * two bounds. All of them live on one time line of the story's own timezone; the reader's
 * timezone never enters. Reading them from text is `edtf.ts`.
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
	night: { from: 0, to: 5, says: 'in the night' },
	'early-morning': { from: 5, to: 8, says: 'early morning' },
	morning: { from: 6, to: 12, says: 'morning' },
	midday: { from: 11, to: 14, says: 'around midday' },
	afternoon: { from: 12, to: 18, says: 'afternoon' },
	evening: { from: 18, to: 24, says: 'evening' },
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

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

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
	const at = (w: When) => w.from ?? w.to ?? 0;
	const until = (w: When) => w.to ?? Number.MAX_VALUE;
	return at(a) - at(b) || until(a) - until(b);
}

function words(m: Moment, locale: string, weekday?: number): string {
	// 29 February of a Julian year may not exist in the calendar of `Intl`, so a leap year stands in.
	const missing = m.month === 2 && m.day === 29 && daysIn(m.year, 2) < 29;
	const said = dateFormat(locale, m).format(dateOf(missing ? { ...m, year: 2000 } : m));
	const day = missing ? said.replace('2000', String(m.year)) : said;
	const named =
		weekday === undefined
			? day
			: `${new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(weekday)} ${day}`;
	return m.hour === undefined ? named : `${named}, ${clock(m)}`;
}

/** The date as `Intl` takes it; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function dateOf(m: Moment): Date {
	const date = new Date(0);
	date.setUTCFullYear(m.year, (m.month ?? 1) - 1, m.day ?? 1);
	return date;
}

/** Ends of a range with a time are joined by a dash of our own; the others as the language does it. */
function range(a: Moment, b: Moment, locale: string): string {
	if (a.hour !== undefined && sameDay(a, b)) return `${words(a, locale)}–${clock(b)}`;
	const sameDepth = (a.day === undefined) === (b.day === undefined);
	if (a.hour !== undefined || b.hour !== undefined || !sameDepth || !a.month || !b.month)
		return `${words(a, locale)} – ${words(b, locale)}`;
	return (
		dateFormat(locale, a)
			.formatRange(dateOf(a), dateOf(b))
			.replace(/[\u2009\u202f]/g, ' ')
			// Versions of Unicode's data differ in this space.
			.replace(/^(\d{1,2}) ?– ?(?=\d)/, '$1–')
	);
}

const dateFormat = (locale: string, m: Moment) =>
	new Intl.DateTimeFormat(locale, {
		timeZone: 'UTC',
		calendar: 'gregory',
		year: 'numeric',
		// "44 BC" rather than "44".
		era: m.year < 1 ? 'short' : undefined,
		month: m.month === undefined ? undefined : 'long',
		day: m.day === undefined ? undefined : 'numeric',
	});

const two = (n: number) => String(n).padStart(2, '0');
const clock = (m: Moment) => `${two(m.hour ?? 0)}:${two(m.minute ?? 0)}`;
const sameDay = (a: Moment, b: Moment) =>
	a.year === b.year && a.month === b.month && a.day === b.day;

/**
 * A date in words, as precisely as it is known and no more: "Tuesday 22 March 2016, 07:58",
 * "about 2014", "14 November 2015 – 18 March 2016", "until March 2016".
 * `locale` is a BCP 47 tag such as `en-GB`.
 */
export function formatWhen(when: When, locale: string, { weekday = false } = {}): string {
	const { start, end } = when;
	const about = when.approximate ? 'about ' : '';
	if (!start && !end) return 'date not known';
	if (!start && end) return `until ${about}${words(end, locale)}`;
	if (start && !end) return `from ${about}${words(start, locale)}`;
	if (!start || !end) return '';
	if (when.decade) return `${about}the ${start.year}s`;
	if (when.season) return `${about}${SEASONS[when.season - 21]} ${start.year}`;
	const single = when.edtf.indexOf('/') < 0;
	const asked = weekday && single && start.day !== undefined && !when.approximate;
	const said = single
		? words(start, locale, asked ? (when.from ?? 0) : undefined)
		: range(start, end, locale);
	const doubt = when.uncertain ? ' (in doubt)' : '';
	const part = when.part ? `, ${PARTS[when.part].says}` : '';
	// "Tuesday 22 March 2016, about 18:00": the hour is what is approximate, not the day.
	if (about && single && start.hour !== undefined)
		return said.replace(/, (?=\d)/, `, ${about}`) + doubt;
	return `${about}${said}${part}${doubt}`;
}

/** The first day it may mean as `YYYY-MM-DD` (proleptic Gregorian), for `datetime` attributes and feeds. */
export function isoDay(when: When): string | undefined {
	const at = when.from ?? when.to;
	return at === null ? undefined : new Date(at).toISOString().replace(/T.*/, '');
}
