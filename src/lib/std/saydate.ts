/** Dates in words, in the reader's language and as precisely as they are known. */
import { dateOf, dayOf, daysIn, type Calendar, type Moment, type When } from './dates.ts';
import type { Words } from './words/words.ts';

/** What a date needs of the interface's words. */
type DateWords = Pick<Words, 'dates' | 'locale'>;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/**
 * A date in words, as precisely as it is known and no more: "Tuesday 22 March 2016, 07:58",
 * "about 2014", "14 November 2015 – 18 March 2016", "until March 2016". Times are the story's own.
 */
export function formatWhen(when: When, words: DateWords, { weekday = false } = {}): string {
	const said = saidIn(words, weekday);
	const date = said.get(when) ?? inWords(when, words, weekday);
	said.set(when, date);
	return date;
}

/** By the words that say them: the dates that have been said, without and with the weekday. */
const kept = new WeakMap<DateWords, readonly [plain: Said, named: Said]>();
type Said = WeakMap<When, string>;

/** Events share their dates, and each is said in many places: a date is put into words once. */
function saidIn(words: DateWords, weekday: boolean): Said {
	const [plain, named] = kept.get(words) ?? [new WeakMap(), new WeakMap()];
	kept.set(words, [plain, named]);
	return weekday ? named : plain;
}

function inWords(when: When, words: DateWords, weekday: boolean): string {
	const { dates } = words;
	const { start, end } = when;
	const about = (date: string) => (when.approximate ? dates.about({ date }) : date);
	if (!start && !end) return dates.unknown();
	if (!start && end) return dates.until({ date: about(moment(end, words)) });
	if (start && !end) return dates.from({ date: about(moment(start, words)) });
	if (!start || !end) return '';
	if (when.decade) return about(dates.decade({ year: String(start.year) }));
	const season = when.season && SEASONS[when.season - 21];
	if (season) return about(dates.season[season]({ year: String(start.year) }));
	const doubt = (date: string) => (when.uncertain ? dates.doubt({ date }) : date);
	const part = (date: string) => (when.part ? dates.part[when.part]({ date }) : date);
	if (when.edtf.includes('/')) return doubt(part(about(range(start, end, words))));
	const named = weekday && start.day !== undefined && !when.approximate;
	const date = day(start, words, named ? (when.from ?? 0) : undefined);
	if (start.hour === undefined) return doubt(part(about(date)));
	// "Tuesday 22 March 2016, about 18:00": the hour is what is approximate, not the day.
	return doubt(dates.time({ date, time: about(clock(start)) }));
}

function moment(m: Moment, words: DateWords): string {
	const date = day(m, words);
	return m.hour === undefined ? date : words.dates.time({ date, time: clock(m) });
}

/** The day, month or year; with the name of the weekday of that instant where one is given. */
function day(m: Moment, { locale, dates }: DateWords, weekday?: number): string {
	// 29 February of a Julian year may not exist in the calendar of `Intl`, so a leap year stands in.
	const missing = m.month === 2 && m.day === 29 && daysIn(m.year, 2) < 29;
	const said = dateFormat(locale, m).format(dateOf(missing ? { ...m, year: 2000 } : m));
	const date = missing ? said.replace('2000', String(m.year)) : said;
	if (weekday === undefined) return date;
	const name = format(locale, { weekday: 'long', timeZone: 'UTC' }).format(weekday);
	return dates.weekday({ weekday: name, date });
}

/** Ends of a range with a time are joined by a dash of our own; the others as the language does it. */
function range(a: Moment, b: Moment, words: DateWords): string {
	if (a.hour !== undefined && sameDay(a, b)) return `${moment(a, words)}–${clock(b)}`;
	const sameDepth = (a.day === undefined) === (b.day === undefined);
	if (a.hour !== undefined || b.hour !== undefined || !sameDepth || !a.month || !b.month)
		return words.dates.range({ from: moment(a, words), to: moment(b, words) });
	return (
		dateFormat(words.locale, a)
			.formatRange(dateOf(a), dateOf(b))
			.replace(/[\u2009\u202f]/g, ' ')
			// Versions of Unicode's data differ in this space.
			.replace(/^(\d{1,2}) ?– ?(?=\d)/, '$1–')
	);
}

function dateFormat(locale: string, m: Moment): Intl.DateTimeFormat {
	return format(locale, {
		timeZone: 'UTC',
		calendar: 'gregory',
		year: 'numeric',
		// "44 BC" rather than "44".
		era: m.year < 1 ? 'short' : undefined,
		month: m.month === undefined ? undefined : 'long',
		day: m.day === undefined ? undefined : 'numeric',
	});
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Each is made once: to make one takes longer than to say a hundred dates with it. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = locale + JSON.stringify(options);
	const found = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
	made.set(key, found);
	return found;
}

const two = (n: number) => String(n).padStart(2, '0');
const clock = (m: Moment) => `${two(m.hour ?? 0)}:${two(m.minute ?? 0)}`;
const sameDay = (a: Moment, b: Moment) =>
	a.year === b.year && a.month === b.month && a.day === b.day;

/**
 * A day of the story's wall clock, `YYYY-MM-DD` in the proleptic Gregorian calendar, in words and
 * in the story's own calendar.
 */
export function dayInWords(
	iso: string,
	words: DateWords,
	calendar: Calendar = 'gregorian',
): string {
	return day(dayOf(Date.parse(`${iso}T00:00Z`), calendar), words);
}
