/** The table of conformance is whole, and names only tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/accessibility.md', 'utf8');
const rows = page
	.split('\n')
	.filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, criterion = '', how = '', by = '']) => ({ criterion, how, by }));

/** How many criteria of level A and AA each guideline of WCAG 2.2 has. */
const CRITERIA = {
	...{ '1.1': 1, '1.2': 5, '1.3': 5, '1.4': 9, '2.1': 3, '2.2': 2, '2.3': 1 },
	...{ '2.4': 8, '2.5': 6, '3.1': 2, '3.2': 5, '3.3': 6, '4.1': 2 },
};

test('every criterion of level A and AA has its row, once and in order', () => {
	const numbers = rows.map(({ criterion }) => criterion.split(' ')[0]!);
	expect(numbers).toHaveLength(55);
	expect(new Set(numbers).size).toBe(55);
	const sorted = [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
	expect(numbers).toEqual(sorted);
	for (const [guideline, n] of Object.entries(CRITERIA))
		expect(
			numbers.filter((number) => number.startsWith(`${guideline}.`)),
			guideline,
		).toHaveLength(n);
});

test('each row says how it is met and by which tests', () => {
	for (const { criterion, how, by } of rows) {
		expect(how.length, criterion).toBeGreaterThan(10);
		for (const name of by.split(', '))
			expect(name === 'by hand' || existsSync(`tests/e2e/${name}.spec.ts`), name).toBe(true);
	}
});
