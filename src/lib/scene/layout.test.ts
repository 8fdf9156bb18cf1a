import { describe, expect, test } from 'vitest';
import { brussels, english, voyage } from '../../../tests/fixtures/scenes.ts';
import { meet, RADIUS, spotBox } from './labels.ts';
import { layView, SIZES, sizeFor } from './layout.ts';
import { turnOf } from './legs.ts';
import { ringsOf } from './rings.ts';
import { makeScene } from './scene.ts';
import { sayMap } from './saymap.ts';
import { barsFor, containIn, fit, FRAME, SHEET, sheetOf } from './sheet.ts';
import { discBox } from './spots.ts';

const stories = [brussels, voyage];
const rows = stories.flatMap((story) =>
	story.views.flatMap((view) =>
		SIZES.map((size) => [`${view.id} ${size.id}`, { story, view, size }] as const),
	),
);

test.each(rows)(
	'%s: each mark is in one disc, and names hide no disc at this size or a larger one',
	(_, { story, view, size }) => {
		const scene = makeScene(story, {}, english);
		const { discs } = layView(scene, view, size);
		const ids = discs.flatMap(({ marks }) => marks.map(({ place }) => place.id));
		expect(new Set(ids).size).toBe(ids.length);
		for (const more of [1, 1.3, 2])
			for (const { key, x, y, spot } of discs) {
				const box = spot && spotBox([x * more, y * more], spot);
				for (const other of discs) {
					if (!box || other.display === 'label') continue;
					const disc = discBox({ x: other.x * more, y: other.y * more });
					const across = Math.max(box.x - x * more, 0, x * more - box.x - box.width);
					const down = Math.max(box.y - y * more, 0, y * more - box.y - box.height);
					// Its own disc is round: a name may stand in the corner of its box.
					const apart = other.key === key ? Math.hypot(across, down) > RADIUS : !meet(box, disc);
					expect(apart, `${spot?.lines.join(' ')} on ${other.name}`).toBe(true);
				}
			}
	},
);

test('a disc bears the sum of its events, each counted once', () => {
	const view = brussels.views.at(-1)!;
	const { discs } = layView(makeScene(brussels, {}, english), view, SIZES[2]);
	const crowd = discs.find(({ marks }) => marks.length > 10)!;
	expect(crowd.count).toBe(new Set(crowd.marks.flatMap(({ events }) => events)).size);
	expect(crowd.sign).toBe(String(crowd.count));
});

describe('rings', () => {
	const of = (place?: string) => {
		const scene = makeScene(brussels, place ? { place } : {}, english);
		const [view] = brussels.views;
		return ringsOf(layView(scene, view!, SIZES[0]).discs, sheetOf(view!.bounds).scale);
	};
	test('those of whole municipalities are drawn for the chosen place only', () => {
		const width = (points: readonly (readonly [number, number])[]) => {
			const lons = points.map(([lon]) => lon);
			return Math.max(...lons) - Math.min(...lons);
		};
		expect(of().filter(({ points }) => width(points) > 0.06)).toEqual([]);
		const chosen = of('molenbeek').filter(({ selected }) => selected);
		expect(chosen).toHaveLength(1);
		expect(width(chosen[0]!.points)).toBeGreaterThan(0.06);
	});
});

test.each([
	[[0, 0], [10, 0], 0],
	[[0, 0], [0, 10], -90],
	[[0, 0], [0, -10], 90],
	[[10, 0], [0, 0], 180],
	[[179, 0], [-179, 0], 0],
] as const)('an arrow from %j to %j is turned by %i', (from, to, turn) => {
	expect(turnOf(from, to)).toBeCloseTo(turn, 6);
});

describe('bars', () => {
	test.each([
		[390, 380],
		[848, 800],
		[1400, 700],
		[300, 900],
	])('%i × %i: the frame fits between them and the sheet covers all', (width, height) => {
		const bars = barsFor(width, height);
		const scale = fit(width, height, bars);
		const contain = containIn(width, height, bars);
		expect(scale).toBeGreaterThanOrEqual(contain);
		expect(FRAME.width * contain).toBeLessThanOrEqual(width - bars.left + 1e-9);
		expect(FRAME.height * contain).toBeLessThanOrEqual(height - bars.top - bars.bottom + 1e-9);
		const middle = (bars.left + width) / 2;
		expect((SHEET.width * scale) / 2).toBeGreaterThanOrEqual(middle - 1e-9);
		const down = (bars.top + height - bars.bottom) / 2;
		expect((SHEET.height * scale) / 2).toBeGreaterThanOrEqual(Math.max(down, height - down) - 1e-9);
	});

	test.each([
		[1.2, 'large'],
		[0.88, 'large'],
		[0.7, 'medium'],
		[0.47, 'small'],
		[0.35, 'small'],
		[0.34, 'least'],
		[0.1, 'least'],
	])('at %f pixels a unit the size is %s', (scale, id) => {
		expect(sizeFor(scale).id).toBe(id);
	});
});

test('a map is said with its places, its events and what is chosen', () => {
	const scene = makeScene(brussels, { place: 'maelbeek' }, english);
	const marks = scene.marks.filter(({ place }) => place.id === 'maelbeek');
	expect(sayMap(scene, 'Brussels', marks)).toBe(
		`Map of Brussels, 1 place with ${marks[0]!.events.length} events; selected: Maelbeek metro station`,
	);
});

test('a line over the antimeridian goes on beyond it', () => {
	const [, pacific] = voyage.views;
	const { legs } = layView(makeScene(voyage, {}, english), pacific!, SIZES[0]);
	expect(legs.flatMap(({ points }) => points).some(([lon]) => Math.abs(lon) > 180)).toBe(true);
	for (const { points } of legs)
		for (const [i, [lon]] of points.entries())
			expect(Math.abs(lon - (points[i - 1]?.[0] ?? lon))).toBeLessThan(90);
});
