import { expect, test } from 'vitest';
import { brussels } from '../../../tests/fixtures/scenes.ts';
import { readFacts } from '../story/columnfacts.ts';
import { open } from '../story/columnfile.ts';
import { writeColumns } from '../story/columnwrite.ts';
import { partsOf } from './columnfile.ts';

test.each([1, 3])(
	'the parts that are named are those that are read first, of %i groups',
	async (n) => {
		const group = Math.ceil(brussels.events.length / n);
		const { bytes } = writeColumns(brussels, () => 'one', { group });
		const { tail, facts } = partsOf(bytes);
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
		expect(facts).toHaveLength(n);
		expect(asked.slice(1)).toEqual(facts);
	},
);
