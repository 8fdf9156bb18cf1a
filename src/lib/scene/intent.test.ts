import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brussels, english, intents, voyage } from '../../../tests/fixtures/scenes.ts';
import { clean, type Choices } from './choices.ts';
import { next } from './intent.ts';
import { makeScene } from './scene.ts';

const after = (...done: readonly Parameters<typeof next>[2][]) =>
	done.reduce<Choices>((choices, intent) => next(brussels, choices, intent), {});

test.each([
	['Brussels', brussels],
	['the voyage', voyage],
])(
	'in %s, whatever was done, the selected event is shown and the choices are clean',
	(_, story) => {
		fc.assert(
			fc.property(fc.array(intents(story), { maxLength: 8 }), (done) => {
				const choices = done.reduce<Choices>((now, intent) => next(story, now, intent), {});
				expect(clean(story, choices)).toEqual(choices);
				expect(Object.values(choices)).not.toContain(undefined);
				const { position } = makeScene(story, choices, english);
				expect(position >= 0).toBe(choices.event !== undefined);
			}),
		);
	},
);

describe('the selection', () => {
	const raid = { do: 'event', id: 'ev-forest-raid' } as const;

	test('goes when a filter hides it, and stays when none does', () => {
		expect(after(raid, { do: 'toggle', key: 'kinds', id: 'policy' })).toEqual({
			kinds: ['policy'],
		});
		expect(after(raid, { do: 'toggle', key: 'kinds', id: 'raid' })).toEqual({
			event: 'ev-forest-raid',
			kinds: ['raid'],
		});
	});

	test('takes away the filters that hide it, and no others', () => {
		const choices = after(
			{ do: 'toggle', key: 'kinds', id: 'policy' },
			{ do: 'person', id: 'mohamed-belkaid' },
			{ do: 'time', from: '2016-03-15' },
			raid,
		);
		expect(choices).toEqual({
			event: 'ev-forest-raid',
			person: 'mohamed-belkaid',
			time: { from: '2016-03-15' },
		});
	});

	test('takes the day away first: the status that is asked for may stand today', () => {
		const before = {
			axis: 'known',
			time: { to: '2016-04-13' },
			statuses: ['confirmed'],
		} as const;
		const { view: _, ...vote } = next(brussels, before, { do: 'event', id: 'ev-pnr-april' });
		expect(vote).toEqual({ axis: 'known', statuses: ['confirmed'], event: 'ev-pnr-april' });
	});

	test('an id that is not there clears it', () => {
		expect(after(raid, { do: 'event', id: 'no-such' })).toEqual({});
		expect(after({ do: 'place', id: 'forest' }, { do: 'place', id: 'no-such' })).toEqual({});
		expect(after({ do: 'person', id: 'mohamed-belkaid' }, { do: 'person', id: 'x' })).toEqual({});
	});
});

test('a value is toggled on and off', () => {
	const on = { do: 'toggle', key: 'kinds', id: 'raid' } as const;
	expect(after(on, { ...on, id: 'arrest' })).toEqual({ kinds: ['arrest', 'raid'] });
	expect(after(on, on)).toEqual({});
});

test('bounds are kept short, outwards and on the globe', () => {
	const within = (w: number, s: number, e: number, n: number) =>
		after({ do: 'within', bounds: [w, s, e, n] }).within;
	expect(within(4.123456, 50.123456, 4.654321, 50.654321)).toEqual([
		4.1234, 50.1234, 4.6544, 50.6544,
	]);
	expect(within(170, -10, 190, 10)).toEqual([170, -10, -170, 10]);
	expect(within(-400, -95, 400, 95)).toEqual([-180, -90, 180, 90]);
	expect(within(1, 2, NaN, 4)).toBeUndefined();
});

test('a view is the first where it is not said, or not there', () => {
	expect(after({ do: 'view', id: 'brussels' })).toEqual({});
	expect(after({ do: 'view', id: 'europe-turkey' })).toEqual({ view: 'europe-turkey' });
	expect(after({ do: 'view', id: 'europe-turkey' }, { do: 'view', id: 'x' })).toEqual({});
});

describe('the tour', () => {
	const before = after(
		{ do: 'toggle', key: 'kinds', id: 'raid' },
		{ do: 'view', id: 'paris-the-hague' },
	);
	const first = next(brussels, before, { do: 'stop', index: 0 });
	const eighth = next(brussels, first, { do: 'stop', index: 7 });

	test('shows the whole story from each stop', () => {
		const scene = makeScene(brussels, eighth, english);
		expect(scene.view).toBe('europe-turkey');
		expect(scene.events).toHaveLength(78);
		expect(scene.stop?.index).toBe(7);
		expect(scene.stop?.events.map((i) => brussels.events[i]?.id)).toEqual(brussels.tour[7]?.events);
		expect(scene.marks.filter(({ selected }) => selected).map(({ place }) => place.id)).toEqual([
			'gaziantep',
		]);
	});

	test.each([undefined, 99, -1])('leads back to where it was begun (%s)', (index) => {
		expect(next(brussels, eighth, { do: 'stop', index })).toEqual(before);
	});

	test('goes on beside a selected event, and ends with a filter', () => {
		const reading = next(brussels, first, { do: 'event', id: 'ev-airport-attack' });
		expect(reading).toEqual({ ...first, event: 'ev-airport-attack' });
		expect(next(brussels, reading, { do: 'stop', index: undefined })).toEqual(before);
		const filtered = next(brussels, reading, { do: 'person', id: 'salah-abdeslam' });
		expect(filtered).toEqual({ person: 'salah-abdeslam' });
	});

	test('that was begun from an address leads back to the story', () => {
		expect(next(brussels, { stop: 3 }, { do: 'stop', index: undefined })).toEqual({});
	});
});
