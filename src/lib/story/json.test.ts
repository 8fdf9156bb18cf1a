import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../std/result.ts';
import { readJson } from './json.ts';
import { scan } from './jsonscan.ts';

const complaint = (text: string) => {
	const problems: Problem[] = [];
	readJson('x.json', text, problems);
	return problems.map(
		({ line, says }) => `${line}: ${says.replace(/^The JSON cannot be read: /, '')}`,
	);
};

describe('complaints', () => {
	test.each([
		['{"a": 1,\n}', '2: a comma too many before the bracket.'],
		['[1,\n\n]', '3: a comma too many before the bracket.'],
		['[1 2]', '1: a comma is missing before this.'],
		['{"a" 1}', '1: a colon is missing after the name of a field.'],
		['{a: 1}', '1: the name of a field in double quotes is expected.'],
		['["a\n"]', '1: a quote is opened and not closed on its line.'],
		['["a\tb"]', '1: a tab or another control character inside quotes.'],
		['["\\q"]', '1: a backslash inside quotes; write two of them.'],
		['["C:\\users"]', '1: a backslash inside quotes; write two of them.'],
		['[01]', '1: a number is not written as JSON wants it.'],
		['[.5]', '1: a number is not written as JSON wants it.'],
		['[1.]', '1: a number is not written as JSON wants it.'],
		['[NaN]', '1: a text without quotes, or a word that JSON does not know.'],
		["['a']", '1: texts need straight double quotes around them.'],
		['[“a”]', '1: texts need straight double quotes around them.'],
		['// a\n[]', '1: JSON has no room for comments.'],
		['[1}', '1: ] is expected here, and } stands there.'],
		['[1', '1: the file ends before its last bracket is closed.'],
		['{"a":', '1: the file ends before its last bracket is closed.'],
		['{', '1: the file ends before its last bracket is closed.'],
		['[]]', '1: something stands after the end of the last bracket.'],
		['\n ', '2: the file is empty.'],
		['{"a": 1,\n"a": 2}', '2: the field “a” is there twice.'],
	])('%j', (text, says) => {
		expect(complaint(text)).toEqual([says]);
	});
});

test('a field is found on its line', () => {
	const text = '{"a": [\n{"b": 1},\n{"b": 2,\n"c": {}}],\n"d": null}';
	const data = readJson('x.json', text, []);
	const paths: [PropertyKey[], number][] = [
		[[], 1],
		[['a'], 1],
		[['a', 0], 2],
		[['a', 1, 'b'], 3],
		[['a', 1, 'c'], 4],
		[['a', 1, 'nothing'], 3],
		[['d'], 5],
	];
	expect(paths.map(([path]) => data?.lineOf(path))).toEqual(paths.map(([, line]) => line));
});

test('it refuses exactly what JSON.parse refuses', () => {
	const bits = [
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"',
		'a',
		'\\',
		' ',
		'\n',
		'1',
		'-',
		'.',
		'e',
		'0',
		'true',
	];
	const broken = fc.array(fc.constantFrom(...bits, '"a"', '"b":'), { maxLength: 14 });
	const whole = fc.json().map((text) => [text]);
	const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...bits)).map(([text, at, bit]) => {
		const i = at % (text.length + 1);
		return [text.slice(0, i), bit, text.slice(i)];
	});
	const parses = (text: string) => {
		try {
			JSON.parse(text);
			return true;
		} catch {
			return false;
		}
	};
	fc.assert(
		fc.property(fc.oneof(broken, whole, damaged), (parts) => {
			const text = parts.join('');
			expect(!('fault' in scan(text, 1000))).toBe(parses(text));
		}),
		{ numRuns: 2000 },
	);
});
