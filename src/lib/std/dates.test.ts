import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareWhen,
	daysIn,
	following,
	formatWhen,
	isoDay,
	toClock,
	type Moment,
} from './dates.ts';
import { isFault, readDate } from './edtf.ts';

const read = (text: string, more: Partial<Parameters<typeof readDate>[1]> = {}) => {
	const found = readDate(text, { timezone: 'Europe/Brussels', calendar: 'gregorian', ...more });
	if (isFault(found)) throw new Error(`${text}: ${found.fault}`);
	return found;
};

describe('formatWhen', () => {
	test.each([
		['2016-03-22T07:58', '22 March 2016, 07:58', '22 mars 2016, 07:58', '22 maart 2016, 07:58'],
		['2016-03-22', '22 March 2016', '22 mars 2016', '22 maart 2016'],
		['2016-03-01', '1 March 2016', '1 mars 2016', '1 maart 2016'],
		['2016-03', 'March 2016', 'mars 2016', 'maart 2016'],
		['2016', '2016', '2016', '2016'],
		['2016-03-15/2016-03-18', '15–18 March 2016', '15–18 mars 2016', '15–18 maart 2016'],
		[
			'2015-11-14/2016-03-18',
			'14 November 2015 – 18 March 2016',
			'14 novembre 2015 – 18 mars 2016',
			'14 november 2015 – 18 maart 2016',
		],
		['2014/2015', '2014 – 2015', '2014 – 2015', '2014 – 2015'],
	])('%s', (text, en, fr, nl) => {
		const said = ['en-GB', 'fr', 'nl'].map((locale) => formatWhen(read(text), locale));
		expect(said).toEqual([en, fr, nl]);
	});

	test.each([
		['2014~', 'about 2014'],
		['2014?', '2014 (in doubt)'],
		['2014%', 'about 2014 (in doubt)'],
		['2015-11-17T18:00~', '17 November 2015, about 18:00'],
		['2015-11-17T18:00?', '17 November 2015, 18:00 (in doubt)'],
		['2015-11-17T18:00%', '17 November 2015, about 18:00 (in doubt)'],
		['../2016-03', 'until March 2016'],
		['../2016-03~', 'until about March 2016'],
		['2016-03-22/..', 'from 22 March 2016'],
		['201X', 'the 2010s'],
		['2016-21', 'spring 2016'],
		['2016-24', 'winter 2016'],
		['2016-03/2016-05', 'March – May 2016'],
		['2014~/2015', 'about 2014 – 2015'],
		['2015-11-18T04:16/2015-11-18T11:26', '18 November 2015, 04:16–11:26'],
		['2015-11-18T22:00/2015-11-19T03:00', '18 November 2015, 22:00 – 19 November 2015, 03:00'],
		['2016-03/2016-05-04', 'March 2016 – 4 May 2016'],
		['-0043-03-15', '15 March 44 BC'],
		['0044', '44'],
	])('%s in English', (text, said) => {
		expect(formatWhen(read(text), 'en-GB')).toBe(said);
	});

	test.each([
		['2016-03-22', 'en-GB', 'Tuesday 22 March 2016'],
		['2016-03-22T07:58', 'en-GB', 'Tuesday 22 March 2016, 07:58'],
		['2016-03-22', 'fr', 'mardi 22 mars 2016'],
		['2016-03-22', 'nl', 'dinsdag 22 maart 2016'],
		['2016-03', 'en-GB', 'March 2016'],
		['2016-03-22~', 'en-GB', 'about 22 March 2016'],
		['2016-03-15/2016-03-18', 'en-GB', '15–18 March 2016'],
	])('%s with its weekday in %s', (text, locale, said) => {
		expect(formatWhen(read(text), locale, { weekday: true })).toBe(said);
	});

	test('a part of the day is said after it', () => {
		expect(formatWhen(read('2016-03-22', { part: 'evening' }), 'en-GB')).toBe(
			'22 March 2016, evening',
		);
	});

	test('a Julian date is said as it was written, its weekday as it was', () => {
		const julian = (text: string) => read(text, { calendar: 'julian' });
		expect(formatWhen(julian('1519-09-20'), 'en-GB', { weekday: true })).toBe(
			'Tuesday 20 September 1519',
		);
		expect(formatWhen(julian('1500-02-29'), 'en-GB')).toBe('29 February 1500');
	});
});

describe('order', () => {
	test.each([
		['2015', '2016'],
		['2016-03-22T07:58', '2016-03-22T09:11'],
		['2016-03-22T00:00', '2016-03-22'],
		['2016-03', '2016-03-22'],
		['2016', '2016/..'],
		['../2015', '2016'],
	])('%s comes before %s', (a, b) => {
		expect(compareWhen(read(a), read(b))).toBeLessThan(0);
		expect(compareWhen(read(b), read(a))).toBeGreaterThan(0);
	});

	test('what is the same is equal, open ends included', () => {
		expect(compareWhen(read('2016/..'), read('2016/..'))).toBe(0);
		expect(compareWhen(read('../2016'), read('../2016'))).toBe(0);
	});
});

test.each([
	['2016-03-22T07:58', '2016-03-22'],
	['../2016-03', '2016-03-31'],
	['-0043-03-15', '-000043-03-15'],
	['0044-03-15', '0044-03-15'],
])('isoDay of %s', (text, day) => {
	expect(isoDay(read(text))).toBe(day);
});

test.each([
	[1900, 2, 28],
	[2000, 2, 29],
	[2015, 2, 28],
	[2016, 4, 30],
	[2016, 12, 31],
])('%i-%i has %i days', (year, month, days) => {
	expect(daysIn(year, month)).toBe(days);
});

test('following is strictly later, and adjoins', () => {
	const calendar = fc.constantFrom('gregorian' as const, 'julian' as const);
	const whole = fc.record({
		year: fc.integer({ min: -3000, max: 9000 }),
		month: fc.integer({ min: 1, max: 12 }),
		n: fc.nat(30),
		hour: fc.nat(23),
		minute: fc.nat(59),
		depth: fc.integer({ min: 0, max: 3 }),
	});
	fc.assert(
		fc.property(whole, calendar, ({ year, month, n, hour, minute, depth }, cal) => {
			const day = (n % daysIn(year, month, cal)) + 1;
			const all: Moment[] = [{ year }, { year, month }, { year, month, day }];
			const m = all[depth] ?? { year, month, day, hour, minute };
			const gap = toClock(following(m, cal), cal) - toClock(m, cal);
			const days = gap / 86_400_000;
			if (depth === 0) expect(days).toBeGreaterThanOrEqual(365);
			else if (depth === 1) expect(days).toBe(daysIn(year, month, cal));
			else expect(gap).toBe(depth === 2 ? 86_400_000 : 60_000);
		}),
	);
});
