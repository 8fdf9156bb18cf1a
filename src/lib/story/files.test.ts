import { describe, expect, test } from 'vitest';
import type { Problem } from '../std/result.ts';
import { decode, split } from './files.ts';
import { readYaml } from './yaml.ts';

describe('split', () => {
	test.each([
		['---\na: 1\n---\nwords\n', { matter: 'a: 1\n', body: 'words\n', bodyLine: 4 }],
		['--- \na: 1\n---\t\nwords', { matter: 'a: 1\n', body: 'words', bodyLine: 4 }],
		['---\n---\nwords', { matter: '', body: 'words', bodyLine: 3 }],
		['---\na: 1\n---', { matter: 'a: 1\n', body: '', bodyLine: 4 }],
		['---\na: 1\n---\nb\n---\nc', { matter: 'a: 1\n', body: 'b\n---\nc', bodyLine: 4 }],
		['---\na: |\n  --- no end\n---\nb', { matter: 'a: |\n  --- no end\n', body: 'b', bodyLine: 5 }],
		['', 'missing'],
		['words', 'missing'],
		['\n---\n---\n', 'missing'],
		['----\n---\n', 'missing'],
		['---', 'open'],
		['---\na: 1\n', 'open'],
		['---\na: 1 ---\n', 'open'],
	])('%j', (text, parts) => {
		expect(split(text)).toEqual(parts);
	});
});

describe('decode', () => {
	const read = (bytes: number[] | string, path = 'people.yaml') => {
		const problems: Problem[] = [];
		const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
		const text = decode({ path, bytes: all, size: all.length }, problems);
		return text ?? problems.map(({ code, line, says }) => `${code}:${line ?? ''} ${says}`).join();
	};
	test.each([
		['a\r\nb\rc\nd', 'a\nb\nc\nd'],
		['\uFEFFa', 'a'],
		['\uFEFF', ''],
		['', ''],
		['tab\tand 💡', 'tab\tand 💡'],
	])('%j is %j', (text, read_) => {
		expect(read(text)).toBe(read_);
	});

	test('a byte that is no UTF-8 is found on its line', () => {
		expect(read([97, 13, 10, 98, 10, 0xe9, 99])).toMatch(/^file-encoding:3 .*Windows-1252/);
	});

	test('sizes are told so that they exceed the limit that is told', () => {
		const problems: Problem[] = [];
		for (const [path, size] of [
			['places.geojson', 8_000_001],
			['story.yaml', 500_001],
		] as const)
			decode({ path, bytes: new Uint8Array(), size }, problems);
		expect(problems.map(({ says }) => says)).toEqual([
			'The file is 8.1 MB; the limit is 8 MB.',
			'The file is 0.6 MB; the limit is 0.5 MB.',
		]);
	});
});

describe('lines of YAML', () => {
	const data = readYaml(
		'x.yaml',
		'title: a\nlist:\n  - {id: one}\n  - id: two\n    name: b\nnote: |\n  c\n"quoted": d\n',
		[],
		5,
	);
	test.each<[PropertyKey[], number]>([
		[[], 5],
		[['title'], 5],
		[['list'], 6],
		[['list', 0, 'id'], 7],
		[['list', 1, 'name'], 9],
		[['list', 1, 'nothing'], 8],
		[['list', 7], 6],
		[['note', 'deeper'], 10],
		[['quoted'], 12],
		[['nothing', 'at', 'all'], 5],
	])('%j is in line %i', (path, line) => {
		expect(data?.lineOf(path)).toBe(line);
	});

	test('words are words: yes, no, dates and hours', () => {
		const read = readYaml('x', 'a: no\nb: 2016-03-22\nc: 07:58\nd: 010\ne: ~\nf: off\n', []);
		expect(read?.value).toEqual({ a: 'no', b: '2016-03-22', c: '07:58', d: 10, e: null, f: 'off' });
	});
});
