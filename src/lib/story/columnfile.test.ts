import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brussels, patchy, voyage } from '../../../tests/fixtures/scenes.ts';
import { readFacts } from './columnfacts.ts';
import { open, readTexts, readRows, said, VERSION } from './columnfile.ts';
import { columnsOf } from './columns.ts';
import { writeColumns } from './columnwrite.ts';
import type { Story } from './story.ts';

const fileOf = (bytes: Uint8Array) => ({
	byteLength: bytes.length,
	slice: (start: number, end = bytes.length) =>
		Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
});

const written = (story: Story, version: string, group?: number) =>
	writeColumns(story, () => version, { ...(group && { group }) }).bytes;

/** The story with some of its events, in order of time. */
const some = (story: Story): fc.Arbitrary<Story> =>
	fc.subarray([...story.events], { minLength: 1 }).map((events) => ({ ...story, events }));

describe.each([
	['Brussels', brussels],
	['the voyage, by the Julian calendar', voyage],
	['a story with undated events', patchy],
])('the column file of %s', (_, whole) => {
	test('gives back every event and every column', async () => {
		await fc.assert(
			fc.asyncProperty(some(whole), fc.integer({ min: 1, max: 100 }), async (story, group) => {
				const opened = await open(fileOf(written(story, 'one', group)));
				const ids = columnsOf(story).ids;
				const facts = await readFacts(opened, story, ids);
				const { touched: _touched, around: _around, ...columns } = columnsOf(story);
				// Both are read when they are asked for.
				const all = (one: typeof facts) => ({ ...one, headings: one.headings() });
				expect(all(facts)).toEqual(all(columns));
				const range = { start: 0, end: story.events.length, whole: true };
				expect(await readRows(opened, story, facts, range)).toEqual(story.events);
				expect(await readTexts(opened, 'id')).toEqual(story.events.map(({ id }) => id));
			}),
			{ numRuns: 25 },
		);
	});

	test('gives what a list shows without the rest', async () => {
		const opened = await open(fileOf(written(whole, 'one')));
		const facts = await readFacts(opened, whole, new Map());
		const [event] = await readRows(opened, whole, facts, { start: 3, end: 4, whole: false });
		const { id, title, when, where, status } = whole.events[3] ?? {};
		expect(event).toMatchObject({ id, title, when, where, status, sources: [] });
	});

	test('says which version it is, so that another one is noticed', async () => {
		const opened = await open(fileOf(written(whole, 'seven')));
		expect(said(opened, VERSION)).toBe('seven');
	});
});

test('a file that was cut off cannot be opened', async () => {
	const bytes = written(brussels, 'one');
	await expect(open(fileOf(bytes.subarray(0, bytes.length - 100)))).rejects.toThrow('invalid');
});

test('the version is made of all rows', () => {
	const rows = new Set<string>();
	for (const events of [brussels.events, brussels.events.slice(1)])
		writeColumns({ ...brussels, events }, (bytes) => {
			rows.add(Buffer.from(bytes).toString('latin1'));
			return '';
		});
	expect(rows.size).toBe(2);
});
