import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE, settingOf, VARIABLE } from './setting.ts';

test('as committed, nothing is set: the site is published on the embedded map', () => {
	const read = settingOf(readFileSync(FILE, 'utf8'), undefined);
	expect(read).toMatchObject({ ok: true, value: { kind: 'embedded' } });
	expect(settingOf(undefined, '')).toMatchObject({ ok: true, value: { kind: 'embedded' } });
});

test.each([
	['tiles: own.pmtiles', undefined, { kind: 'file', at: 'own.pmtiles', set: FILE }],
	['tiles: "https://t.example/a.pmtiles?v=2"', undefined, { kind: 'archive' }],
	['style: https://t.example/s/style.json', undefined, { kind: 'style' }],
	['tiles: own.pmtiles', 'https://t.example/b.pmtiles', { kind: 'archive', set: VARIABLE }],
	['tiles: a.pmtiles\nattribution: © Us', undefined, { kind: 'file', attribution: '© Us' }],
	['tiles:\nstyle:', undefined, { kind: 'embedded' }],
	['', 'http://localhost:8080/a.pmtiles', { kind: 'archive' }],
])('%j with the variable %j', (yaml, variable, value) => {
	expect(settingOf(yaml, variable)).toMatchObject({ ok: true, value });
});

test.each([
	['tile: own.pmtiles', undefined, /no setting “tile”/],
	['tiles: a.pmtiles\nstyle: https://t.example/style.json', undefined, /both/],
	['tiles: [a, b]', undefined, /not a text/],
	['tiles: "', undefined, /not YAML/],
	['just a text', undefined, /no settings by name/],
	['', 'own.mbtiles', /not named as a PMTiles file/],
	['', 's3://bucket/a.pmtiles', /cannot be fetched/],
	['', 'http://t.example/a.pmtiles', /cannot be fetched/],
	['', 'https://t.example/tiles', /neither an archive nor a style/],
])('%j with the variable %j is refused', (yaml, variable, says) => {
	const read = settingOf(yaml, variable);
	expect(read.ok ? [] : read.problems.map((one) => one.says)).toEqual([
		expect.stringMatching(says),
	]);
	expect(read.ok ? [] : read.problems.map((one) => one.try.length > 10)).toEqual([true]);
});
