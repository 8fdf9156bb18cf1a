import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn, isoDay, type Calendar, type When } from './dates.ts';
import { isFault, readDate, type DateFault } from './edtf.ts';

const zone = { timezone: 'Europe/Brussels', calendar: 'gregorian' as Calendar };
const read = (text: string, options: Partial<Parameters<typeof readDate>[1]> = {}): When => {
	const found = readDate(text, { ...zone, ...options });
	if (isFault(found)) throw new Error(`${text}: ${found.fault}`);
	return found;
};
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, -8));

describe('the span that a date may mean', () => {
	test.each([
		['2016-03-22T07:58', '2016-03-22T07:58', '2016-03-22T07:58'],
		['2016-03-22', '2016-03-22T00:00', '2016-03-22T23:59'],
		['2016-03', '2016-03-01T00:00', '2016-03-31T23:59'],
		['2016', '2016-01-01T00:00', '2016-12-31T23:59'],
		['2014~', '2014-01-01T00:00', '2014-12-31T23:59'],
		['201X', '2010-01-01T00:00', '2019-12-31T23:59'],
		['2016-21', '2016-03-01T00:00', '2016-05-31T23:59'],
		['2016-24', '2016-12-01T00:00', '2017-02-28T23:59'],
		['2015-11-14/2016-03-18', '2015-11-14T00:00', '2016-03-18T23:59'],
		['2014/2015-02', '2014-01-01T00:00', '2015-02-28T23:59'],
		['../2016-03', null, '2016-03-31T23:59'],
		['2016/..', '2016-01-01T00:00', null],
		['../..', null, null],
		['2015-11-18T04:16/2015-11-18T11:26', '2015-11-18T04:16', '2015-11-18T11:26'],
		['2016-02-29', '2016-02-29T00:00', '2016-02-29T23:59'],
		['0987', '0987-01-01T00:00', '0987-12-31T23:59'],
		['-0043-03-15', '-000043-03-15T00:00', '-000043-03-15T23:59'],
	])('%s', (text, from, to) => {
		const when = read(text);
		expect([iso(when.from), iso(when.to)]).toEqual([from, to]);
	});

	test.each([
		['2016-03-22T07:58Z', '2016-03-22T08:58'],
		['2016-07-01T07:58Z', '2016-07-01T09:58'],
		['2016-03-22T02:58-05:00', '2016-03-22T08:58'],
		['2016-03-22T23:30Z', '2016-03-23T00:30'],
		['2016-03-22T07:58+01:00', '2016-03-22T07:58'],
	])('a time with an offset is moved onto the clocks of Brussels: %s', (text, at) => {
		expect(iso(read(text).from)).toBe(at);
	});

	test('an offset in an early century is not read as the twentieth', () => {
		expect(iso(read('0050-06-01T12:00Z', { timezone: 'Etc/UTC' }).from)).toBe('0050-06-01T12:00');
	});

	test.each([
		['night', '2016-03-22T00:00', '2016-03-22T04:59'],
		['evening', '2016-03-22T18:00', '2016-03-22T23:59'],
	] as const)('in the %s', (part, from, to) => {
		const when = read('2016-03-22', { part });
		expect([iso(when.from), iso(when.to), when.part]).toEqual([from, to, part]);
	});
});

describe('the Julian calendar', () => {
	test.each([
		['1519-09-20', '1519-09-30'],
		['1522-09-06', '1522-09-16'],
		['1500-02-28', '1500-03-09'],
		['1500-02-29', '1500-03-10'],
		['1500-03-01', '1500-03-11'],
		['0200-03-01', '0200-03-01'],
	])('%s is %s in the Gregorian', (julian, gregorian) => {
		expect(isoDay(read(julian, { calendar: 'julian' }))).toBe(gregorian);
	});

	test('its days follow each other without gap or overlap, leap days included', () => {
		const ends = ['1500-02-28', '1500-02-29', '1500-03-01'].map((day) =>
			read(day, { calendar: 'julian' }),
		);
		for (const [i, { from }] of ends.slice(1).entries()) expect(from).toBe((ends[i]?.to ?? 0) + 1);
	});
});

describe('marks', () => {
	test.each([
		['2014~', true, false],
		['2014?', false, true],
		['2014%', true, true],
		['2015-11-17T18:00~', true, false],
		['2015-11-17T18:00?', false, true],
		['2014~/2015', true, false],
		['2014/2015', false, false],
	])('%s: about %s, in doubt %s', (text, approximate, uncertain) => {
		expect(read(text)).toMatchObject({ approximate, uncertain });
	});
});

describe('refused', () => {
	test.each<[string, DateFault]>([
		['03/04/2016', { fault: 'ambiguous', readings: ['2016-04-03', '2016-03-04'] }],
		['3.4.2016', { fault: 'ambiguous', readings: ['2016-04-03', '2016-03-04'] }],
		['13/04/2016', { fault: 'misspelt', reading: '2016-04-13' }],
		['March 2016', { fault: 'misspelt', reading: '2016-03' }],
		['2016-03-25/2016-03-22', { fault: 'reversed' }],
		...[
			...['', '/', '..', 'a/b/c', '2016-13-01', '2016-02-30', '2015-02-29', '1900-02-29'],
			...['99999', 'Y99999', 'Y170000002', '2016-25', '2016-03-22T24:00', '2016-03-22T25:00'],
			...['2016-03-22T07:58+99:99', '[1667,1668]', '1984-06-XX', '19XX', '2016-W12', 'x'],
			'1'.repeat(1_000_000),
		].map((text) => [text, { fault: 'invalid' }] satisfies [string, DateFault]),
	])('%.30s', (text, fault) => {
		expect(readDate(text, zone)).toEqual(fault);
	});

	test.each(['2016', '2016-03-22T07:58', '2016-03-20/2016-03-22', '../2016-03'])(
		'a part of the day with %s',
		(text) => {
			expect(readDate(text, { ...zone, part: 'night' })).toEqual({ fault: 'invalid' });
		},
	);
});

test('any day of any year is read as that day', () => {
	const years = fc.integer({ min: 1, max: 9999 });
	const day = fc.record({ year: years, month: fc.integer({ min: 1, max: 12 }), n: fc.nat(30) });
	fc.assert(
		fc.property(day, ({ year, month, n }) => {
			const pad = (value: number, length: number) => String(value).padStart(length, '0');
			const text = `${pad(year, 4)}-${pad(month, 2)}-${pad((n % daysIn(year, month)) + 1, 2)}`;
			expect(isoDay(read(text))).toBe(text);
		}),
	);
});

test('no text makes it throw', () => {
	const odd = fc.stringMatching(/^[0-9XYTZ~?%./:+-]{0,24}$/);
	fc.assert(fc.property(odd, (text) => void readDate(text, zone)));
	fc.assert(fc.property(fc.string(), (text) => void readDate(text, zone)));
});

test('a plain date is read without the library, and means the same', () => {
	const digits = (n: number, max: number) =>
		fc.integer({ min: 0, max }).map((value) => String(value).padStart(n, '0'));
	const parts = fc.tuple(
		digits(4, 2100),
		digits(2, 13),
		digits(2, 32),
		digits(2, 25),
		digits(2, 61),
	);
	fc.assert(
		fc.property(parts, fc.integer({ min: 1, max: 4 }), ([y, m, d, h, i], depth) => {
			const text = [y, `-${m}`, `-${d}`, `T${h}:${i}`].slice(0, depth).join('');
			// With a mark behind it, it goes through the library.
			const quick = readDate(text, zone);
			const slow = readDate(`${text}~`, zone);
			if (isFault(quick) || isFault(slow)) expect(isFault(quick)).toBe(isFault(slow));
			else expect([quick.from, quick.to]).toEqual([slow.from, slow.to]);
		}),
		{ numRuns: 3000 },
	);
});
