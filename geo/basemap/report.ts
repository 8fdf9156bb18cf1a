/**
 * How far the hand-made Brussels layer is from what it can be checked against:
 * `tsx geo/basemap/report.ts [metres]`. Of each commune's outline it lists the places that are
 * further off than the limit, or than `metres`, for a hand to mend.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Arc } from './area.ts';
import { areaOf, PUBLISHED } from './area.ts';
import type { Line, Row } from './measure.ts';
import { between, mean, metres, nearest } from './measure.ts';
import { misses } from './misses.ts';

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

/** Rows of a CSV file without commas in its cells (quotes are dropped). */
function table(file: string): Record<string, string>[] {
	const [head, ...rows] = readFileSync(file, 'utf8').replaceAll('"', '').trim().split(/\r?\n/);
	const keys = head?.split(',') ?? [];
	return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [keys[i], cell])));
}

const lineOf = ({ geometry }: Feature) =>
	geometry.type === 'LineString' ? [geometry.coordinates] : [];

/** The arcs of the communes, with what lies on either hand. */
export const arcs: Arc[] = drawn.flatMap((f) => {
	const [left, right] = [prop(f, 'left'), prop(f, 'right')];
	return right ? lineOf(f).map((line) => ({ left, right, line })) : [];
});
/** The ground of the region: one ring, clockwise. */
export const region: Line = drawn.flatMap(({ geometry, properties }) =>
	properties?.['kind'] === 'urban_area' && geometry.type === 'Polygon'
		? (geometry.coordinates[0] ?? [])
		: [],
);

/** The drawn borders of a commune, each arc once, by its `left` and `right`. */
export const borders = (commune: string): Line[] =>
	arcs.filter(({ left, right }) => left === commune || right === commune).map(({ line }) => line);

/** The reference outline of a commune. */
export function referenceOutline(commune: string): Line[] {
	const found = collection(outlines).features.find((f) => prop(f, 'name_fr') === commune);
	if (found?.geometry.type === 'Polygon') return found.geometry.coordinates;
	return found?.geometry.type === 'MultiPolygon' ? found.geometry.coordinates.flat() : [];
}

/** The communes' names, as drawn. */
export const communes = [...new Set(arcs.map(({ right }) => right))].sort();
/** Where a commune's name stands: longitude, latitude. */
export function labelOf(commune: string): Position {
	const found = drawn.find(
		({ properties, geometry }) =>
			geometry.type === 'Point' &&
			properties?.['layer'] === 'places' &&
			['suburb', 'city'].includes(properties['kind_detail'] as string) &&
			(properties['name:fr'] ?? properties['name']) === commune,
	);
	if (found?.geometry.type !== 'Point') throw new Error(`${commune} has no name on the map`);
	return found.geometry.coordinates;
}

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

function print(title: string, rows: Row[], limit: number) {
	const late = rows.filter(({ max }) => max > limit);
	console.log(`\n${title}: ${late.length} of ${rows.length} beyond ${limit} m`);
	for (const { name, max, mean } of rows) {
		const [most, mid] = [max, mean].map((value) => value.toFixed(0).padStart(4));
		console.log(`  ${name.padEnd(24)} max ${most}  mean ${mid}${max > limit ? '  beyond' : ''}`);
	}
}

/** What lies across a commune's border at a place of it: a neighbour, or nothing of ours. */
function across(commune: string, at: Position): string {
	const mine = arcs.filter(({ left, right }) => left === commune || right === commune);
	const off = ({ line }: Arc) => nearest(at, [line]).off;
	const arc = mine.reduce((best, other) => (off(other) < off(best) ? other : best));
	return (arc.left === commune ? arc.right : arc.left) || 'outside';
}

function printAreas() {
	console.log('\nAreas in km², and against what is published:');
	for (const name of communes) {
		const area = areaOf(name, arcs);
		const more = (area / (PUBLISHED[name] ?? NaN) - 1) * 100;
		const [km2, percent] = [area.toFixed(2).padStart(6), more.toFixed(0).padStart(4)];
		console.log(`  ${name.padEnd(24)} ${km2} ${percent} %`);
	}
}

function printMisses(limit: number) {
	for (const name of communes) {
		const found = misses(borders(name), referenceOutline(name), limit);
		if (found.length) console.log(`\n${name}, more than ${limit} m off:`);
		for (const { at, off, toward, bulge } of found) {
			const place = at.map((degrees) => degrees.toFixed(4)).join(',');
			const kind = bulge ? 'lacks a bulge' : 'is off';
			console.log(`  ${place} ${kind} by ${off} m to ${toward} (${across(name, at)})`);
		}
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	print('Runways', runwayRows(), LIMIT.runway);
	printAreas();
	if (hasReference) {
		print('Stations', stationRows(), LIMIT.station);
		print('Communes', communeRows(), LIMIT.commune);
		printMisses(Number(process.argv[2] ?? LIMIT.commune));
	} else console.log('reference not here, skipped');
}
