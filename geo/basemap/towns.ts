import type { Box } from './boxes.ts';
import { CITY_ZOOM, WORLD } from './boxes.ts';
import { contains } from './bounds.ts';
import type { Town } from './gazetteer.ts';
import { rankOf } from './rank.ts';
import type { Properties, Sheet } from './sheet.ts';
import { point } from './sheet.ts';
import { spell } from './spelling.ts';
import { thin } from './thin.ts';
import { namesOf } from './tongues.ts';
import { readTable } from './tsv.ts';

type Row = Record<string, string>;

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

/** The row of `cities.tsv` for each town that has one: the greatest of that name in its country. */
function editorsRows(towns: readonly Town[]): Map<Town, Row> {
	const rows = new Map(
		readTable('cities.tsv').map((row) => [`${row['country']}/${row['match']}`, row]),
	);
	const found = new Map<Town, Row>();
	for (const town of [...towns].sort((a, b) => b.population - a.population)) {
		const key = `${town.country}/${town.name}`;
		const row = rows.get(key);
		if (row) found.set(town, row);
		rows.delete(key);
	}
	return found;
}

/** All names under which a label could be known, for finding it among the drawn ones. */
export const namesIn = (properties: Properties): string[] =>
	Object.entries(properties)
		.filter(([key]) => key === 'name' || key.startsWith('name:'))
		.flatMap(([, value]) => String(value).split(' / '));

/** Town labels: each with the zoom from which it shows, thinned so that none covers another. */
export function townSheet(
	towns: readonly Town[],
	boxes: readonly Box[],
	isDrawn: (town: Town, names: readonly string[]) => boolean,
): Sheet {
	const rows = editorsRows(towns);
	const labels = towns.flatMap((town) => {
		const row = rows.get(town);
		if (row?.['zoom'] === 'never') return [];
		const names = namesOf(row?.['name'] || spell(town.name, town.country), row ?? {});
		if (isDrawn(town, [town.name, ...namesIn(names)])) return [];
		const latest = row?.['zoom'] ? { latest: Number(row['zoom']) } : {};
		return [{ town, names, at: town.at, score: scoreOf(town), ...latest }];
	});
	const zooms = thin(labels, CITY_ZOOM);
	const features = labels.flatMap(({ town, names, at }, i) => {
		const zoom = zooms[i]!;
		const reach = boxes.filter((box) => box.deepest >= zoom);
		if (zoom > WORLD.deepest && !reach.some(({ bounds }) => contains(bounds, at))) return [];
		const properties: Properties = {
			kind: 'locality',
			kind_detail: detailOf(town.population),
			...names,
			population_rank: rankOf(town.population),
			min_zoom: zoom,
		};
		if (town.code === 'PPLC') properties['capital'] = 'yes';
		if (town.code === 'PPLA') properties['capital'] = '4';
		return [point(at, properties)];
	});
	return { layer: 'places', zooms: [2, CITY_ZOOM], features };
}
