import { describe, expect, test } from 'vitest';
import { brussels, english, idsOf } from '../../../tests/fixtures/scenes.ts';
import { castOf } from './cast.ts';
import { linksOf } from './links.ts';
import { makeScene } from './scene.ts';

const BELKAID = 'mohamed-belkaid';
const knownOn = (to: string, person?: string) =>
	makeScene(brussels, { axis: 'known', time: { to }, ...(person && { person }) }, english);
const cast = (day: string, id: string) => {
	const event = brussels.events.find((one) => one.id === id);
	if (!event) throw new Error(id);
	return castOf(knownOn(day), event).map(({ called, leads }) => [called, leads]);
};
const BOUZID = 'a man using the name Samir Bouzid';

describe('Belkaid, who had been named, and Bouzid, whom nobody had tied to him yet', () => {
	test.each([
		// Sought since December: a name and a picture.
		['2015-12-31', ['ox-september-check', 'ev-bouzid-warrant', 'ev-bouzid-images']],
		// Named as the man killed in Forest; "Bouzid" is still somebody else to all who read of him.
		['2016-03-17', ['ev-forest-raid']],
	])('as known on %s, the events of the one are not those of the other', (day, wanted) => {
		const found = idsOf(brussels, knownOn(day, BELKAID).events);
		expect(found).toEqual(expect.arrayContaining(wanted));
		const other = found.filter((id) => id.includes('bouzid') || id === 'ox-september-check');
		expect(other.length > 0).toBe(day.startsWith('2015'));
		expect(knownOn(day).counts.people.get(BELKAID)).toBe(found.length);
	});

	test('from the day on which they were tied, all are his', () => {
		const found = idsOf(brussels, knownOn('2016-03-18', BELKAID).events);
		expect(found).toEqual(
			expect.arrayContaining(['ev-forest-raid', 'ev-bouzid-warrant', 'ev-bouzid-identified']),
		);
	});

	test('an event says the name of its day, and leads on only to one whose events are known', () => {
		expect(cast('2015-12-31', 'ev-bouzid-warrant')).toEqual([[BOUZID, true]]);
		expect(cast('2016-03-17', 'ev-bouzid-warrant')).toEqual([[BOUZID, false]]);
		expect(cast('2016-03-18', 'ev-bouzid-warrant')).toEqual([['Mohamed Belkaid', true]]);
		expect(cast('2016-03-17', 'ev-forest-raid')).toEqual([['Mohamed Belkaid', true]]);
		expect(cast('2016-03-15', 'ev-forest-raid')).toEqual([]);
	});

	test('no link ties them earlier', () => {
		const raid = brussels.events.findIndex(({ id }) => id === 'ev-forest-raid');
		const tied = (day: string) =>
			linksOf(brussels, raid, knownOn(day).asOf?.at)
				.filter(({ via }) => via === BELKAID)
				.map(({ event }) => brussels.events[event]?.id);
		expect(tied('2016-03-17')).toEqual([]);
		expect(tied('2016-03-18')).toContain('ev-bouzid-warrant');
	});

	test('without his day all is as it is known today', () => {
		const scene = knownOn('2016-03-17', BELKAID);
		const without = scene.filters.find(({ key }) => key === 'time')?.without;
		expect(without).toBe(makeScene(brussels, { person: BELKAID }, english).events.length);
	});
});
