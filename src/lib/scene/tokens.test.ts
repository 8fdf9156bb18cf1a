import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { FLAVOURS, paletteOf, type Token } from './tokens.ts';

test.each([
	['#000', '#ffffff', 21],
	['#777777', '#ffffff', 4.48],
	['#1c1b19', '#1c1b19', 1],
])('the contrast of %s and %s is %d', (a, b, ratio) => {
	expect(contrast(a, b)).toBeCloseTo(ratio, 1);
	expect(contrast(b, a)).toBe(contrast(a, b));
});

test('what is no colour is not measured', () => {
	expect(() => contrast('red', '#fff')).toThrow(/red/);
});

const GROUNDS: readonly Token[] = ['ground', 'water', 'urban', 'wood', 'airfield', 'building'];
const PAGE: readonly Token[] = ['paper', 'card'];

/** What stands on what, and the least contrast that it owes (WCAG 2.2, 1.4.3 and 1.4.11). */
const OWED: readonly [least: number, over: readonly Token[], under: readonly Token[]][] = [
	[4.5, ['ink', 'quiet', 'accent'], PAGE],
	[4.5, ['on-accent'], ['accent']],
	[4.5, ['paper'], ['ink']],
	[4.5, ['label', 'label-quiet', 'label-water', 'mark-edge', 'accent'], [...GROUNDS, 'halo']],
	[4.5, ['mark-edge'], ['mark']],
	[3, ['mark-edge', 'accent'], GROUNDS],
	[3, ['border'], ['ground']],
];

describe.each(FLAVOURS)('in the flavour %s', (flavour) => {
	const colours = paletteOf(flavour);
	const cases = OWED.flatMap(([least, over, under]) =>
		over.flatMap((a) => under.map((b) => [a, b, least] as const)),
	);
	test.each(cases)('%s on %s has at least %d:1', (over, under, least) => {
		expect(contrast(colours[over], colours[under])).toBeGreaterThanOrEqual(least);
	});

	test('roads stay quieter than borders, and borders than labels', () => {
		const on = (token: Token) => contrast(colours[token], colours.ground);
		expect(on('road')).toBeLessThan(on('border'));
		expect(on('border')).toBeLessThan(on('label-quiet'));
	});
});

test('who asks for more contrast gets more of it', () => {
	const [light, more] = [paletteOf('light'), paletteOf('contrast')];
	for (const token of ['ink', 'quiet', 'label', 'label-quiet', 'label-water', 'border'] as const)
		expect(contrast(more[token], more.ground)).toBeGreaterThan(
			contrast(light[token], light.ground),
		);
});
