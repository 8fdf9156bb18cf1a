import { parse } from 'edtf';
import { hints } from './datehints.ts';
import {
	daysIn,
	following,
	PARTS,
	toClock,
	type Calendar,
	type Moment,
	type Part,
	type When,
} from './dates.ts';

/** What stands between a text and a date: shown to the reporter through the catalogue of problems. */
export type DateFault =
	| { readonly fault: 'ambiguous'; readonly readings: readonly [string, string] }
	/** Not EDTF, and yet it can mean only this. */
	| { readonly fault: 'misspelt'; readonly reading: string }
	| { readonly fault: 'invalid' }
	| { readonly fault: 'reversed' };

interface Options {
	/** IANA name; a time with an offset is moved onto this zone's wall clock. */
	readonly timezone: string;
	readonly calendar: Calendar;
	readonly part?: Part;
}

interface End {
	readonly first: Moment;
	readonly last: Moment;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	readonly season?: number;
	readonly decade?: boolean;
}

/** Open on both sides: there is a date, and nobody knows which. */
const UNKNOWN = '../..';

/** Longer texts are no dates, and the library would still try. */
const LONGEST = 80;

/**
 * Reads a date in EDTF (Extended Date/Time Format, Library of Congress, levels 0 and 1): `2016`,
 * `2016-03`, `2016-03-22`, `2016-03-22T07:58`, `2014~`, `2014?`, `201X`, `2014-21` (spring),
 * `a/b`, `../b`, `a/..`, and `../..` where nothing is known of it. Beyond the standard, a time may
 * carry `~` ("about 18:00").
 */
export function readDate(text: string, options: Options): When | DateFault {
	const edtf = text.trim();
	if (edtf.length > LONGEST) return { fault: 'invalid' };
	const halves = edtf.split('/');
	const ends = halves.length > 2 ? [] : halves.map((half) => readEnd(half, options));
	const [a, b = a] = ends;
	if (!a || !b || (a === 'open' && b === 'open' && edtf !== UNKNOWN)) return unread(edtf);
	const clock = (m: Moment) => toClock(m, options.calendar);
	let from = a === 'open' ? null : clock(a.first);
	let to = b === 'open' ? null : clock(following(b.last, options.calendar)) - 1;
	if (from !== null && to !== null && from > to) return { fault: 'reversed' };
	const { part } = options;
	if (part) {
		if (
			a === 'open' ||
			halves.length > 1 ||
			a.first.day === undefined ||
			a.first.hour !== undefined
		)
			return { fault: 'invalid' };
		const midnight = clock(a.first);
		from = midnight + PARTS[part].from * 3_600_000;
		to = midnight + PARTS[part].to * 3_600_000 - 1;
	}
	return {
		edtf,
		from,
		to,
		start: a === 'open' ? null : a.first,
		end: b === 'open' ? null : b.last,
		approximate: [a, b].some((e) => e !== 'open' && e.approximate),
		uncertain: [a, b].some((e) => e !== 'open' && e.uncertain),
		...(part && { part }),
		...(a !== 'open' && a.season && { season: a.season }),
		...(a !== 'open' && a.decade && { decade: true }),
	};
}

export const isFault = (read: When | DateFault): read is DateFault => 'fault' in read;

/** What a reporter may have meant; two readings are both shown, and neither is guessed. */
function unread(text: string): DateFault {
	const [first, second] = hints(text);
	if (first === undefined) return { fault: 'invalid' };
	if (second === undefined) return { fault: 'misspelt', reading: first };
	return { fault: 'ambiguous', readings: [first, second] };
}

function readEnd(half: string, { timezone, calendar }: Options): End | 'open' | undefined {
	if (half === '..' || half === '') return 'open';
	const plain = plainDate(half, calendar);
	if (plain) return { first: plain, last: plain, approximate: false, uncertain: false };
	const timed = /^(.*T.*?)([~?%]?)$/.exec(half);
	const bare = timed ? (timed[1] ?? '') : half;
	const mark = timed?.[2] ?? '';
	let read;
	try {
		read = parse(bare);
	} catch {
		return undefined;
	}
	const approximate = Boolean(read.approximate) || mark === '~' || mark === '%';
	const uncertain = Boolean(read.uncertain) || mark === '?' || mark === '%';
	const values = read.values.filter((v): v is number => typeof v === 'number');
	const [year, month] = values;
	if (year === undefined) return undefined;
	if (read.type === 'Season') {
		if (!month || month < 21 || month > 24) return undefined;
		const first = (month - 21) * 3 + 3;
		const last = first + 2 > 12 ? { year: year + 1, month: 2 } : { year, month: first + 2 };
		return { first: { year, month: first }, last, approximate, uncertain, season: month };
	}
	if (read.type !== 'Date') return undefined;
	if (read.unspecified) {
		if (!/^\d{3}X$/.test(bare)) return undefined;
		return { first: { year }, last: { year: year + 9 }, approximate, uncertain, decade: true };
	}
	// The library lets 24:00 pass, and 29 February in every year.
	const asWritten = written(values);
	if (!possible(asWritten, calendar)) return undefined;
	const moment =
		read.timeZone !== undefined || /Z$/.test(bare)
			? onWallClock(values, read.offset ?? 0, timezone)
			: asWritten;
	return { first: moment, last: moment, approximate, uncertain };
}

/** What nearly every date is: a year, month, day or minute and no more. The library takes a hundred times as long. */
function plainDate(text: string, calendar: Calendar): Moment | undefined {
	const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text);
	if (!parts) return undefined;
	const [year = 0, month = 1, day = 1, hour, minute = 0] = parts
		.slice(1)
		.map((part) => (part === undefined ? undefined : Number(part)));
	if (month < 1 || month > 12 || day < 1 || minute > 59) return undefined;
	const values = [year, parts[2] && month - 1, parts[3] && day, hour, parts[4] && minute];
	const moment = written(values.filter((value) => typeof value === 'number'));
	return possible(moment, calendar) ? moment : undefined;
}

const possible = ({ year, month = 1, day = 1, hour = 0 }: Moment, calendar: Calendar) =>
	day <= daysIn(year, month, calendar) && hour < 24;

/** The library counts months from 0; we write them as people do. */
function written([year = 0, month, day, hour, minute]: readonly number[]): Moment {
	if (month === undefined) return { year };
	if (day === undefined) return { year, month: month + 1 };
	if (hour === undefined) return { year, month: month + 1, day };
	return { year, month: month + 1, day, hour, minute: minute ?? 0 };
}

/** A time with an offset (minutes east of UTC), as the clocks of `timezone` showed it. */
function onWallClock(values: readonly number[], offset: number, timezone: string): Moment {
	const [year = 0, month = 0, day = 1, hour = 0, minute = 0] = values;
	const written = toClock({ year, month: month + 1, day, hour, minute }, 'gregorian');
	const utc = written - offset * 60_000;
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: timezone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
	}).formatToParts(utc);
	const get = (type: string) => Number(parts.find((p) => p.type === type)?.value);
	return {
		year: get('year'),
		month: get('month'),
		day: get('day'),
		hour: get('hour'),
		minute: get('minute'),
	};
}
