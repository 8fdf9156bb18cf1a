/** Countries whose names the gazetteer spells letter by letter, with a sign for each sound. */
const TRANSCRIBED = new Set(
	'AE AF BD BH DZ EG IN IQ IR JO KW LB LY MA NP OM PK PS QA SA SD SY TN YE'.split(' '),
);

/** The name as a newspaper prints it: "Al Hasakah" for "Al Ḩasakah". */
export function spell(name: string, country: string): string {
	// Words for "town" and "quarter" that some lists add to every name.
	const short = name.replace(/(-si| Mahallesi)$/u, '');
	if (!TRANSCRIBED.has(country)) return short;
	// Macron, breve below, cedilla, dot below and the signs for ayn and hamza; accents stay.
	const signs = /[\u0304\u0306\u0323\u0327\u032E\u0331‘’ʻʼ]/gu;
	return short.normalize('NFD').replace(signs, '').normalize('NFC');
}

/** What is the same in two spellings of one name: letters and digits, without accents or case. */
export function sameKey(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/ı/gu, 'i')
		.replace(/[^\p{L}\p{N}]/gu, '');
}
