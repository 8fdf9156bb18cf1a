import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { metres } from './bounds.ts';
import type { Town } from './gazetteer.ts';
import { mergeTowns, Nearby, sameTown } from './gazetteer.ts';
import { readListed, readPopulated } from './packages.ts';
import { rankOf } from './rank.ts';
import { sameKey, spell } from './spelling.ts';
import { thin } from './thin.ts';
import { townSheet } from './towns.ts';

const BRUSSELS = { bounds: [4.1, 50.7, 4.7, 51] as const, deepest: 12 };

describe('the two lists of towns', () => {
	const towns = mergeTowns(readPopulated(), readListed(), [BRUSSELS.bounds]);

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

	test('give way to a label drawn by hand', () => {
		const drawn = townSheet(towns, [BRUSSELS], (_, names) =>
			names.includes('Molenbeek-Saint-Jean'),
		);
		const names = drawn.features.map(({ properties }) => properties['name']);
		expect(names).not.toContain('Molenbeek-Saint-Jean');
		expect(names).toContain('Schaerbeek');
	});

	test('carry names in six languages where it matters', () => {
		const { features } = townSheet(towns, [], () => false);
		const hague = features.find(({ properties }) => properties['name'] === 'Den Haag');
		expect(hague?.properties).toMatchObject({ 'name:en': 'The Hague', 'name:fr': 'La Haye' });
		const brussels = features.find(({ properties }) => properties['name:nl'] === 'Brussel');
		expect(brussels?.properties).toMatchObject({ capital: 'yes', kind_detail: 'city' });
	});

	test('are thinned the same whatever their order', () => {
		const properties = (list: Town[]) =>
			townSheet(list, [BRUSSELS], () => false)
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
