import { expect, test } from 'vitest';
import { credits, PACKAGES } from './credits.ts';
import { builtFrom } from './fingerprint.ts';
import { readTable } from './tsv.ts';
import { TONGUES } from './tongues.ts';

test('every data package is credited with its licence and version', () => {
	for (const name of PACKAGES) {
		const credit = credits.find((one) => one.name === name);
		expect(credit?.licence).toBeTruthy();
		expect(credit?.version).toMatch(/^\d+\.\d+\.\d+/u);
	}
});

test.each(['cities.tsv', 'countries.tsv', 'seas.tsv'])('the columns of %s are sound', (file) => {
	for (const row of readTable(file)) {
		expect(row['zoom']).toMatch(/^(\d|1[0-2]|never)$/u);
		if ('lon' in row) expect(Math.abs(Number(row['lon']))).toBeLessThanOrEqual(180);
		if ('lat' in row) expect(Math.abs(Number(row['lat']))).toBeLessThan(85);
	}
});

test('seas are named in every language', () => {
	for (const row of readTable('seas.tsv'))
		for (const tongue of TONGUES) expect(row[tongue]).toBeTruthy();
});

test('what is not an archive has no fingerprint', () => {
	expect(builtFrom('/nowhere.pmtiles')).toBeUndefined();
	expect(builtFrom(import.meta.filename)).toBeUndefined();
});
