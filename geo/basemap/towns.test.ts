import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metres } from './bounds.ts';
import type { Town } from './gazetteer.ts';
import { mergeTowns, sameTown } from './gazetteer.ts';
import { Nearby } from './nearby.ts';
import { readListed, readPopulated } from './packages.ts';
import { rankOf } from './rank.ts';
import { sameKey, spell } from './spelling.ts';
import { thin } from './thin.ts';
import { adopt } from './adopt.ts';
import { labelsOf } from './labels.ts';
import type { Shape } from './sheet.ts';
import { point } from './sheet.ts';
import { townSheet } from './towns.ts';

const BRUSSELS = { bounds: [4.1, 50.7, 4.7, 51] as const, deepest: 12 };

/** The whole world would take seconds. */
const near = ({ country }: { country: string }) => ['BE', 'NL', 'FR', 'DE', 'LU'].includes(country);

describe('the two lists of towns', () => {
	const towns = mergeTowns(readPopulated().filter(near), readListed().filter(near), [
		BRUSSELS.bounds,
	]);

	test('give each town once', () => {
		const known = new Nearby<Town>();
		for (const town of towns) {
			const twin = known.around(town.at).find((other) => sameTown(town, other));
			expect(twin && [town, twin]).toBeUndefined();
			known.add(town);
		}
	});

	test('add communes that only one of them has', () => {
		const names = towns.filter(({ at }) => metres(at, [4.35, 50.85]) < 8_000).map((t) => t.name);
		expect(names).toContain('Schaerbeek');
		expect(names.filter((name) => name === 'Brussels')).toHaveLength(1);
	});

	const labels = labelsOf(towns);
	const sheet = (drawn: Shape[] = []) => townSheet(adopt(drawn, labels).left, drawn, [BRUSSELS]);
	const named = (name: string, drawn?: Shape[]) =>
		sheet(drawn).features.filter(({ properties }) => properties['name'] === name);

	test('give way to a label drawn by hand, which takes over what it lacks', () => {
		const drawn = [point([4.35, 50.85], { kind: 'locality', name: 'Brussel', min_zoom: 4 })];
		expect(named('Bruxelles / Brussel')).toHaveLength(1);
		expect(named('Bruxelles / Brussel', drawn)).toHaveLength(0);
		const [brussels] = adopt(drawn, labels).drawn;
		expect(brussels!.properties).toMatchObject({
			name: 'Brussel',
			'name:fr': 'Bruxelles',
			'name:tr': 'Brüksel',
			capital: 'yes',
			min_zoom: 4,
		});
	});

	test('keep a town whose region is drawn under the same name', () => {
		const drawn = [point([4.35, 50.85], { kind: 'region', name: 'Brussel' })];
		expect(named('Bruxelles / Brussel', drawn)).toHaveLength(1);
	});

	test('carry names in six languages where it matters', () => {
		expect(named('Den Haag')[0]?.properties).toMatchObject({
			'name:en': 'The Hague',
			'name:fr': 'La Haye',
			kind_detail: 'city',
		});
	});

	test('leave out what the gazetteer has wrong', () => {
		expect(named('Bever')).toHaveLength(0);
	});

	test('are thinned the same whatever their order', () => {
		const properties = (list: Town[]) =>
			townSheet(labelsOf(list), [], [BRUSSELS])
				.features.map(({ properties: p }) => `${String(p['name'])} ${String(p['min_zoom'])}`)
				.sort();
		expect(properties([...towns].reverse())).toEqual(properties(towns));
	});
});

describe('thinning', () => {
	const at = (lon: number): Position => [lon, 50];

	test('gives the room to the weightier', () => {
		const zooms = thin(
			[
				{ at: at(4), score: 4e5 },
				{ at: at(4.5), score: 9e5 },
			],
			12,
		);
		expect(zooms[1]).toBe(4);
		expect(zooms[0]).toBeGreaterThan(4);
	});

	test('shows an editor’s choice at the latest when asked, room or not', () => {
		const choice = { at: at(4.5), score: 10, latest: 4 };
		expect(thin([{ at: at(4), score: 4e5 }, choice], 12)[1]).toBe(4);
	});

	test('leaves no two new labels within the room of one', () => {
		const crowd = Array.from({ length: 300 }, (_, i) => ({
			at: [(i * 37) % 60, ((i * 53) % 80) / 2] as Position,
			score: 1e6 - i * 1000,
		}));
		const zooms = thin(crowd, 5);
		const shown = crowd.filter((_, i) => zooms[i]! <= 5);
		for (const a of shown)
			for (const b of shown)
				if (a !== b) {
					const apart = [a.at[0]! - b.at[0]!, a.at[1]! - b.at[1]!].map(Math.abs);
					expect(apart[0]! * 45.5 > 83 || apart[1]! * 45.5 > 25).toBe(true);
				}
	});
});

test.each([
	['Al Ḩasakah', 'SY', 'Al Hasakah'],
	['I‘zāz', 'SY', 'Izaz'],
	['Şanlıurfa', 'TR', 'Şanlıurfa'],
	['Rīga', 'LV', 'Rīga'],
	['Karasu Mahallesi', 'TR', 'Karasu'],
])('%s (%s) is printed %s', (name, country, printed) => {
	expect(spell(name, country)).toBe(printed);
});

test('accents, case and hyphens do not part two spellings', () => {
	expect(sameKey('Saint-Étienne')).toBe(sameKey('saint etienne'));
	expect(sameKey('Diyarbakır')).toBe(sameKey('Diyarbakir'));
});

test.each([
	[0, 1],
	[6_679, 5],
	[15_467, 6],
	[193_000, 9],
	[12_442_373, 14],
	[91_519_289, 16],
])('%i people rank %i, as in a Protomaps tile', (people, rank) => {
	expect(rankOf(people)).toBe(rank);
});
