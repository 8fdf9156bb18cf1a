import { describe, expect, test } from 'vitest';
import { between, table } from './table.ts';

const runs = [
	{ page: 'plain', says: 'plain', runs: [{ largest: 100 }, { largest: 300 }, { largest: 200 }] },
	{
		page: 'maplibre',
		says: 'map',
		runs: [{ largest: 200, pan: 20, usable: 2500 }, { largest: 300 }],
	},
	{
		...{
			page: 'dateline',
			says: 'ours',
			runs: [{ largest: 150, pan: 30, brush: 40, usable: 500 }],
		},
		made: { seconds: 2, bytes: 8000 },
	},
];
const row = (says: string) =>
	table(runs, 4)
		.split('\n')
		.find((line) => line.includes(says));

describe('a table', () => {
	test('has medians with their range, and ratios to the page of the row', () => {
		expect(row('largest')).toBe(
			'| largest paint (× a) | 200 ms (100 ms–300 ms) | 250 ms (200 ms–300 ms) ×1.50 | 150 ms ×1.50 |',
		);
		expect(row('can be used')).toBe(
			'| list and marks can be used (× b) | – | 2.50 s | 500 ms ×0.20 |',
		);
	});
	test('gives frames as ratios only, and a dash for what a page does not have', () => {
		expect(row('while brushing')).toBe(
			'| frame while brushing, to one while panning (× b) | – | – | ×2.00 |',
		);
		expect(row('frame while panning')).toBe('| frame while panning (× b) | – | ×1.00 | ×1.50 |');
		expect(row('search')).toBe('| search keystroke → results (× b) | – | – | – |');
	});
	test('tells what making it cost', () => {
		expect(row('made in')).toBe('| made in | – | – | 2.00 s |');
		expect(row('per event')).toBe('| size per event | – | – | 2.00 kB |');
	});
});

test('what stands between the markers is replaced, and nothing else', () => {
	const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb';
	const once = between(text, 'x', 'new');
	expect(once).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb');
	expect(between(once, 'x', 'new')).toBe(once);
	expect(() => between(text, 'y', 'new')).toThrow('<!-- y -->');
});
