/** The spaces that a language's typography asks for, where writers type plain ones. */

const THIN = '\u202f';
const BEFORE = /(?<=\S)[ \u00a0\u202f](?=[;:!?»])/g;
const AFTER = /(?<=«)[ \u00a0\u202f]/g;
/** 750 euros, 7 h 58, 10 000: what belongs to a number stays on its line. */
const NUMBERS =
	/(?<=\d)[ \u00a0\u202f](?=(?:h|kg|km|%|€|euros?)(?![\p{L}\d])|\d{3}(?!\d))|(?<=\d\sh)[ \u00a0\u202f](?=\d)/gu;

/** French text with narrow spaces that do not break, before high punctuation and within guillemets; other languages as they are. */
export function spaced(text: string, language: string): string {
	if (language !== 'fr') return text;
	return text.replace(BEFORE, THIN).replace(AFTER, THIN).replace(NUMBERS, THIN);
}

/** The same of every text in a value. */
export function spacedAll<T>(value: T, language: string): T {
	if (language !== 'fr') return value;
	if (typeof value === 'string') return spaced(value, language) as T;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one: unknown) => spacedAll(one, language)) as T;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, spacedAll(one, language)]),
	) as T;
}
