import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay, readDay, sayDay } from './days.ts';

test('a day is read and said the same, in any year', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1_000_000, max: 4_000_000 }), (n) => {
			const start = n * 86_400_000;
			expect(readDay(sayDay(start))).toBe(start);
			expect(sayDay(endOfDay(start))).toBe(sayDay(start));
			expect(sayDay(endOfDay(start) + 1)).not.toBe(sayDay(start));
		}),
	);
});

test.each([
	'2016-02-30',
	'2016-13-01',
	'2016-3-1',
	'2016',
	'',
	'today',
	'2016-03-22T00:00',
	'-0044-03-15',
])('%s is no day', (text) => {
	expect(readDay(text)).toBeUndefined();
});
