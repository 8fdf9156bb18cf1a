import { expect, test } from 'vitest';
import { spaced, spacedAll } from './spacing.ts';

const shown = (text: string) =>
	spaced(text, 'fr').replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

test.each([
	['Lieux : ici', 'Lieux_: ici'],
	['un ; deux ! trois ?', 'un_; deux_! trois_?'],
	['Sans « passeport » : rien', 'Sans «_passeport_»_: rien'],
	['à 7 h 58, 750 euros', 'à 7_h_58, 750_euros'],
	['79 % des 10 000', '79_% des 10_000'],
	['le 22 mars 2016, à 11 h', 'le 22 mars 2016, à 11_h'],
	['déjà\u00a0: fait', 'déjà_: fait'],
	['https://example.org/?a=1', 'https://example.org/?a=1'],
	['12:30', '12:30'],
	['30 hommes', '30 hommes'],
])('%s', (typed, set) => expect(shown(typed)).toBe(set));

test('what is set is not set again, and other languages are left alone', () => {
	expect(spaced(spaced('Lieux : ici', 'fr'), 'fr')).toBe(spaced('Lieux : ici', 'fr'));
	expect(spaced('Places : here', 'en')).toBe('Places : here');
	expect(spacedAll({ a: ['b : c'], d: 1 }, 'fr')).toEqual({ a: ['b\u202f: c'], d: 1 });
	expect(spacedAll({ a: 'b : c' }, 'nl')).toEqual({ a: 'b : c' });
});
