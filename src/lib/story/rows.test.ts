import { describe, expect, test } from 'vitest';
import { countRows, rowEnds } from './rows.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('rows that hold anything', () => {
	test.each([
		['plain ones', 'id,title\na,b\nc,d', 3],
		['empty ones, of spaces of all kinds', 'id,title\n,\n" ",\u00a0\n\n \t,\na,b\n', 2],
		['lines within quotes', 'id,title\na,"b\nc ""d"" \ne"\nf,g\n', 3],
		['a quote in the middle of a cell', 'id,title\na,5" of rain\nc,d\n', 3],
		['a semicolon and a quote, where commas part the cells', 'id,title\na,b;"c\nd,e\nf,g\n', 4],
		['a comma and a quote, where semicolons do', 'id;title\na;b,"c\nd;e\nf;g\n', 4],
		['nothing', '', 0],
	])('%s', (_, text, expected) => {
		expect(countRows(bytes(text))).toBe(expected);
	});
});

test('a row ends after its line feed', () => {
	expect([...rowEnds(bytes('a,b\r\n"c\n",d\n'))]).toEqual([5, 12]);
});
