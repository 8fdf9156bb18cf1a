import { describe, expect, test } from 'vitest';
import { brussels, english, voyage } from '../../../tests/fixtures/scenes.ts';
import { layView, sizeFor } from '../scene/layout.ts';
import { makeScene } from '../scene/scene.ts';
import { barsFor, containIn, fit, NO_BARS, SHEET, sheetOf } from '../scene/sheet.ts';
import { fromMercator, toMercator, type LonLat } from '../std/lonlat.ts';
import { boundsOf, canPart } from './crowd.ts';
import { eyeOf } from './eye.ts';
import { frame, middleOf, type Camera } from './frame.ts';
import { markOn } from './inset.ts';
import { layLive, type Sight } from './lay.ts';
import { readTile } from './protocol.ts';

const rows = [brussels, voyage].flatMap((story) =>
	story.views.flatMap((view) =>
		(
			[
				[848, 800],
				[390, 380],
				[300, 197],
				[1400, 700],
			] as const
		).map((size) => [`${view.id} ${size.join(' × ')}`, { story, view, size }] as const),
	),
);

/** What a map of this size shows through a camera. */
function sightOf(camera: Camera, width: number, height: number): Sight {
	const { zoom, project } = eyeOf(camera, width, height);
	return { width, height, zoom: zoom(), project };
}
/** Moved to where no view is. */
const freely = (centre: LonLat, zoom: number) => sightOf({ centre, zoom, bars: NO_BARS }, 848, 800);

describe('at the view of the drawn map', () => {
	test.each(rows)(
		'%s: discs and names are the same, in the same places',
		(_, { story, view, size }) => {
			const [width, height] = size;
			const scene = makeScene(story, { view: view.id }, english);
			const bars = barsFor(width, height);
			const home = frame(view.bounds, width, height);
			const middle = middleOf(home, width, height);
			const live = layLive(scene, sightOf(home, width, height), bars);
			const drawn = layView(scene, view, sizeFor(containIn(width, height, bars)));
			const scale = fit(width, height, bars) / sizeFor(containIn(width, height, bars)).scale;
			let seen = 0;
			for (const disc of drawn.discs) {
				const same = live.discs.find(({ key }) => key === disc.key);
				const sheet = fit(width, height, bars);
				const x = disc.x * scale - (SHEET.width * sheet) / 2 + middle[0];
				const y = disc.y * scale - (SHEET.height * sheet) / 2 + middle[1];
				expect(Math.hypot(same!.x - x, same!.y - y), disc.name).toBeLessThan(0.01);
				if (!disc.spot) continue;
				seen++;
				expect(same?.spot, disc.name).toEqual(disc.spot);
			}
			expect(seen).toBeGreaterThan(0);
		},
	);
});

test('elsewhere no name is cut at the edge of the map', () => {
	const scene = makeScene(brussels, {}, english);
	const bars = barsFor(848, 800);
	const { discs } = layLive(scene, freely([4.45, 50.9], 11.7), bars);
	const airport = discs.find(({ key }) => key.includes('brussels-airport'));
	expect(airport?.spot).toBeDefined();
});

test('a name stays on its side from one rest to the next', () => {
	const scene = makeScene(brussels, {}, english);
	const bars = barsFor(848, 800);
	const first = layLive(scene, freely([4.36, 50.85], 12.3), bars);
	const second = layLive(scene, freely([4.3601, 50.85], 12.3), bars, first);
	for (const { key, spot } of first.discs)
		if (spot) expect(second.discs.find((disc) => disc.key === key)?.spot).toEqual(spot);
});

describe('a crowd', () => {
	const marksOf = (...ids: string[]) =>
		makeScene(brussels, {}, english).marks.filter(({ place }) => ids.includes(place.id));
	test('opens by coming closer where that parts it', () => {
		expect(canPart(marksOf('maelbeek', 'brussels-eu-council'))).toBe(true);
		expect(canPart(marksOf('maelbeek'))).toBe(false);
		expect(canPart([])).toBe(false);
	});
	test('has a box that does not run round the world', () => {
		const [mark] = marksOf('maelbeek');
		const at = (lon: number) => ({ ...mark!, place: { ...mark!.place, at: [lon, 0] as const } });
		expect(boundsOf([at(179), at(-179)])).toEqual([179, 0, 181, 0]);
	});
});

describe('the mark of the live map on a small one', () => {
	const [brusselsView, , europe] = brussels.views;
	test('is where the live map is, and never too small to see', () => {
		const box = markOn(europe!.bounds, brusselsView!.bounds)!;
		const [x, y] = sheetOf(europe!.bounds).project([4.4, 50.855]);
		expect(Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)).toBeLessThan(2);
		expect(box.width).toBeGreaterThanOrEqual(60);
	});
	test('is not there where the live map lies elsewhere or shows more', () => {
		expect(markOn(brusselsView!.bounds, europe!.bounds)).toBeUndefined();
		expect(markOn(brusselsView!.bounds, [30, 30, 31, 31])).toBeUndefined();
	});
});

test('the camera of a view is its centre, within the bars', () => {
	const view = brussels.views[0]!;
	const { centre, bars } = frame(view.bounds, 848, 800);
	const [x, y] = toMercator(centre);
	expect(fromMercator([x, y])[0]).toBeCloseTo(4.4, 6);
	expect(bars).toEqual(barsFor(848, 800));
});

describe('tiles', () => {
	const archive = (tile: ArrayBuffer | undefined) => () => ({
		getHeader: () => Promise.reject(new Error('not asked')),
		getZxy: () => Promise.resolve(tile && { data: tile }),
	});
	const url = 'dateline://https://host/basemap.pmtiles/3/2/1';
	test('one that is not there is a 404, for which the one above is enlarged', async () => {
		await expect(
			readTile({ url }, new AbortController(), archive(undefined)),
		).rejects.toMatchObject({ status: 404 });
	});
	test('one that is there comes as it is', async () => {
		const data = new ArrayBuffer(3);
		expect(await readTile({ url }, new AbortController(), archive(data))).toEqual({ data });
	});
	test('anything else is not an address', async () => {
		await expect(
			readTile({ url: 'dateline://x' }, new AbortController(), archive(undefined)),
		).rejects.toThrow('not the address');
	});
});
