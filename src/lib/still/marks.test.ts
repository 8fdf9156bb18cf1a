import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brussels, english, voyage } from '../../../tests/fixtures/scenes.ts';
import { homeView } from '../scene/home.ts';
import { frameAt } from '../scene/labels.ts';
import { SIZES, type Size } from '../scene/layout.ts';
import { makeScene } from '../scene/scene.ts';
import { barsFor, FRAME } from '../scene/sheet.ts';
import { listOf } from './crowd.ts';
import { stillView } from './marks.ts';

const rows = [brussels, voyage].flatMap((story) =>
	story.views.map((view) => [`${story.slug} ${view.id}`, { story, view }] as const),
);

test.each(rows)(
	'%s: each place that is at home here is one mark or one line of a list',
	(_, { story, view }) => {
		const scene = makeScene(story, {}, english);
		const { marks } = stillView(scene, view);
		const home = marks.flatMap(({ entries }) => entries.filter(({ isHome }) => isHome));
		const ids = home.map(({ mark }) => mark.place.id).sort();
		const wanted = scene.marks.filter(({ place }) => homeView(story.views, place)?.id === view.id);
		expect(ids).toEqual(wanted.map(({ place }) => place.id).sort());
	},
);

test.each(rows)('%s: every size shows every place once', (_, { story, view }) => {
	const { marks } = stillView(makeScene(story, {}, english), view);
	const shown = SIZES.map(({ id }) =>
		marks
			.filter(({ sizes }) => sizes.split(' ').includes(id))
			.flatMap(({ key }) => key.split(','))
			.sort(),
	);
	for (const other of shown) expect(other).toEqual(shown[0]);
	expect(new Set(shown[0]).size).toBe(shown[0]?.length);
});

test.each(rows)(
	'%s: the list of a crowd stays within the frame of its smallest size',
	(_, { story, view }) => {
		const { marks } = stillView(makeScene(story, {}, english), view);
		for (const mark of marks.filter(({ way }) => way.to === 'list')) {
			const { x, y, width, height, rows } = listOf(mark);
			const { scale, room }: Size = SIZES.findLast(({ id }) => mark.sizes.includes(id))!;
			const frame = frameAt(scale, room);
			const [left, top] = [mark.x * scale + x - frame.x, mark.y * scale + y - frame.y];
			expect(rows.length).toBe(mark.marks.length);
			expect(left).toBeGreaterThanOrEqual(-1);
			expect(left + width).toBeLessThanOrEqual(frame.width + 1);
			expect(top).toBeGreaterThanOrEqual(-1);
			expect(top + height).toBeLessThanOrEqual(frame.height + 1);
		}
	},
);

test('a crowd that is all of another view leads there', () => {
	const europe = brussels.views.at(-1)!;
	const scene = makeScene(brussels, {}, english);
	const one = {
		...scene,
		marks: scene.marks.filter(
			({ place }) =>
				place.id !== 'belgium' && place.id !== 'auvelais' && place.id !== 'charleroi-fort',
		),
	};
	const ways = stillView(one, europe).marks.map(({ way }) => way);
	expect(ways).toContainEqual({ to: 'view', view: brussels.views[0] });
});

test('the style sheet has the numbers of the sheet and of the sizes', () => {
	const css = readFileSync(new URL('still.css', import.meta.url), 'utf8');
	for (const { scale, from = scale } of SIZES.slice(0, 3) as Size[]) {
		expect(css).toContain(`width >= ${Math.round(FRAME.width * from)}px`);
		expect(css).toContain(`height >= ${Number((FRAME.height * from).toFixed(1))}px`);
	}
	const [strip, column, small] = [barsFor(848, 800), barsFor(1400, 700), barsFor(390, 380)];
	expect(css).toContain(`--top: ${strip.top}px;\n\t--bottom: ${strip.bottom}px;`);
	expect(css).toContain(`--bottom: ${column.bottom}px;\n\t\t--left: ${column.left}px;`);
	expect(css).toContain(`--top: ${small.top}px;\n\t\t--bottom: ${small.bottom}px;`);
});
