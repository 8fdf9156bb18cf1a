/** How far the hand-made Brussels layer is from what it can be checked against: `tsx geo/basemap/report.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Position } from 'geojson';

type Line = Position[];
/** One measured thing: the largest and the mean distance in metres. */
export type Row = { name: string; max: number; mean: number };

/** Project limits in metres. */
export const LIMIT = { commune: 150, station: 30, runway: 30 };
/** Runway ends as published (degrees). */
const RUNWAYS: Record<string, Line> = {
	'01/19': [
		[4.49142, 50.8869],
		[4.50202, 50.9129],
	],
	'07L/25R': [
		[4.45566, 50.8989],
		[4.50263, 50.9126],
	],
	'07R/25L': [
		[4.48042, 50.889],
		[4.5233, 50.8989],
	],
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
const plain = (text: string) => text.normalize('NFD').replace(/[̀-ͯ]/g, '').toLowerCase();

/** Rows of a CSV file without commas in its cells (quotes are dropped). */
function table(file: string): Record<string, string>[] {
	const [head, ...rows] = readFileSync(file, 'utf8').replaceAll('"', '').trim().split(/\r?\n/);
	const keys = (head ?? '').split(',');
	return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [keys[i], cell])));
}

/** Metres east and north of `origin`; flat, right to a metre over a city. */
function metres([lon = 0, lat = 0]: Position, [lon0 = 0, lat0 = 0]: Position): [number, number] {
	return [(lon - lon0) * 111320 * Math.cos((lat0 * Math.PI) / 180), (lat - lat0) * 111250];
}

/** Distance in metres from a point to the nearest of some lines. */
export function distance(point: Position, lines: Line[]): number {
	let best = Infinity;
	for (const line of lines) {
		for (let i = 1; i < line.length; i++) {
			const [ax, ay] = metres(line[i - 1] ?? [], point);
			const [bx, by] = metres(line[i] ?? [], point);
			const [dx, dy] = [bx - ax, by - ay];
			const at = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
			best = Math.min(best, Math.hypot(ax + at * dx, ay + at * dy));
		}
	}
	return best;
}

/** Points every 25 m or so along some lines. */
function along(lines: Line[]): Position[] {
	return lines.flatMap((line) =>
		line.slice(1).flatMap((end, i) => {
			const start = line[i] ?? [];
			const steps = Math.max(1, Math.round(Math.hypot(...metres(end, start)) / 25));
			const mix = (k: number, axis: number) =>
				(start[axis] ?? 0) + (((end[axis] ?? 0) - (start[axis] ?? 0)) * k) / steps;
			return Array.from({ length: steps }, (_, k): Position => [mix(k, 0), mix(k, 1)]);
		}),
	);
}

/** Greatest and mean distance between two sets of lines, both ways round. */
export function between(name: string, one: Line[], other: Line[]): Row {
	const there = along(one).map((point) => distance(point, other));
	const all = [...there, ...along(other).map((point) => distance(point, one))];
	return { name, max: Math.max(...all), mean: all.reduce((a, b) => a + b, 0) / all.length };
}

/** The drawn borders of a commune, each arc once, by its `left` and `right`. */
export function borders(commune: string): Line[] {
	const mine = drawn.filter((f) => prop(f, 'left') === commune || prop(f, 'right') === commune);
	return mine.flatMap((f) => (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : []));
}

/** All lines of a polygon or several. */
function rings({ geometry }: Feature): Line[] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Is a point inside these closed lines? (Even-odd; the order of the lines does not matter.) */
export function inside([x = 0, y = 0]: Position, lines: Line[]): boolean {
	let odd = false;
	for (const line of lines) {
		for (let i = 1; i < line.length; i++) {
			const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[i - 1] ?? [], line[i] ?? []];
			if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) odd = !odd;
		}
	}
	return odd;
}

const named = () =>
	collection(outlines).features.map((f) => ({ name: prop(f, 'name_fr'), lines: rings(f) }));
/** Names of the communes, as drawn. */
export const communes = [...new Set(drawn.map((f) => prop(f, 'right')).filter(Boolean))].sort();
/** Drawn communes against the reference outlines. */
export const communeRows = () =>
	named().map(({ name, lines }) => between(name, borders(name), lines));

/** Drawn metro stations against the reference coordinates, by French name. */
export function stationRows(): Row[] {
	const pois = drawn.filter((f) => prop(f, 'kind_detail') === 'subway' && prop(f, 'name:fr'));
	return table(stops).map(({ name_fr = '', lon, lat }) => {
		const found = pois.find((f) => plain(prop(f, 'name:fr')) === plain(name_fr));
		const at = found?.geometry.type === 'Point' ? found.geometry.coordinates : [0, 0];
		const off = Math.hypot(...metres(at, [Number(lon), Number(lat)]));
		return { name: name_fr, max: off, mean: off };
	});
}

/** Ends of the drawn runways against the published ones. */
export function runwayRows(): Row[] {
	return Object.entries(RUNWAYS).map(([ref, ends]) => {
		const line = drawn.find((f) => prop(f, 'ref') === ref && f.geometry.type === 'LineString');
		const at = line?.geometry.type === 'LineString' ? line.geometry.coordinates : [];
		const off = ends.map((end, i) => Math.hypot(...metres(at[i] ?? [0, 0], end)));
		return { name: ref, max: Math.max(...off), mean: off.reduce((a, b) => a + b, 0) / 2 };
	});
}

/** Control points of known commune that some outlines put more than 40 m outside it. */
export function misplaced(outline: (commune: string) => Line[]): string[] {
	const wrong = table(here('drawn/brussels-control-points.csv')).filter((row) => {
		const at = [Number(row.lon), Number(row.lat)];
		const lines = outline(row.commune ?? '');
		return !inside(at, lines) && distance(at, lines) > 40;
	});
	return wrong.map((row) => `${row.commune} ${row.lon},${row.lat}`);
}

/** The reference's own outlines, for the same control. */
export const referenceOutline = (commune: string) =>
	named().find(({ name }) => name === commune)?.lines ?? [];

function print(title: string, rows: Row[], limit: number) {
	const late = rows.filter((row) => row.max > limit).length;
	console.log(`\n${title}: ${late} of ${rows.length} beyond ${limit} m`);
	for (const { name, max, mean } of rows)
		console.log(
			`  ${name.padEnd(24)} max ${max.toFixed(0).padStart(4)}  mean ${mean.toFixed(0).padStart(4)}${max > limit ? '  beyond' : ''}`,
		);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const wrong = misplaced(borders);
	console.log(`Control points outside their drawn commune: ${wrong.length}`, ...wrong);
	if (!hasReference) console.log('reference not here, skipped');
	else {
		console.log(`... outside the reference's: ${misplaced(referenceOutline).length}`);
		print('Communes', communeRows(), LIMIT.commune);
		print('Stations', stationRows(), LIMIT.station);
		print('Runways', runwayRows(), LIMIT.runway);
	}
}
