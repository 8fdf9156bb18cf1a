/**
 * A folder of `fixtures/stories/` for each code of the catalogue: it yields that code once and no
 * other, in the words of its `_expected.txt` (`npx vitest run tests/faults.test.ts -u` writes them anew).
 */
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFolder } from '../src/lib/server/library.ts';
import { parse } from '../src/lib/story/parse.ts';
import { CATALOGUE, formatProblem, type Code } from '../src/lib/story/problems.ts';

const SHELF = 'tests/fixtures/stories';
const FOLDERS = readdirSync(SHELF).filter((name) => name !== 'good');
const CODES = Object.keys(CATALOGUE) as Code[];

/** What a repository cannot hold is made here, in a copy of the folder. */
const MADE: Partial<Record<Code, (folder: string) => void>> = {
	'file-too-large': (folder) => truncateSync(join(folder, 'people.yaml'), 50e6),
	'file-unreadable': (folder) => {
		symlinkSync(folder, join(folder, 'events', 'round-and-round'));
	},
};

/** These mean a whole file or folder. */
const WITHOUT_LINE: readonly Code[] = [
	...(['story-missing', 'story-empty', 'slug-invalid', 'slug-taken', 'file-missing'] as const),
	...([
		'file-unknown',
		'file-unreadable',
		'file-too-large',
		'language-unlisted',
		'events-twice',
	] as const),
	...(['event-languageless', 'media-uncredited'] as const),
];

/** The folder's name itself is the fault. */
const NAMED: Partial<Record<Code, string>> = {
	'slug-invalid': 'The Lighthouse (1990)',
	'slug-taken': 'embed',
};

const temporary = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(temporary, { recursive: true }));

function read(code: Code) {
	const make = MADE[code];
	let folder = join(SHELF, code);
	if (make) {
		cpSync(folder, join(temporary, code), { recursive: true });
		folder = join(temporary, code);
		make(folder);
	}
	return parse(readFolder(folder, NAMED[code] ?? code));
}

test('every code has a folder, and every folder a code', () => {
	expect([...FOLDERS].sort()).toEqual([...CODES].sort());
});

describe.each(CODES)('%s', (code) => {
	const result = read(code);
	const problems = result.ok ? [] : result.problems;

	test('is found once, and nothing else', () => {
		expect(problems.map((one) => one.code)).toEqual([code]);
	});

	test('is told in these words', async () => {
		const told = problems.map((one) => `${formatProblem(one)}\n`).join('\n');
		await expect(told).toMatchFileSnapshot(join('fixtures/stories', code, '_expected.txt'));
	});

	test('names a line where there is one', () => {
		for (const { file, line } of problems) {
			if (WITHOUT_LINE.includes(code)) expect(line).toBeUndefined();
			else {
				const lines = readFileSync(join(SHELF, code, file), 'latin1').split('\n').length;
				expect(line).toBeGreaterThanOrEqual(1);
				expect(line).toBeLessThanOrEqual(lines);
			}
		}
	});
});

test('the sentences have no gaps, no doubled words and no doubled stops', () => {
	const told = FOLDERS.map((code) => readFileSync(join(SHELF, code, '_expected.txt'), 'utf8')).join(
		'\n',
	);
	expect(told).not.toMatch(/undefined|\[object|\{[a-z]+\}|“”|,,|[a-z]\.\.[^/]/);
	expect(told).not.toMatch(/\b(\w+) \1\b/i);
});
