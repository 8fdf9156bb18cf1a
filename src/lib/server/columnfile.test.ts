import { expect, test } from 'vitest';
import { brussels } from '../../../tests/fixtures/scenes.ts';
import { readFacts } from '../story/columnfacts.ts';
import { open } from '../story/columnfile.ts';
import { columnFile, columnsAt } from './columnfile.ts';

test('the parts that are named are those that are read first', async () => {
	const { tail, facts } = columnsAt(brussels);
	const bytes = columnFile(brussels);
	const asked: [number, number][] = [];
	const file = {
		byteLength: bytes.length,
		slice(start: number, end = bytes.length) {
			asked.push([start, end]);
			return Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer);
		},
	};
	const opened = await open(file, tail);
	expect(asked).toEqual([[bytes.length - tail, bytes.length]]);
	await readFacts(opened, brussels, new Map());
	expect(asked.slice(1)).toEqual(facts);
});
