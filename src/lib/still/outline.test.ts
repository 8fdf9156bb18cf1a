import { expect, test } from 'vitest';
import { SHEET } from '../scene/sheet.ts';
import { lineData } from './outline.ts';

const { width, height } = SHEET;

test('a straight line needs its two ends only', () => {
	expect(lineData([10, 20, 30, 40].map((n) => [n, n] as const))).toBe('M10.0 10.0L40.0 40.0');
});

test('a bend that can be seen stays, one that cannot goes', () => {
	const bent = (by: number) =>
		lineData([
			[0, 0],
			[50, by],
			[100, 0],
		]);
	expect(bent(3)).toBe('M0.0 0.0L50.0 3.0L100.0 0.0');
	expect(bent(0.3)).toBe('M0.0 0.0L100.0 0.0');
});

test('what lies off the sheet is left out, and the line goes on where it comes back', () => {
	const far = width * 3;
	const points = [
		[100, 100],
		[width + 200, 100],
		[far, 100],
		[far, height / 2],
		[width + 200, height / 2],
		[100, height / 2],
	] as const;
	expect(lineData(points)).toBe(
		`M100.0 100.0L${width + 200}.0 100.0M${width + 200}.0 ${height / 2}.0L100.0 ${height / 2}.0`,
	);
});

test('a line that crosses the sheet between two points off it is there', () => {
	expect(
		lineData([
			[-500, 300],
			[width + 500, 300],
		]),
	).not.toBe('');
	expect(
		lineData([
			[-500, -300],
			[width + 500, -300],
		]),
	).toBe('');
});
