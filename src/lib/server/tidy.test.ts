import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { tidy } from './tidy.ts';

const used = () => getHeapStatistics().used_heap_size;

test('much garbage is collected', () => {
	tidy(0);
	const before = used();
	let garbage: unknown = Array.from({ length: 8 }, (_, i) => new Array(2_000_000).fill(i));
	expect(used() - before).toBeGreaterThan(60e6);
	garbage = undefined;
	expect(garbage).toBeUndefined();
	tidy(50e6);
	expect(used() - before).toBeLessThan(50e6);
});
