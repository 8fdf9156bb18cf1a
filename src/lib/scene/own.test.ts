import { expect, test } from 'vitest';
import { LETTERING } from './lettering.ts';
import { isOwn, spellings } from './own.ts';

test.each([
	['Forest (Vorst)', ['Forest', 'Vorst', 'Forest / Vorst', 'Vorst / Forest']],
	['Bataclan, Paris', ['Bataclan']],
	['Brussels Airport, departure hall (Zaventem)', ['Brussels Airport']],
	['Ankara', ['Ankara']],
])('%s may be written as %j', (name, expected) => {
	expect(spellings(name)).toEqual(expect.arrayContaining([name, ...expected]));
});

const row = (id: string) => LETTERING.find((one) => one.id === id)!;
const places = [
	{ names: spellings('Paris'), at: [2.35, 48.86] },
	{ names: spellings('Maelbeek metro station'), at: [4.377, 50.844] },
	{ names: spellings('Rue du Dries, Forest'), at: [4.314, 50.809] },
	{ names: spellings('Turkey'), at: [34.9, 39.1] },
] as const;

test.each([
	['town', ['Paris'], [2.36, 48.85], true],
	['town', ['Paris'], [-95.56, 33.66], false],
	['station', ['Maelbeek / Maalbeek', 'Maelbeek', 'Maalbeek'], [4.376, 50.844], true],
	['station', ['Schuman'], [4.38, 50.843], false],
	['station', [''], [4.377, 50.844], false],
	['part', ['Forest / Vorst', 'Forest', 'Vorst'], [4.318, 50.811], false],
	['town', ['Turkey'], [2.36, 48.85], true],
	['country', ['Turkey'], [32, 39], true],
] as const)('a %s called %j at %j is the story’s own: %s', (id, names, at, expected) => {
	expect(isOwn(places, row(id), names, at)).toBe(expected);
});
