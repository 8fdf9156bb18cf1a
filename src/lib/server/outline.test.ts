import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largeOutline } from './outline.ts';

let shelf: string;
beforeAll(() => {
	shelf = mkdtempSync(join(tmpdir(), 'outline-'));
});
afterAll(() => rmSync(shelf, { recursive: true }));

const YAML = `format: 1
status: draft
title: A story
standfirst: In a sentence.
byline: Somebody
published: 2020-01-01
languages: [en, fr]
timezone: Europe/Brussels
views: [{id: all, name: All, bounds: [0, 50, 5, 52]}]
kinds: [{id: one, name: One, sign: "o"}]
chapters: [{id: first, title: First}]
timeline: {focus: 2010/2019, unit: month}
`;

function folder(slug: string, rows: number, yaml = YAML, row = `a-row,${'x'.repeat(40)}`): string {
	mkdirSync(join(shelf, slug));
	writeFileSync(join(shelf, slug, 'story.yaml'), yaml);
	writeFileSync(join(shelf, slug, 'events.csv'), `id,title\n${`${row}\n`.repeat(rows)}`);
	return slug;
}

test('of a large story its languages, and whether it is a draft', () => {
	expect(largeOutline(folder('large', 2500), shelf)).toEqual({
		draft: true,
		languages: ['en', 'fr'],
		events: 2500,
	});
});

test('nothing of a small one, of empty rows, and of lines within quotes', () => {
	expect(largeOutline(folder('small', 2000), shelf)).toBeUndefined();
	expect(largeOutline(folder('empty', 2500, YAML, ',,'), shelf)).toBeUndefined();
	const lines = `a-row,"${'A line of some length, in quotes\n'.repeat(5)}"`;
	expect(largeOutline(folder('spaces', 2500, YAML, '"  ", ;\t'), shelf)).toBeUndefined();
	expect(largeOutline(folder('lines', 1000, YAML, lines), shelf)).toBeUndefined();
});

test('nothing where there is no table, no story or one that cannot be read', () => {
	mkdirSync(join(shelf, 'none'));
	expect(largeOutline('none', shelf)).toBeUndefined();
	expect(largeOutline(folder('wrong', 2500, 'title: ['), shelf)).toBeUndefined();
});
