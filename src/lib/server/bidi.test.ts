import { expect, test } from 'vitest';
import { visualRuns } from './bidi.ts';

const codes = (text: string) => new Set([...text].map((c) => c.codePointAt(0) ?? 0));
const LATIN = codes('abcdefghijklmnopqrstuvwxyz ABCDE0123456789:,.()');
const ARABIC = codes('مترو مالبيك ،()');
const runs = (text: string, dir?: 'ltr' | 'rtl') =>
	visualRuns(text, [LATIN, ARABIC], dir).map(
		({ text, rtl, font }) => `${font}${rtl ? '←' : '→'}${text}`,
	);

test.each([
	['plain words', undefined, ['0→plain words']],
	['', undefined, []],
	// The Latin name stands left of the Arabic words that come before it.
	['مترو abc', undefined, ['0→abc', '1←مترو ']],
	['مترو 12', undefined, ['0→12', '1←مترو ']],
	// The line's own direction decides where a first Latin word stands.
	['abc، مترو', 'ltr', ['0→abc', '1→، ', '1←مترو']],
	['abc، مترو', 'rtl', ['1←، مترو', '0→abc']],
	// What no font has is left to the first.
	['東', undefined, ['0→東']],
] as const)('%j (%s) is seen as %j', (text, dir, expected) => {
	expect(runs(text, dir)).toEqual(expected);
});

test('a number keeps to its own words where they are set apart', () => {
	const seen = runs('\u2068abc\u2069، \u206812 مترو\u2069', 'rtl').join('|');
	expect(seen.replace(/\d[→←][\u2068\u2069]\|?/g, '')).toBe('1←مترو|0← |0→12|1←، |0→abc|');
});
