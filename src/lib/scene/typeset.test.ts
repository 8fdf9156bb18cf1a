import { expect, test } from 'vitest';
import { inLines, widthOf } from './typeset.ts';

// Measured in a browser with the map's own font, 14 px, 600, without kerning.
test.each([
	['Rue du Dries, Forest and 1 more', 190.4],
	['Zaventem', 60.6],
	['Brussels-Capital Region (5)', 161.4],
	['Rue Max Roos, Schaerbeek', 160.3],
])('%s is about as wide as it is set', (text, width) => {
	expect(Math.abs(widthOf(text, 14) - width) / width).toBeLessThan(0.03);
});

test.each([
	['Zaventem', 2, ['Zaventem']],
	['Brussels (city)', 2, ['Brussels', '(city)']],
	['EU Council, European quarter, Brussels', 2, ['EU Council, European', 'quarter, Brussels']],
	['one two three', 1, ['one two three']],
	['one two three', 3, ['one', 'two', 'three']],
])('%s in %i lines', (text, count, lines) => {
	expect(inLines(text, count)).toEqual(lines);
});
