/** How far the hand-made Brussels layer is from what it can be checked against: `tsx geo/basemap/report.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Position } from 'geojson';

type Line = Position[];
/** One measured thing: its largest and mean distance in metres. */
export type Row = { name: string; max: number; mean: number };
/** Project limits in metres. */
export const LIMIT = { commune: 150, station: 30, runway: 30 };
/** Runway ends as published: lon, lat, lon, lat. */
const RUNWAYS = {
	'01/19': [4.49142, 50.8869, 4.50202, 50.9129],
	'07L/25R': [4.45566, 50.8989, 4.50263, 50.9126],
	'07R/25L': [4.48042, 50.889, 4.5233, 50.8989],
};
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const reference = here('../../../shared/reference/');
const outlines = reference + 'brussels-communes-reference.geojson';
const stops = reference + 'brussels-metro-stations.csv';
/** True where the reference data lies beside the project. */
export const hasReference = existsSync(outlines) && existsSync(stops);

const collection = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
const drawn = collection(here('drawn/brussels.geojson')).features;
const prop = (feature: Feature, key: string) => String(feature.properties?.[key] ?? '');
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;

/** Rows of a CSV file without commas in its cells (quotes are dropped). */
function table(file: string): Record<string, string>[] {
	const [head, ...rows] = readFileSync(file, 'utf8').replaceAll('"', '').trim().split(/\r?\n/);
	const keys = head?.split(',') ?? [];
	return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [keys[i], cell])));
}

/** Metres east and north of `origin`; flat, right to a metre over a city. */
function metres([lon = 0, lat = 0]: Position, [lon0 = 0, lat0 = 0]: Position): [number, number] {
	return [(lon - lon0) * 111320 * Math.cos((lat0 * Math.PI) / 180), (lat - lat0) * 111250];
}

/** The straight steps that lines are made of. */
const steps = (lines: Line[]) =>
	lines.flatMap((line) => line.slice(1).map((end, i) => [line[i] ?? [], end] as const));

/** Distance in metres from a point to the nearest of some lines. */
function distance(point: Position, lines: Line[]): number {
	let best = Infinity;
	for (const [start, end] of steps(lines)) {
		const [[ax, ay], [bx, by]] = [metres(start, point), metres(end, point)];
		const [dx, dy] = [bx - ax, by - ay];
		const at = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
		best = Math.min(best, Math.hypot(ax + at * dx, ay + at * dy));
	}
	return best;
}

/** Points every 25 m or so along some lines. */
function along(lines: Line[]): Position[] {
	return steps(lines).flatMap(([start, end]) => {
		const count = Math.max(1, Math.round(Math.hypot(...metres(end, start)) / 25));
		const mix = (k: number, i: number) =>
			(start[i] ?? 0) + (((end[i] ?? 0) - (start[i] ?? 0)) * k) / count;
		return Array.from({ length: count }, (_, k): Position => [mix(k, 0), mix(k, 1)]);
	});
}

/** Greatest and mean distance between two sets of lines, both ways round. */
export function between(name: string, one: Line[], other: Line[]): Row {
	const far = (from: Line[], to: Line[]) => along(from).map((point) => distance(point, to));
	const all = [...far(one, other), ...far(other, one)];
	return { name, max: Math.max(...all), mean: mean(all) };
}

/** The drawn borders of a commune, each arc once, by its `left` and `right`. */
export function borders(commune: string): Line[] {
	const mine = drawn.filter((f) => [prop(f, 'left'), prop(f, 'right')].includes(commune));
	return mine.flatMap((f) => (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : []));
}

/** The reference outline of a commune. */
export function referenceOutline(commune: string): Line[] {
	const found = collection(outlines).features.find((f) => prop(f, 'name_fr') === commune);
	if (found?.geometry.type === 'Polygon') return found.geometry.coordinates;
	return found?.geometry.type === 'MultiPolygon' ? found.geometry.coordinates.flat() : [];
}

/** Is a point inside these closed lines? (Even-odd; the order of the lines does not matter.) */
export function inside([x = 0, y = 0]: Position, lines: Line[]): boolean {
	let odd = false;
	for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of steps(lines))
		if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
	return odd;
}

/** The communes' names, as drawn. */
export const communes = [...new Set(drawn.map((f) => prop(f, 'right')).filter(Boolean))].sort();
/** Drawn communes against the reference outlines. */
export const communeRows = () =>
	communes.map((name) => between(name, borders(name), referenceOutline(name)));

/** Drawn metro stations against the reference coordinates, by French name. */
export function stationRows(): Row[] {
	const pois = drawn.filter((f) => prop(f, 'kind_detail') === 'subway' && prop(f, 'name:fr'));
	const once = new Map(table(stops).map((row) => [row.name_fr, row]));
	return [...once.values()].map(({ name_fr = '', lon, lat }) => {
		const found = pois.find((f) => plain(prop(f, 'name:fr')) === plain(name_fr));
		const at = found?.geometry.type === 'Point' ? found.geometry.coordinates : [0, 0];
		const max = Math.hypot(...metres(at, [Number(lon), Number(lat)]));
		return { name: name_fr, max, mean: max };
	});
}

/** Ends of the drawn runways against the published ones. */
export function runwayRows(): Row[] {
	return Object.entries(RUNWAYS).map(([ref, [a = 0, b = 0, c = 0, d = 0]]) => {
		const line = drawn.find((f) => prop(f, 'ref') === ref)?.geometry;
		const [from = [], to = []] = line?.type === 'LineString' ? line.coordinates : [];
		const off = [Math.hypot(...metres(from, [a, b])), Math.hypot(...metres(to, [c, d]))];
		return { name: ref, max: Math.max(...off), mean: mean(off) };
	});
}

/** Control points of known commune that some outlines put more than 40 m outside it. */
export function misplaced(outline: (commune: string) => Line[]): string[] {
	return table(here('drawn/brussels-control-points.csv')).flatMap(({ commune = '', lon, lat }) => {
		const [at, lines] = [[Number(lon), Number(lat)], outline(commune)];
		return inside(at, lines) || distance(at, lines) <= 40 ? [] : [`${commune} ${lon},${lat}`];
	});
}

function print(title: string, rows: Row[], limit: number) {
	const late = rows.filter(({ max }) => max > limit);
	console.log(`\n${title}: ${late.length} of ${rows.length} beyond ${limit} m`);
	for (const { name, max, mean } of rows) {
		const [most, mid] = [max, mean].map((value) => value.toFixed(0).padStart(4));
		console.log(`  ${name.padEnd(24)} max ${most}  mean ${mid}${max > limit ? '  beyond' : ''}`);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	console.log('Control points outside their drawn commune:', misplaced(borders).length);
	print('Runways', runwayRows(), LIMIT.runway);
	if (hasReference) {
		console.log('... outside the reference outline of it:', misplaced(referenceOutline).length);
		print('Communes', communeRows(), LIMIT.commune);
		print('Stations', stationRows(), LIMIT.station);
	} else console.log('reference not here, skipped');
}
