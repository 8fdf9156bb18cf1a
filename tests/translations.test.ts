/** The stories in their other languages: whole, with the same facts, sober, and with official names. */
import { describe, expect, test } from 'vitest';
import { BREAKS, CONQUEST, KEEPS, NEVER_IN } from './fixtures/forbidden.ts';
import { allTexts, read, texts } from './fixtures/shelf.ts';

const BRUSSELS = 'brussels-2016';
const VOYAGE = 'first-circumnavigation';
const TRANSLATED = [
	[BRUSSELS, 'fr'],
	[BRUSSELS, 'nl'],
	[VOYAGE, 'es'],
] as const;

/** Words in the page's language: no aliases, no names in other languages, and each prose once. */
const words = (slug: string, language: string) =>
	texts(read(slug, language)).filter(([path]) => !/\.(names|aliases)\.|\.html$/.test(path));

describe.each(TRANSLATED)('%s in %s', (slug, language) => {
	test('is whole: nothing is left in the first language', () => {
		const left = texts(read(slug, language)).filter(
			([path, text]) =>
				/\.untranslated\./.test(path) ||
				(path.endsWith('.language') && text === 'en' && !isSource(slug, path)),
		);
		expect(left).toEqual([]);
		expect(read(slug, language).language).toBe(language);
	});

	test('has texts of its own', () => {
		const events = read(slug, language).events.map(({ prose, title }) => [title, prose.text]);
		const first = new Set(read(slug).events.flatMap(({ prose, title }) => [title, prose.text]));
		expect(events.flat().filter((text) => first.has(text))).toEqual([]);
	});

	test('has every number of the original', () => {
		const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
		const [ours, theirs] = [texts(read(slug, language)), texts(read(slug))];
		expect(ours.map(([path]) => path)).toEqual(theirs.map(([path]) => path));
		const lost = theirs.flatMap(([path, text], i) => {
			const left = numbers(ours[i]?.[1] ?? '');
			return numbers(text)
				.filter((one) => !left.includes(one) || left.splice(left.indexOf(one), 1).length === 0)
				.map((one) => `${path}: ${one}`);
		});
		expect(lost).toEqual([]);
	});

	test.each(NEVER_IN[language] ?? [])('%s', (_, pattern) => {
		const found = words(slug, language).flatMap(([path, text]) => {
			const [hit] = pattern.exec(text) ?? [];
			return hit ? [`${path}: ${hit}`] : [];
		});
		expect(found).toEqual([]);
	});
});

/** Sources say which language they are in. */
const isSource = (slug: string, path: string) =>
	read(slug).sources.some(({ id }) => path === `${id}.language`);

test('no words of conquest in the voyage', () => {
	const found = allTexts(VOYAGE).flatMap(([path, text]) => {
		const [hit] = CONQUEST.exec(text) ?? [];
		return hit ? [`${path}: ${hit}`] : [];
	});
	expect(found).toEqual([]);
});

describe('names of places are those that are official in the language', () => {
	test.each([
		['fr', 'molenbeek', 'Molenbeek-Saint-Jean'],
		['nl', 'molenbeek', 'Sint-Jans-Molenbeek'],
		['fr', 'molenbeek-quatre-vents', 'Rue des Quatre-Vents, Molenbeek-Saint-Jean'],
		['nl', 'molenbeek-quatre-vents', 'Vierwindenstraat, Sint-Jans-Molenbeek'],
		['fr', 'forest', 'Forest'],
		['nl', 'forest', 'Vorst'],
		['fr', 'forest-dries', 'Rue du Dries, Forest'],
		['nl', 'forest-dries', 'Driesstraat, Vorst'],
		['fr', 'schaerbeek', 'Schaerbeek'],
		['nl', 'schaerbeek', 'Schaarbeek'],
		['nl', 'schaerbeek-max-roos', 'Max Roosstraat, Schaarbeek'],
		['nl', 'schaerbeek-henri-berge', 'Henri Bergéstraat, Schaarbeek'],
		['fr', 'etterbeek-casernes', 'Avenue des Casernes, Etterbeek'],
		['nl', 'etterbeek-casernes', 'Kazernenlaan, Etterbeek'],
		['fr', 'maelbeek', 'Station de métro Maelbeek'],
		['nl', 'maelbeek', 'Metrostation Maalbeek'],
		['fr', 'zaventem', 'Zaventem'],
		['nl', 'zaventem', 'Zaventem'],
		['fr', 'brussels-region', 'Région de Bruxelles-Capitale'],
		['nl', 'brussels-region', 'Brussels Hoofdstedelijk Gewest'],
		// Wallonia has French alone.
		['nl', 'charleroi-fort', 'Rue du Fort, Charleroi'],
	])('%s: %s', (language, id, name) => {
		const places = read(BRUSSELS, language).places;
		expect(places.find((place) => place.id === id)?.name).toBe(name);
	});

	test('a place of Brussels has both of its names in every language', () => {
		for (const language of read(BRUSSELS).languages)
			for (const { id, names } of read(BRUSSELS, language).places)
				expect([id, names['fr'], names['nl']].every(Boolean), id).toBe(true);
	});

	/** Names of the other language, except where a text says that they are: “Vorst en néerlandais”. */
	const FOREIGN = {
		fr: /\b(Schaarbeek|Maalbeek|Vorst|Brussel|Sint-Jans-Molenbeek|Driesstraat|Vierwindenstraat|Wetstraat)\b(?!\s+en\s+néerlandais)/,
		nl: /\b(Schaerbeek|Maelbeek|Forest|Bruxelles|Molenbeek-Saint-Jean|[Rr]ue (du Dries|Max Roos|Henri Bergé|des Quatre-Vents|de la Loi))\b(?!\s+in\s+het\s+Frans)/,
	} as const;
	const named = /\b(Schaarbeek en néerlandais|Schaerbeek in het Frans)/;

	test.each(['fr', 'nl'] as const)('and no text in %s uses those of the other', (language) => {
		const found = words(BRUSSELS, language).flatMap(([path, text]) => {
			const [hit] = FOREIGN[language].exec(text.replace(named, '')) ?? [];
			return hit ? [`${path}: ${hit}`] : [];
		});
		expect(found).toEqual([]);
	});

	test('which would be found', () => {
		expect(FOREIGN.fr.test('À Schaarbeek, un appartement')).toBe(true);
		expect(FOREIGN.fr.test('à Forest (Vorst en néerlandais)')).toBe(false);
		expect(FOREIGN.nl.test('in de Rue Max Roos')).toBe(true);
		expect(FOREIGN.nl.test('in Vorst (Forest in het Frans)')).toBe(false);
	});
});

describe('the rules would find what they forbid', () => {
	const broken = (language: string, text: string) =>
		(NEVER_IN[language] ?? []).flatMap(([rule, pattern]) => (pattern.test(text) ? [rule] : []));

	test.each(BREAKS)('%s: %s: %s', (language, rule, text) => {
		expect(broken(language, text)).toEqual([rule]);
	});

	test.each(KEEPS)('and leave alone, in %s: %s', (language, text) => {
		expect(broken(language, text)).toEqual([]);
	});

	test('in every language, each of them', () => {
		for (const [language, rules] of Object.entries(NEVER_IN))
			for (const [rule] of rules)
				expect(BREAKS.some(([of, name]) => of === language && name === rule)).toBe(true);
		expect(CONQUEST.test('una gloriosa hazaña')).toBe(true);
		expect(CONQUEST.test('El clavo está a bordo.')).toBe(false);
	});
});
