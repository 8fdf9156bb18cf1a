import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWhen, daysIn, following, isoDay, toClock, type Moment, dayOf } from './dates.ts';
import { isFault, readDate } from './edtf.ts';

const read = (text: string, more: Partial<Parameters<typeof readDate>[1]> = {}) => {
	const found = readDate(text, { timezone: 'Europe/Brussels', calendar: 'gregorian', ...more });
	if (isFault(found)) throw new Error(`${text}: ${found.fault}`);
	return found;
};

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

test('the day of an instant is the day as it was written, in both calendars', () => {
	const days = fc.record({
		year: fc.integer({ min: 1, max: 2100 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 31 }),
		calendar: fc.constantFrom('gregorian' as const, 'julian' as const),
	});
	fc.assert(
		fc.property(days, ({ calendar, ...day }) => {
			fc.pre(day.day <= daysIn(day.year, day.month, calendar));
			expect(dayOf(toClock(day, calendar), calendar)).toEqual(day);
		}),
	);
	const leap = { year: 1500, month: 2, day: 29 };
	expect(dayOf(toClock(leap, 'julian'), 'julian')).toEqual(leap);
});
