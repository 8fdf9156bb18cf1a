import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('drawn/', import.meta.url));
const files = readdirSync(folder);

/** What a drawing may rest on, with the licence where it is not a fact that anybody may state. */
const GROUNDS = [
	'GeoNames (CC BY 4.0)',
	'iRail open data (CC0)',
	'STIB-MIVB open data',
	'Natural Earth (public domain)',
	'published coordinates',
];

/** Either drawn by us, perhaps along something, or a kind of fact and whose it is. */
function valid(source: unknown): boolean {
	if (source === 'own drawing') return true;
	const said = /^(?:own drawing (?:through|along) [\w ]+|[a-z ]+): (.+?)(?:, rounded)?$/u.exec(
		String(source),
	);
	return said !== null && GROUNDS.includes(said[1] ?? '');
}

test.each([
	[undefined, false],
	['', false],
	['own', false],
	['position: the internet', false],
	['OpenStreetMap', false],
	['position: GeoNames (CC BY 4.0), rounded', true],
	['own drawing through station coordinates: iRail open data (CC0), rounded', true],
])('%s as a source: %s', (source, good) => {
	expect(valid(source)).toBe(good);
});

test('the folder holds drawings and nothing else', () => {
	expect(files.filter((file) => !file.endsWith('.geojson'))).toEqual([]);
	expect(files.length).toBeGreaterThan(2);
});

test.each(files)('each feature of %s says where it comes from', (file) => {
	const { features } = JSON.parse(readFileSync(folder + file, 'utf8')) as FeatureCollection;
	const silent = features.flatMap(({ properties }, i) =>
		valid(properties?.['source'])
			? []
			: [`${i}: ${properties?.['name'] ?? properties?.['kind']}: ${properties?.['source']}`],
	);
	expect(features.length).toBeGreaterThan(50);
	expect(silent).toEqual([]);
});
