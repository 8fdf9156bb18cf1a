import { expect, test } from 'vitest';
import { progress } from './progress.ts';

const linesOf = (what: string, of: number, pages = of) => {
	const lines: string[] = [];
	for (let page = 1; page <= pages; page++) progress(what, of, (line) => lines.push(line));
	return lines;
};

test('a long build tells each tenth once, and its end', () => {
	const lines = linesOf('a list', 502);
	expect(lines).toHaveLength(10);
	expect(lines[0]).toBe('a list: 51 of 502 pages');
	expect(lines.at(-1)).toBe('a list: 502 of 502 pages');
});

test('each list is counted by itself', () => {
	expect(linesOf('one', 100, 10)).toEqual(['one: 10 of 100 pages']);
	expect(linesOf('another', 100, 10)).toEqual(['another: 10 of 100 pages']);
});

test('a short one tells nothing', () => {
	expect(linesOf('a short list', 49)).toEqual([]);
});
