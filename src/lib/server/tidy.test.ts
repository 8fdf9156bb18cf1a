import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';

test('much garbage is collected', () => {
	tidy();
	const before = getHeapStatistics().used_heap_size;
	let garbage: unknown = Array.from({ length: 60 }, (_, i) => new Array(2_000_000).fill(i));
	expect(Array.isArray(garbage)).toBe(true);
	garbage = undefined;
	expect(garbage).toBeUndefined();
	tidy();
	expect(getHeapStatistics().used_heap_size - before).toBeLessThan(400e6);
});
