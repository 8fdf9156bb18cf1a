import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brussels, english, voyage } from '../../../tests/fixtures/scenes.ts';
import { makeScene } from '../scene/scene.ts';
import { NO_BARS } from '../scene/sheet.ts';
import type { LonLat } from '../std/lonlat.ts';
import type { Story, View } from '../story/story.ts';
import { eyeOf } from './eye.ts';
import { frame, middleOf } from './frame.ts';
import { discAt } from './hit.ts';
import { atRest, isOutgrown, motionSince, styleOf } from './rest.ts';
import { isWithin, roomsOf } from './rooms.ts';

const SIZE = { width: 848, height: 800 };
const HERE = { k: 1, x: 0, y: 0 };

/** What a live map shows, by a camera that needs no map. */
const eyeAt = (centre: LonLat, zoom: number) =>
	eyeOf({ centre, zoom, bars: NO_BARS }, SIZE.width, SIZE.height);
const restOf = (story: Story, eye: ReturnType<typeof eyeAt>, choices = {}) =>
	atRest(makeScene(story, choices, english), story.views[0]!, eye, SIZE);

describe('what lies over the ground', () => {
	test('is each disc that may come into sight, where the map has it, and no other', () => {
		const rest = restOf(brussels, eyeAt([4.36, 50.85], 11.5));
		const places = rest.overlay.discs.flatMap(({ marks }) => marks.map(({ place }) => place.id));
		expect(places).toContain('brussels-airport');
		expect(places).not.toContain('gaziantep');
		expect(rest.layout.discs.some(({ key }) => key.includes('gaziantep'))).toBe(true);
		expect(rest.overlay.copies).toEqual([0]);
	});

	test('has an arrow at the end of each long line, and what is chosen on top', () => {
		const eye = eyeAt([10, 48], 4);
		const [long] = restOf(brussels, eye).layout.legs.filter(({ head }) => head);
		const { movements } = makeScene(brussels, {}, english);
		const { event } = movements.find(({ to }) => to.join() === long!.points.at(-1)!.join())!;
		const { overlay, layout } = restOf(brussels, eye, { event: brussels.events[event]!.id });
		const heads = layout.legs.filter(({ head }) => head);
		expect(heads.length).toBeGreaterThan(1);
		expect(overlay.lines.filter(({ head }) => head)).toHaveLength(heads.length);
		const { head, d } = overlay.lines.at(-1)!;
		expect(overlay.lines.at(-1)!.selected).toBe(true);
		expect(d.endsWith(`L${head!.x.toFixed(1)} ${head!.y.toFixed(1)}`)).toBe(true);
	});

	test('no line runs back across the world where it leaves it at one side', () => {
		const { overlay } = restOf(voyage, eyeAt([160, 0], 1.5));
		expect(overlay.lines.length).toBeGreaterThan(5);
		for (const { d } of overlay.lines) {
			const xs = [...d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
			for (const [i, x] of xs.entries())
				expect(Math.abs(x - (xs[i - 1] ?? x))).toBeLessThan(overlay.world / 2);
		}
	});

	test('is there as often as the map repeats the world', () => {
		expect(restOf(voyage, eyeAt([0, 0], 0)).overlay.copies).toEqual([-2, -1, 0, 1, 2]);
		expect(restOf(voyage, eyeAt([0, 0], 1.5)).overlay.copies).toEqual([-1, 0, 1]);
	});
});

test('while the map moves each disc stays on its place', () => {
	fc.assert(
		fc.property(
			fc.record({
				lon: fc.double({ min: 3.5, max: 5.5, noNaN: true }),
				lat: fc.double({ min: 50, max: 51.5, noNaN: true }),
				zoom: fc.double({ min: 8, max: 14, noNaN: true }),
			}),
			({ lon, lat, zoom }) => {
				const rest = restOf(brussels, eyeAt([4.36, 50.85], 11));
				const eye = eyeAt([lon, lat], zoom);
				const { k, x, y } = motionSince(rest.hold, eye);
				for (const disc of rest.discs) {
					const [px, py] = eye.project(disc.at);
					expect(k * disc.x + x).toBeCloseTo(px, 4);
					expect(k * disc.y + y).toBeCloseTo(py, 4);
				}
			},
		),
		{ numRuns: 20 },
	);
});

test('the drawn ground lies under the live map, wherever that has been moved', () => {
	const [view] = brussels.views as [View];
	const home = frame(view.bounds, SIZE.width, SIZE.height);
	const { centre, zoom } = home;
	const [x, y] = middleOf(home, SIZE.width, SIZE.height);
	const unmoved = eyeOf(home, SIZE.width, SIZE.height);
	const still = motionSince(restOf(brussels, unmoved).home, unmoved);
	expect(styleOf(still)).toBeUndefined();
	// Without bars it looks at the middle of the map, not of what they leave free.
	const at = eyeAt(centre, zoom);
	const [dx, dy] = [SIZE.width / 2 - x, SIZE.height / 2 - y];
	const moved = motionSince(restOf(brussels, at).home, at);
	expect(moved.k).toBeCloseTo(1, 6);
	expect(moved.x).toBeCloseTo(dx, 4);
	expect(moved.y).toBeCloseTo(dy, 4);
	const closer = eyeAt(centre, zoom + 1);
	const twice = motionSince(restOf(brussels, closer).home, closer);
	expect(twice.k).toBeCloseTo(2, 6);
	expect(twice.k * x + twice.x).toBeCloseTo(SIZE.width / 2, 4);
});

test('a motion that nobody would see is none', () => {
	expect(styleOf({ k: 1 + 1e-9, x: -1e-9, y: 1e-4 })).toBeUndefined();
	expect(styleOf({ k: 1, x: 0, y: 2.5 })).toContain('translate(0px,2.5px) scale(1)');
	expect(styleOf({ k: 2, x: 0, y: 0 })).toContain('translate(0px,0px) scale(2)');
});

test('marks are laid out anew on the way once the map is twice as close, or as far', () => {
	const rest = restOf(brussels, eyeAt([4.36, 50.85], 11));
	const after = (zoom: number) => isOutgrown(motionSince(rest.hold, eyeAt([4.36, 50.85], zoom)));
	expect([9.9, 10.5, 11, 11.5, 12.1].map(after)).toEqual([true, false, false, false, true]);
});

describe('a click', () => {
	const { overlay } = restOf(brussels, eyeAt([4.36, 50.85], 11.5));
	const named = overlay.discs.find(({ spot }) => spot?.side === 'right')!;

	test('on a disc, or up to four pixels beside it, is for the disc', () => {
		for (const disc of overlay.discs.filter(({ display }) => display === 'disc')) {
			expect(discAt(overlay, [disc.x, disc.y], HERE)?.key).toBe(disc.key);
			const moved = { k: 2, x: -30, y: 7 };
			const at = [2 * disc.x - 30, 2 * disc.y + 7] as const;
			expect(discAt(overlay, at, moved)?.key).toBe(disc.key);
		}
		expect(discAt(overlay, [named.x, named.y - 16], HERE)?.key).toBe(named.key);
	});
	test('on a name is for its disc', () => {
		expect(discAt(overlay, [named.x + 40, named.y], HERE)?.key).toBe(named.key);
	});
	test('elsewhere is for none', () => {
		expect(discAt(overlay, [-500, -500], HERE)).toBeUndefined();
	});
	test('where a name stands is for none on another copy of the world, which has no names', () => {
		const { overlay: world } = restOf(voyage, eyeAt([0, 0], 0.5));
		const named = world.discs.filter(({ spot }) => spot?.side === 'right');
		const hits = (by: number) =>
			named.filter(({ x, y }) => discAt(world, [x + 60 + by, y], HERE) !== undefined).length;
		expect(named.length).toBeGreaterThan(0);
		expect(hits(world.world)).toBeLessThan(hits(0));
	});
	test('on another copy of the world is for the same disc', () => {
		const world = restOf(voyage, eyeAt([0, 0], 0)).overlay;
		const [disc] = world.discs.filter(({ display }) => display === 'disc');
		expect(discAt(world, [disc!.x + 512, disc!.y], HERE)?.key).toBe(disc!.key);
	});
});

describe('the rooms that the names of the ground keep clear of', () => {
	const { overlay } = restOf(brussels, eyeAt([4.36, 50.85], 11.5));
	const rooms = roomsOf(overlay.discs);

	test('are a box for each disc and one for each name, from the point up, right, down and left', () => {
		const names = overlay.discs.filter(({ spot }) => spot);
		const discs = overlay.discs.filter(({ display }) => display === 'disc');
		expect(rooms.features).toHaveLength(discs.length + names.length);
		expect(rooms.features[0]?.properties).toEqual({ room: [15, 15, 15, 15] });
	});
	test('are the same or fewer where events are filtered away, and others where they come back', () => {
		const fewer = { ...rooms, features: rooms.features.slice(1) };
		expect(isWithin(fewer, rooms)).toBe(true);
		expect(isWithin(rooms, rooms)).toBe(true);
		expect(isWithin(rooms, fewer)).toBe(false);
	});
});
