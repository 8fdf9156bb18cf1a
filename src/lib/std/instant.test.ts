import { expect, test } from 'vitest';
import { readDate } from './edtf.ts';
import { instant } from './instant.ts';

test.each([
	['2016-03-22T07:58', 'Europe/Brussels', '2016-03-22T07:58:00+01:00'],
	['2016-07-01', 'Europe/Brussels', '2016-07-01T00:00:00+02:00'],
	// An hour before and an hour after the clocks go forward.
	['2016-03-27T01:00', 'Europe/Brussels', '2016-03-27T01:00:00+01:00'],
	['2016-03-27T04:00', 'Europe/Brussels', '2016-03-27T04:00:00+02:00'],
	['2026-11-23', 'America/St_Johns', '2026-11-23T00:00:00-03:30'],
	['2026-11-23', 'UTC', '2026-11-23T00:00:00+00:00'],
	['2026-11', 'Asia/Kolkata', '2026-11-01T00:00:00+05:30'],
])('%s in %s is %s', (edtf, timezone, expected) => {
	const read = readDate(edtf, { calendar: 'gregorian', timezone: 'UTC' });
	expect('from' in read && instant(read, timezone)).toBe(expected);
});
