import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brussels, choicesOf, intents, voyage } from '../../../tests/fixtures/scenes.ts';
import { fromFragment, toFragment } from './address.ts';
import type { Choices } from './choices.ts';
import { next } from './intent.ts';

test.each([
	['Brussels', brussels],
	['the voyage', voyage],
])('in %s, whatever a reader did comes back from the address', (_, story) => {
	fc.assert(
		fc.property(fc.array(intents(story), { maxLength: 8 }), (done) => {
			const { back: _back, ...choices } = done.reduce<Choices>(
				(now, intent) => next(story, now, intent),
				{},
			);
			expect(fromFragment(`#${toFragment(choices, story)}`, story)).toEqual(choices);
		}),
		{ numRuns: 300 },
	);
});

test('so do choices of any kind', () => {
	fc.assert(
		fc.property(choicesOf(brussels), (choices) => {
			expect(fromFragment(toFragment(choices, brussels), brussels)).toEqual(choices);
		}),
		{ numRuns: 300 },
	);
});

test('a fragment of any kind is read without complaint, and is the same when read again', () => {
	const keys = 'event place person kind status chapter q axis from to in stop view zzz'.split(' ');
	const values = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'ev-erdogan',
			'raid,arrest',
			'1,2,3,4',
			'2016-03-18',
			'known',
			'3',
			'europe-turkey',
		),
	);
	const fragment = fc
		.dictionary(fc.constantFrom(...keys), values)
		.map((all) => new URLSearchParams(all).toString());
	fc.assert(
		fc.property(fc.oneof(fragment, fc.string()), (text) => {
			const choices = fromFragment(text, brussels);
			expect(fromFragment(toFragment(choices, brussels), brussels)).toEqual(
				(({ back: _, ...rest }) => rest)(choices),
			);
		}),
	);
});

test.each<[string, Choices]>([
	['', {}],
	['event=ev-metro-attack', { event: 'ev-metro-attack' }],
	['event=ev-saint-denis-raid', { event: 'ev-saint-denis-raid', view: 'paris-the-hague' }],
	['kind=arrest,raid', { kinds: ['arrest', 'raid'] }],
	['status=later-corrected', { statuses: ['later-corrected'] }],
	['q=El+Bakraoui', { query: 'El Bakraoui' }],
	['axis=known&to=2016-03-18', { axis: 'known', time: { to: '2016-03-18' } }],
	['in=4.28,50.79,4.52,50.92', { within: [4.28, 50.79, 4.52, 50.92] }],
	['in=170,-20,-170,5', { within: [170, -20, -170, 5] }],
	['stop=1', { stop: 0 }],
])('#%s', (fragment, choices) => {
	expect(toFragment(choices, brussels)).toBe(fragment);
	expect(fromFragment(fragment, brussels)).toEqual(choices);
});

test.each([
	'event=no-such',
	'place=no-such&person=nobody&kind=nothing&status=sure&chapter=0',
	'axis=happened&from=2016-02-30&to=yesterday',
	'in=1,2,3&in=a,b,c,d',
	'in=,,,',
	'in=0,60,1,50',
	'stop=0',
	'stop=99',
	'stop=1.5',
	'view=elsewhere&q=%20',
	'anything=else',
	'%E0%A4%A',
])('#%s falls back to the story as it opens', (fragment) => {
	expect(fromFragment(fragment, brussels)).toEqual({});
});

test('values out of order are put in order', () => {
	expect(fromFragment('kind=raid,arrest,raid&from=2016-03-20&to=2016-03-01', brussels)).toEqual({
		kinds: ['arrest', 'raid'],
		time: { from: '2016-03-01', to: '2016-03-20' },
	});
});

test('a view that was left for another stays left', () => {
	const there = next(brussels, {}, { do: 'event', id: 'ev-saint-denis-raid' });
	const back = next(brussels, there, { do: 'view', id: 'brussels' });
	expect(toFragment(back, brussels)).toBe('event=ev-saint-denis-raid&view=brussels');
	expect(fromFragment(toFragment(back, brussels), brussels)).toEqual({
		event: 'ev-saint-denis-raid',
	});
});
