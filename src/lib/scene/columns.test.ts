import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	aroundOf,
	counted,
	hasPerson,
	knownBy,
	passing,
	placesOf,
	statusesBy,
} from '../../../tests/fixtures/plainscene.ts';
import { brussels, choicesOf, english, patchy, voyage } from '../../../tests/fixtures/scenes.ts';
import { STATUS_IDS } from '../story/status.ts';
import type { Choices } from './choices.ts';
import { makeScene } from './scene.ts';

const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe.each([
	['Brussels', brussels],
	['the voyage', voyage],
	['a story with undated events', patchy],
])('over columns, the scene of %s is what it is event by event', (_, story) => {
	const check = (says: (choices: Choices) => void) =>
		fc.assert(fc.property(choicesOf(story), says), { numRuns: 40 });

	test('the list, the timeline and the filters', () =>
		check((choices) => {
			const scene = makeScene(story, choices, english);
			expect(sorted(scene.events)).toEqual(passing(story, choices));
			expect(scene.anytime).toEqual(passing(story, choices, 'time'));
			expect(scene.asOf?.known).toBe(knownBy(story, choices));
			for (const { key, without } of scene.filters) {
				const { [key]: _gone, ...others } = choices;
				expect(without).toBe(passing(story, others).length);
			}
		}));

	test('the counts beside each value', () =>
		check((choices) => {
			const { counts } = makeScene(story, choices, english);
			for (const { id } of story.kinds)
				expect(counts.kinds.get(id)).toBe(
					counted(story, choices, 'kinds', ({ kind }) => kind === id),
				);
			for (const { id } of story.chapters)
				expect(counts.chapters.get(id)).toBe(
					counted(story, choices, 'chapters', ({ chapter }) => chapter === id),
				);
			for (const id of STATUS_IDS)
				expect(counts.statuses.get(id)).toBe(
					counted(story, choices, 'statuses', (event) => statusesBy(event, choices).includes(id)),
				);
			for (const { id } of story.people.slice(0, 5))
				expect(counts.people.get(id)).toBe(
					counted(story, choices, 'person', (event) => hasPerson(story, event, id, choices)),
				);
			for (const { id } of story.places.slice(0, 5))
				expect(counts.places.get(id)).toBe(
					counted(story, choices, 'place', (event) => aroundOf(story, event).has(id)),
				);
		}));

	test('the marks', () =>
		check((choices) => {
			const onMap = passing(story, choices, 'place');
			for (const { place, events, selected } of makeScene(story, choices, english).marks) {
				const here = onMap.filter((i) => {
					const event = story.events[i];
					return event && placesOf(event).includes(place.id);
				});
				if (here.length > 0 || !selected) expect(events).toEqual(here);
			}
		}));
});
