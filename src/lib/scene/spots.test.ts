import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Disc } from './discs.ts';
import { RADIUS, spotBox, type Box } from './labels.ts';
import { discBox, spotsOf } from './spots.ts';

const INSIDE = { x: 0, y: 0, width: 600, height: 400 };
const NAMES = ['Ghent', 'Rue Max Roos, Schaerbeek', 'Molenbeek (Molenbeek-Saint-Jean)', 'Forest'];

const disc = (x: number, y: number, name: string, selected = false, i = 0): Disc => ({
	...{
		key: `${i}`,
		x,
		y,
		at: [0, 0],
		marks: [],
		name,
		short: name,
		count: 1,
		sign: '1',
		isStop: false,
	},
	...{ selected, display: 'disc', soft: false },
});
/** From the disc's centre to the nearest point of the box. */
const distance = (box: Box, { x, y }: Disc) =>
	Math.hypot(
		Math.max(box.x - x, 0, x - box.x - box.width),
		Math.max(box.y - y, 0, y - box.y - box.height),
	);
const meet = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('no label is cut, covers a disc, or meets another', () => {
	const one = fc.tuple(
		fc.integer({ min: 0, max: 600 }),
		fc.integer({ min: 0, max: 400 }),
		fc.constantFrom(...NAMES),
		fc.boolean(),
	);
	fc.assert(
		fc.property(fc.array(one, { maxLength: 25 }), (rows) => {
			const discs = rows.map(([x, y, name, selected], i) => disc(x, y, name, selected, i));
			const spots = spotsOf(discs, INSIDE);
			const owners = new Map(
				spots.flatMap((spot, i) =>
					spot ? [[i, spotBox([discs[i]!.x, discs[i]!.y], spot)] as const] : [],
				),
			);
			const boxes = [...owners.values()];
			for (const [i, box] of boxes.entries()) {
				expect(box.x >= 0 && box.y >= 0).toBe(true);
				expect(box.x + box.width <= 600 && box.y + box.height <= 400).toBe(true);
				for (const other of boxes.slice(i + 1)) expect(meet(box, other)).toBe(false);
				for (const [k, one] of discs.entries()) {
					// Its own disc is round: a name may stand in the corner of its box.
					if (boxes[i] === owners.get(k)) expect(distance(box, one)).toBeGreaterThan(RADIUS);
					else expect(meet(box, discBox(one))).toBe(false);
				}
			}
		}),
	);
});

test.each([
	['in the middle', 300, 200, 'right'],
	['at the right edge', 580, 200, 'left'],
])('a disc %s has its name on the %s', (_, x, y, side) => {
	expect(spotsOf([disc(x, y, 'Ghent')], INSIDE)[0]?.side).toBe(side);
});

test('a name goes where no line runs, if it can', () => {
	const line = [
		[300, 200],
		[600, 200],
	] as const;
	expect(spotsOf([disc(300, 200, 'Ghent')], INSIDE, [line])[0]?.side).toBe('left');
});

test('a name stays where it was while it fits there, and gives way when it does not', () => {
	const before = new Map([['0', { side: 'below', lines: ['Ghent'] } as const]]);
	expect(spotsOf([disc(300, 200, 'Ghent')], INSIDE, [], before)[0]?.side).toBe('below');
	expect(spotsOf([disc(300, 390, 'Ghent')], INSIDE, [], before)[0]?.side).toBe('right');
});

test('a name that has changed is set anew, and no old one is kept', () => {
	const before = new Map([['0', { side: 'below', lines: ['Flanders (3)'] } as const]]);
	const [spot] = spotsOf([disc(300, 200, 'Flanders (2)')], INSIDE, [], before);
	expect(spot).toEqual({ side: 'right', lines: ['Flanders (2)'] });
});

test('a name stays though a line runs through it by now', () => {
	const before = new Map([['0', { side: 'right', lines: ['Ghent'] } as const]]);
	const line = [
		[300, 200],
		[600, 200],
	] as const;
	expect(spotsOf([disc(300, 200, 'Ghent')], INSIDE, [line], before)[0]?.side).toBe('right');
});

test('of two names that have come to stand on each other the first stays', () => {
	const at = (side: 'right' | 'left') => ({ side, lines: ['Ghent'] }) as const;
	const before = new Map([
		['0', at('right')],
		['1', at('left')],
	]);
	const two = [disc(300, 200, 'Ghent'), disc(390, 200, 'Ghent', false, 1)];
	const spots = spotsOf(two, INSIDE, [], before);
	expect(spots[0]).toEqual(at('right'));
	expect(spots[1]?.side).toBe('right');
});

test('the chosen place keeps its name in a crowd', () => {
	const crowd = Array.from({ length: 40 }, (_, i) =>
		disc(
			280 + (i % 8) * 30,
			150 + Math.floor(i / 8) * 30,
			'Molenbeek (Molenbeek-Saint-Jean)',
			i === 21,
			i,
		),
	);
	const at = spotsOf(crowd, { ...INSIDE, width: 900 });
	expect(at.filter((spot) => !spot).length).toBeGreaterThan(5);
	const edge = crowd.map((one, i) => ({ ...one, selected: i === 0 }));
	expect(spotsOf(edge, { ...INSIDE, width: 900 })[0]).toBeDefined();
});
