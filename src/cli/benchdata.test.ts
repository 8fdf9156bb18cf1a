import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { story } from '../lib/server/library.ts';
import { formatProblem } from '../lib/story/problems.ts';
import { benchData, benchShelf, benchSlug, writeBenchStory } from './benchdata.ts';
import { chance, inventEvents, inventPlaces } from './invented.ts';

const top = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(top, { recursive: true }));

const read = (n: number) => {
	const result = story(benchSlug(n), undefined, benchShelf(n, top));
	if (!result.ok) throw new Error(result.problems.map((p) => formatProblem(p)).join('\n'));
	return result.value;
};

describe.each([
	[40, 'events'],
	[2000, 'events.csv'],
])('%i events', (n, where) => {
	test(`pass the gate, from ${where}`, () => {
		writeBenchStory(n, 7, top);
		expect(readdirSync(join(benchShelf(n, top), benchSlug(n)))).toContain(where);
		const { events } = read(n);
		expect(events).toHaveLength(n);
		expect(new Set(events.map(({ kind }) => kind)).size).toBe(8);
		const sentences = events.map(({ prose }) => prose.text.split(/\. |\.$/).length - 1);
		expect([Math.min(...sentences), Math.max(...sentences)]).toEqual([2, 4]);
		const years = events.map(({ when }) => when.start?.year ?? 0);
		expect([Math.min(...years), Math.max(...years)]).toEqual([2010, 2019]);
	});
});

test('the same seed, the same story; another seed, another', () => {
	const table = () =>
		readFileSync(join(benchShelf(2000, top), benchSlug(2000), 'events.csv'), 'utf8');
	writeBenchStory(2000, 7, top);
	const first = table();
	writeBenchStory(2000, 7, top);
	expect(table()).toBe(first);
	writeBenchStory(2000, 8, top);
	expect(table()).not.toBe(first);
});

test('more events begin with the fewer', () => {
	expect([...inventEvents(30, 3)].slice(0, 10)).toEqual([...inventEvents(10, 3)]);
});

test('chance is spread evenly', () => {
	const next = chance(1);
	const tenths = Array<number>(10).fill(0);
	for (let i = 0; i < 10_000; i++) tenths[Math.floor(next() * 10)]!++;
	expect(Math.min(...tenths)).toBeGreaterThan(900);
	expect(Math.max(...tenths)).toBeLessThan(1100);
});

test('a few hundred places, each once', () => {
	const ids = inventPlaces(1).map(({ id }) => id);
	expect(ids.length).toBeGreaterThan(250);
	expect(new Set(ids).size).toBe(ids.length);
});

test.each([[[]], [['many']], [['0']], [['1000001']], [['10', '--seed', 'x']]])(
	'%j is refused with a hint',
	(words) => {
		const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		expect(benchData(words, top)).toBe(1);
		expect(said.mock.calls.join()).toContain('bench-data 1000');
		said.mockRestore();
	},
);
