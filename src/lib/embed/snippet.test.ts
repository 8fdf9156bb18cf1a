import { expect, test } from 'vitest';
import * as escape from './escape.ts';
import { fromQuery, type Options } from './options.ts';
import type { Shared } from './shared.ts';
import { reservedHeight } from './reserve.ts';
import { SNIPPETS, type SnippetName } from './snippet.ts';

const brussels: Shared = {
	site: 'https://maps.example.org/',
	slug: 'brussels-2016',
	language: 'en',
	title: 'Brussels, March 2016',
};
const awkward: Shared = { ...brussels, title: `A "map" of <b>R&D</b> [it's] *new*_\n\\` };
const CASES: Record<string, [Shared, Partial<Options>]> = {
	plain: [brussels, {}],
	opened: [
		brussels,
		{ event: 'ev-metro-attack', theme: 'dark', list: false, height: 480, language: 'fr' },
	],
	awkward: [awkward, { from: '2016-03-15', to: '2016-03-22' }],
};
const EXTENSION: Partial<Record<SnippetName, string>> = { markdown: 'md' };

for (const [name, [shared, options]] of Object.entries(CASES))
	test.each(Object.keys(SNIPPETS) as SnippetName[])(`${name}: %s`, async (kind) => {
		const file = `../../../tests/golden/snippets/${name}.${kind}.${EXTENSION[kind] ?? 'html'}`;
		await expect(`${SNIPPETS[kind](shared, options)}\n`).toMatchFileSnapshot(file);
	});

test('all options as read from an empty query give the same as none', () => {
	for (const snippet of Object.values(SNIPPETS))
		expect(snippet(brussels, fromQuery(''))).toBe(snippet(brussels, {}));
});

test('nothing in a title can leave its quotes', () => {
	expect(escape.html(`"'<>&`)).toBe('&quot;&#39;&lt;&gt;&amp;');
	expect(escape.markdown('[a](b) <c>')).toBe('\\[a\\]\\(b\\) \\<c\\>');
});

test.each([
	[280, 420],
	[640, 512],
	[1200, 640],
])('a column of %i px reserves %i', (width, height) => {
	expect(reservedHeight(width)).toBe(height);
});
