import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brussels, english, idsOf, voyage } from '../../../tests/fixtures/scenes.ts';
import { endOfDay, readDay, sayDay } from '../std/days.ts';
import { isKnown, isTold, personAt, statusAt, statusesOf, updatesAt } from './asof.ts';
import { next } from './intent.ts';
import { makeScene } from './scene.ts';

const after = (day: string) => endOfDay(readDay(day) ?? NaN);
const person = (id: string) => {
	const found = brussels.people.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const event = (id: string) => {
	const found = brussels.events.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const knownOn = (to: string) => makeScene(brussels, { axis: 'known', time: { to } }, english);

test.each([
	['Brussels', brussels],
	['the voyage', voyage],
])('in %s, a later day knows at least as much', (_, story) => {
	const moments = story.events.flatMap(({ known, updates }) =>
		[known.from, known.to, ...updates.map(({ date }) => date.to)].filter((at) => at !== null),
	);
	const moment = fc.constantFrom(...moments);
	fc.assert(
		fc.property(moment, moment, fc.constantFrom(...story.events), (a, b, one) => {
			const [early, late] = [Math.min(a, b), Math.max(a, b)];
			if (isKnown(one, early)) expect(isKnown(one, late)).toBe(true);
			for (const update of updatesAt(one, early)) expect(updatesAt(one, late)).toContain(update);
			for (const status of statusesOf(one, early)) expect(statusesOf(one, late)).toContain(status);
			expect(statusesOf(one, early)).toContain(statusAt(one, early));
			const count = (at: number) =>
				makeScene(story, { axis: 'known', time: { to: sayDay(at) } }, english).events.length;
			expect(count(early)).toBeLessThanOrEqual(count(late));
		}),
	);
});

test('the days say how much of the story was public', () => {
	const { asOf, total, events } = knownOn('2016-03-18');
	expect(asOf).toEqual({ at: after('2016-03-18'), day: '2016-03-18', known: events.length });
	expect(total).toBe(78);
	expect(makeScene(brussels, { axis: 'known' }, english).asOf).toBeUndefined();
	expect(makeScene(brussels, { time: { to: '2016-03-18' } }, english).asOf).toBeUndefined();
});

describe('names', () => {
	test.each([
		['najim-laachraoui', '2016-03-20', 'Soufiane Kayal', 'a man using the name Soufiane Kayal'],
		['mohamed-belkaid', '2016-03-15', 'Samir Bouzid', 'a man using the name Samir Bouzid'],
	])('%s was called %s the day before', (id, day, name, said) => {
		expect(personAt(person(id), after(day))).toEqual({ name, alias: true, said });
	});

	test.each([
		['najim-laachraoui', '2016-03-21', 'Najim Laachraoui'],
		// Two days later, when he had been named, the other name was tied to him.
		['mohamed-belkaid', '2016-03-16', 'Mohamed Belkaid'],
		['mohamed-belkaid', '2016-03-18', 'Mohamed Belkaid'],
		['salah-abdeslam', '2016-03-01', 'Salah Abdeslam'],
		// An alias that only spells the name in another way hides nobody.
		['khalid-el-bakraoui', '2016-03-23', 'Khalid El Bakraoui'],
	])('%s was known by name on %s', (id, day, name) => {
		expect(personAt(person(id), after(day))).toEqual({ name, alias: false });
	});

	test('today everybody has their own', () => {
		for (const one of brussels.people)
			expect(personAt(one)).toEqual({ name: one.name, alias: false });
	});
});

describe('status and updates', () => {
	test('an update changes the status from its day on', () => {
		const vote = event('ev-pnr-april');
		expect(statusAt(vote, after('2016-04-13'))).toBe('official-claim');
		expect(statusAt(vote, after('2016-04-14'))).toBe('confirmed');
		expect(statusAt(vote)).toBe('confirmed');
		expect(statusesOf(vote)).toEqual(['official-claim', 'confirmed']);
	});

	test('an update dated by its year is not shown before the year is over', () => {
		const hiding = event('ev-abdeslam-hiding');
		expect(updatesAt(hiding, after('2016-12-30'))).toEqual([]);
		expect(updatesAt(hiding, after('2016-12-31'))).toHaveLength(1);
	});

	test('the filter finds an event by what it was, but not by what it had yet to become', () => {
		const found = (to: string) =>
			makeScene(brussels, { axis: 'known', time: { to }, statuses: ['confirmed'] }, english).events;
		expect(idsOf(brussels, found('2016-03-23'))).not.toContain('ev-ibrahim-deported');
		expect(idsOf(brussels, found('2016-03-24'))).toContain('ev-ibrahim-deported');
	});
});

test('what was publicly known about Laachraoui on 17 March 2016', () => {
	let choices = next(brussels, {}, { do: 'person', id: 'najim-laachraoui' });
	choices = next(brussels, choices, { do: 'axis', axis: 'known' });
	choices = next(brussels, choices, { do: 'time', to: '2016-03-17' });
	const scene = makeScene(brussels, choices, english);
	expect(idsOf(brussels, scene.events)).toEqual([
		'ox-september-check',
		'ev-money-transfer',
		'ox-wanted-notice',
		'ox-auvelais-search',
	]);
	expect(scene.groups.map(({ title }) => title)).toEqual([
		'Friday 4 December 2015',
		'about 4 December 2015',
	]);
	expect(personAt(person('najim-laachraoui'), scene.asOf?.at)?.said).toContain('Kayal');
	// The real name came four days later.
	expect(idsOf(brussels, scene.events)).not.toContain('ev-kayal-identified');
});

test('a text that says more than was public is held back, and so is a name', () => {
	const raid = event('ev-forest-raid');
	expect([isTold(raid, after('2016-03-15')), isTold(raid, after('2016-03-18'))]).toEqual([
		false,
		true,
	]);
	expect(isTold(raid)).toBe(true);
	const ibrahim = person('ibrahim-el-bakraoui');
	expect(personAt(ibrahim, after('2016-03-22'))).toBeUndefined();
	expect(personAt(ibrahim, after('2016-03-23'))?.name).toBe('Ibrahim El Bakraoui');
});

test('no text of a day names somebody whose name was not public on it', () => {
	const early = brussels.events.flatMap((event) => {
		const by = (event.told ?? event.known).to ?? Infinity;
		const words = `${event.title} ${event.prose.text}`;
		return brussels.people
			.filter(({ name, named }) => (named?.from ?? -Infinity) > by && words.includes(name))
			.map(({ name }) => `${event.id}: ${name}`);
	});
	expect(early).toEqual([]);
});
