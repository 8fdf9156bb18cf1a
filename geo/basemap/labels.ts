import type { Position } from 'geojson';
import type { Town } from './gazetteer.ts';
import { rankOf } from './rank.ts';
import type { Properties } from './sheet.ts';
import { spell } from './spelling.ts';
import { namesOf } from './tongues.ts';
import { readTable } from './tsv.ts';

/** A town with all that its label says. */
export interface Label {
	at: Position;
	/** the greater, the earlier it shows */
	score: number;
	/** the zoom at which it shows at the latest, room or not */
	latest?: number;
	properties: Properties;
	/** every name under which it may be known */
	known: string[];
}

/** How soon a town is named: its people, more for a capital, less where the count misleads. */
export function scoreOf({ country, code, population }: Town): number {
	if (code === 'PPLC') return Math.max(population * 3, 40_000);
	// A part of another town; and Chinese prefectures, counted with the country round them.
	if (code === 'PPLX') return Math.min(population / 20, 1_900);
	if (country === 'CN' && code !== 'PPLA') return population / 5;
	return population;
}

function detailOf(population: number): string {
	if (population >= 100_000) return 'city';
	return population >= 10_000 ? 'town' : 'village';
}

/** All names in a label's properties; "Bruxelles / Brussel" counts as two. */
export const namesIn = (properties: Properties): string[] =>
	Object.entries(properties)
		.filter(([key]) => key === 'name' || key.startsWith('name:'))
		.flatMap(([, value]) => String(value).split(' / '));

/**
 * The labels of towns, with the names of `cities.tsv`. A row there is for the greatest town of
 * that name in its country; `never` as its zoom strikes a mistake of the gazetteer out.
 */
export function labelsOf(towns: readonly Town[]): Label[] {
	const table = readTable('cities.tsv');
	const rows = new Map(table.map((row) => [`${row['country']}/${row['match']}`, row]));
	const greatestFirst = [...towns].sort((a, b) => b.population - a.population);
	return greatestFirst.flatMap((town) => {
		const key = `${town.country}/${town.name}`;
		const row = rows.get(key) ?? {};
		rows.delete(key);
		if (row['zoom'] === 'never') return [];
		const properties: Properties = {
			kind: 'locality',
			kind_detail: detailOf(town.population),
			...namesOf(row['name'] || spell(town.name, town.country), row),
			population_rank: rankOf(town.population),
		};
		if (town.code === 'PPLC') properties['capital'] = 'yes';
		if (town.code === 'PPLA') properties['capital'] = '4';
		const label = { at: town.at, score: scoreOf(town), properties };
		const known = [town.name, ...namesIn(properties)];
		return [{ ...label, known, ...(row['zoom'] ? { latest: Number(row['zoom']) } : {}) }];
	});
}
