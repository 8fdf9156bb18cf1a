import type { Populated } from './packages.ts';
import { rankOf } from './rank.ts';
import type { Properties, Sheet } from './sheet.ts';
import { point } from './sheet.ts';
import { TONGUES } from './tongues.ts';
import { readTable } from './tsv.ts';

type Tongue = (typeof TONGUES)[number];

/** Where a newspaper writes another name than the language tables of Node have. */
const WORDING: Record<string, Partial<Record<Tongue, string>>> = {
	CD: { en: 'DR Congo', fr: 'RD Congo', nl: 'DR Congo', es: 'RD del Congo', tr: 'Kongo DC' },
	CG: { en: 'Congo', fr: 'Congo', nl: 'Congo', es: 'Congo', tr: 'Kongo' },
	GS: { en: 'South Georgia', fr: 'Géorgie du Sud', nl: 'Zuid-Georgië', es: 'Georgia del Sur' },
	SJ: { en: 'Svalbard', fr: 'Svalbard', nl: 'Spitsbergen', es: 'Svalbard', tr: 'Svalbard' },
	TR: { en: 'Turkey' },
	VA: { fr: 'Vatican' },
};
/** Their short names are abbreviations (UK, US) or lose a half (Bosnia). */
const IN_FULL = new Set(['GB', 'US', 'BA']);
/** Countries with more than one language write all of them. */
const LOCAL: Record<string, string> = {
	BE: 'België / Belgique',
	CH: 'Schweiz / Suisse / Svizzera',
	CY: 'Κύπρος / Kıbrıs',
};

function dictionary(language: string): (code: string) => string {
	const names = (style: 'long' | 'short') =>
		new Intl.DisplayNames([language], { type: 'region', style });
	const [long, short] = [names('long'), names('short')];
	return (code) => (IN_FULL.has(code) ? long : short).of(code)!;
}

/** The name of a country in the language most people there speak. */
function localName(code: string): string {
	return LOCAL[code] ?? dictionary(new Intl.Locale(`und-${code}`).maximize().toString())(code);
}

/** People in the towns of each country: enough to rank labels by. */
function townspeople(towns: readonly Populated[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { country, population } of towns)
		sums.set(country, (sums.get(country) ?? 0) + population);
	return sums;
}

/** One label a country or territory, at the points of `countries.tsv`. */
export function countrySheet(towns: readonly Populated[]): Sheet {
	const people = townspeople(towns);
	const names = TONGUES.map((tongue) => [tongue, dictionary(tongue)] as const);
	const features = readTable('countries.tsv').map(({ code, lon, lat, zoom }) => {
		const properties: Properties = { kind: 'country', kind_detail: 'country' };
		properties['name'] = localName(code!);
		for (const [tongue, of] of names)
			properties[`name:${tongue}`] = WORDING[code!]?.[tongue] ?? of(code!);
		properties['iso'] = code!;
		properties['population_rank'] = rankOf(people.get(code!) ?? 0);
		properties['min_zoom'] = Number(zoom);
		return point([Number(lon), Number(lat)], properties);
	});
	return { layer: 'places', zooms: [1, 12], features };
}
