import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { story } from '../lib/server/library.ts';
import { benchShelf, benchSlug, writeBenchStory } from './benchdata.ts';
import { check } from './check.ts';
import { create } from './new.ts';

const temporary = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(temporary, { recursive: true }));

let said: string[] = [];
beforeEach(() => {
	said = [];
	const listen = (...words: unknown[]) => void said.push(words.join(' '));
	vi.spyOn(console, 'log').mockImplementation(listen);
	vi.spyOn(console, 'error').mockImplementation(listen);
});
afterEach(() => vi.restoreAllMocks());

test('a new story passes the gate as it stands, as a draft', () => {
	expect(create('my-story', temporary)).toBe(0);
	const read = story('my-story', undefined, temporary);
	expect(read).toMatchObject({ ok: true, value: { draft: true } });
	expect(check('my-story', temporary)).toBe(0);
	expect(said.at(-1)).toBe('my-story: 1 event, 1 place, 0 people, 1 source (draft: not published)');
});

test('a folder that is there is not touched', () => {
	mkdirSync(join(temporary, 'taken'));
	writeFileSync(join(temporary, 'taken', 'mine.txt'), 'mine');
	expect(create('taken', temporary)).toBe(1);
	expect(readdirSync(join(temporary, 'taken'))).toEqual(['mine.txt']);
	expect(readFileSync(join(temporary, 'taken', 'mine.txt'), 'utf8')).toBe('mine');
	rmSync(join(temporary, 'taken'), { recursive: true });
});

test.each(['My Story', '../escape', '', 'a/b', '_private', 'ünïcode'])('%j is no name', (name) => {
	expect(create(name, temporary)).toBe(1);
	expect(said.join()).toMatch(/cannot be an address. Try: npm run story -- new [a-z]/);
});

test('problems are printed with file and line, and the exit code is 1', () => {
	create('broken', temporary);
	const file = join(temporary, 'broken', 'people.yaml');
	writeFileSync(file, '- {id: someone}\n');
	said = [];
	expect(check('broken', temporary)).toBe(1);
	expect(said.join('\n')).toContain('broken: 2 problems');
	expect(said.join('\n')).toContain(
		`${temporary}/broken/people.yaml:1  [1].name\n  The field “name”`,
	);
});

test('a large story is left out where that is asked for, and no other', () => {
	writeBenchStory(2001, 1, temporary);
	const shelf = benchShelf(2001, temporary);
	const table = join(shelf, benchSlug(2001), 'events.csv');
	writeFileSync(table, readFileSync(table, 'utf8').replaceAll(',confirmed,', ',confirmt,'));
	create('small', shelf);
	expect(check(undefined, shelf, { butLarge: true })).toBe(0);
	expect(said.join('\n')).toContain('invented-2001: large, and read while it is built');
	expect(check(undefined, shelf)).toBe(1);
	expect(said.join('\n')).toContain('“confirmt”');
	writeFileSync(join(shelf, 'small', 'people.yaml'), '- {id: someone}\n');
	expect(check(undefined, shelf, { butLarge: true })).toBe(1);
});

test('a misspelt name gets a guess', () => {
	expect(check('my-storey', temporary)).toBe(1);
	expect(said.join()).toContain('Did you mean “my-story”?');
});

test('without any story it says so', () => {
	const empty = join(temporary, 'empty-shelf');
	mkdirSync(empty);
	expect(check(undefined, empty)).toBe(0);
	expect(said.join()).toContain('There are no stories');
});
