import { expect, test } from 'vitest';
import { briefly } from './briefly.ts';

test.each([
	[0, '0'],
	[999, '999'],
	[1000, '1k'],
	[1499, '1k'],
	[19_887, '20k'],
	[999_499, '999k'],
	[999_500, '1M'],
	[12_400_000, '12M'],
])('%i', (count, said) => {
	expect(briefly(count)).toBe(said);
});
