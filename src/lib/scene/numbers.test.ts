import { expect, test } from 'vitest';
import { brussels, english, voyage } from '../../../tests/fixtures/scenes.ts';
import { homeView } from './home.ts';
import { layView } from './layout.ts';
import { numbersOf, PRINTED } from './numbers.ts';
import { makeScene } from './scene.ts';

test.each([brussels, voyage])(
	'$slug: numbers run on from view to view, one for each disc',
	(story) => {
		const scene = makeScene(story, {}, english);
		const numbers = numbersOf(scene);
		const all = [...new Set(numbers.values())];
		expect(all).toEqual(all.map((_, i) => i + 1));
		for (const view of story.views)
			for (const { marks, display } of layView(scene, view, PRINTED).discs) {
				const here = marks.filter(({ place }) => homeView(story.views, place)?.id === view.id);
				const found = new Set(here.map(({ place }) => numbers.get(place.id)));
				// Places of one disc share its number; a region is written out instead.
				if (here.length > 0) expect(found.size).toBe(1);
				if (display === 'label') expect([...found].every((one) => one === undefined)).toBe(true);
				else expect(found.has(undefined)).toBe(false);
			}
	},
);

test('a filtered story is numbered as it is shown', () => {
	const scene = makeScene(brussels, { kinds: ['attack'] }, english);
	const shown = new Set(scene.marks.map(({ place }) => place.id));
	for (const id of numbersOf(scene).keys()) expect(shown.has(id)).toBe(true);
});
