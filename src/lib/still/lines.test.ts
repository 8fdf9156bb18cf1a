import { expect, test } from 'vitest';
import type { Typesetter } from '../std/typeset.ts';
import { fitLines } from './lines.ts';

/** Letters that are all half as wide as they are high. */
const type: Typesetter = {
	set: (text, { size }) => ({ glyphs: text, width: [...text].length * size * 0.5, scale: 1 }),
	defs: () => '',
};
const style = { family: 'serif', weight: 600 } as const;
const fit = (text: string, width: number, lines: number, sizes: number[]) =>
	fitLines(type, text, style, { width, lines, sizes });

test('a short title stands in one line at the largest size', () => {
	expect(fit('Forest', 200, 3, [40, 20])).toEqual({ size: 40, lines: ['Forest'] });
});

test('a long one is made smaller until it has few enough lines', () => {
	const { size, lines } = fit('one two three four five six', 120, 2, [40, 30, 20]);
	expect(size).toBe(20);
	expect(lines).toHaveLength(2);
});

test('its lines are of a length, rather than the last one a single word', () => {
	expect(fit('aaaa bbbb cccc dddd', 140, 2, [20]).lines).toEqual(['aaaa bbbb', 'cccc dddd']);
});

test('a word too long for the column makes the letters smaller, and at the smallest is broken', () => {
	expect(fit('abcdefghij', 100, 2, [40, 20]).size).toBe(20);
	expect(fit('abcdefghijklmno', 100, 2, [40, 20]).lines).toEqual(['abcdefghij', 'klmno']);
});

test('what does not fit ends in an ellipsis, within the column', () => {
	const { lines } = fit('word '.repeat(50), 100, 2, [20]);
	expect(lines).toEqual(['word word', 'word word…']);
});

test('no text makes no lines', () => {
	expect(fit('  ', 100, 2, [20]).lines).toEqual([]);
});
