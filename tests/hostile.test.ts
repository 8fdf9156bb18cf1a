/**
 * Files that are broken, or made to break us. None throws, none takes long, and each ends in a
 * clear problem with its file and, where there is one, its line; or it is simply handled.
 */
import { describe, expect, test } from 'vitest';
import {
	changed,
	complaints,
	coordinates,
	lighthouse,
	story,
	told,
} from './fixtures/lighthouse.ts';
import { runs, LIMIT, type Row } from './fixtures/runs.ts';

const S = changed('story.yaml', 'format', 'format');
const P = changed('places.geojson', 'type', 'type');
const E = changed('events/opening.md', 'title', 'title');
const bytes = (text: string, encoding: BufferEncoding) =>
	new Uint8Array(Buffer.from(text, encoding));
const added = (text: string) => ({ 'story.yaml': `${S}${text}` });
const many = (n: number, text: (i: number) => string) =>
	Array.from({ length: n }, (_, i) => text(i));

describe('YAML', () => {
	const last = S.split('\n').length;
	runs([
		['empty', { 'story.yaml': '' }, ['file-shape:1']],
		['a list', { 'story.yaml': '- a\n- b\n' }, ['file-shape:1']],
		['a word', { 'story.yaml': 'hello' }, ['file-shape:1']],
		['only a comment', { 'story.yaml': '# to do\n' }, ['file-shape:1']],
		['two documents', added('---\na: 1\n'), [`yaml-broken:${last}`]],
		['a tab', story('  - {id: coast', '\t- {id: coast'), ['yaml-broken:9']],
		['a field twice', added('title: again\n'), [`yaml-broken:${last}`]],
		['an open quote', story('title: The', 'title: "The'), ['yaml-broken:2']],
		['a second colon', story('The lighthouse', 'The lighthouse: a story'), ['yaml-broken:2']],
		...['@', '%', '`', '[a] ', '{a} ', '*', '&', '!', '| ', '> ', '"a" ', ', '].map((sign): Row => [
			`a text that begins with ${sign}`,
			story('title: The', `title: ${sign}The`),
			['yaml-broken:2'],
		]),
		['no space after the colon', story('title: The', 'title:The'), ['yaml-broken:2']],
		['an open brace', story('51, 3, 52]}', '51, 3, 52]'), ['yaml-broken:10']],
		['an indent too many', story('byline', ' byline'), ['yaml-broken:3']],
		['a directive', { 'story.yaml': `%YAML 1.1\n---\n${S}` }, ['yaml-broken:1']],
		[
			'anchors',
			added('note: &a x\nclosing: *a\n'),
			[`yaml-broken:${last}`, `yaml-broken:${last + 1}`],
		],
		['a circle', { 'story.yaml': 'a: &a [*a]\n' }, ['yaml-broken:1']],
		['a merge key', added('<<: {note: x}\n'), [`field-unknown:${last}`]],
		['a tag', story('The lighthouse', '!!js/function "x"'), ['yaml-broken:2']],
		['a list as a key', added('? [a, b]\n: c\n'), [`yaml-broken:${last}`]],
		['__proto__', added('__proto__: {draft: true}\n'), [`field-unknown:${last}`]],
		['constructor', added('constructor: x\n'), [`field-unknown:${last}`]],
		[
			'an alias bomb',
			{
				'story.yaml': many(9, (i) => `k${i}: &k${i} [${i ? `*k${i - 1},`.repeat(9) : 'x'}]`).join(
					'\n',
				),
			},
			many(9, (i) => `yaml-broken:${i + 1}`),
		],
		[
			'a thousand brackets',
			{ 'story.yaml': `a: ${'['.repeat(1000)}${']'.repeat(1000)}` },
			['too-deep:1'],
		],
		['50,000 open brackets', { 'story.yaml': '['.repeat(50_000) }, ['too-deep:1']],
		['a thousand hyphens', { 'story.yaml': `${'- '.repeat(1000)}x` }, ['too-deep:1']],
		['30,000 questions', { 'story.yaml': '? - '.repeat(30_000) }, ['too-deep:1']],
		[
			'a staircase',
			{ 'story.yaml': many(900, (i) => `${' '.repeat(i)}a:`).join('\n') },
			['too-deep:34'],
		],
		['brackets in a text are no lists', added(`note: |\n${'  see [ here\n'.repeat(40)}`), []],
		['CR only', { 'story.yaml': S.replaceAll('\n', '\r') }, []],
		['two byte order marks', { 'story.yaml': `\uFEFF\uFEFF${S}` }, []],
		['a line of 5 MB', story('A reporter', 'x'.repeat(5_000_000)), ['file-too-large']],
		['a line of 400 kB', story('A reporter', 'x'.repeat(400_000)), []],
		['control characters', story('A reporter', '"\\e[31mred"'), ['field-value:4']],
		['half a character', story('A reporter', '"\\ud83d"'), ['field-value:4']],
	]);

	test(
		'10,000 unknown fields are all listed',
		() => {
			const result = lighthouse(added(many(10_000, (i) => `k${i}: 1`).join('\n')));
			expect(complaints(result)).toHaveLength(10_000);
		},
		LIMIT,
	);

	test('nothing is printed in colour, and nothing moves the cursor', () => {
		const text = told(lighthouse(story('format: 1', 'format: "\\e[31m\\r\\u202e2"')));
		expect(text).toContain('The format is “\uFFFD[31m \uFFFD2”');
	});
});

describe('encodings', () => {
	runs([
		['UTF-16 with its mark', { 'story.yaml': bytes(`\uFEFF${S}`, 'utf16le') }, ['file-encoding']],
		['UTF-16 without', { 'story.yaml': bytes(S, 'utf16le') }, ['file-encoding']],
		[
			'Latin-1',
			{ 'story.yaml': bytes(S.replace('A reporter', 'Zoë'), 'latin1') },
			['file-encoding:4'],
		],
		['NUL', { 'events/opening.md': E.replace('dusk', 'du\0sk') }, ['file-nul:11']],
		['a bell', { 'events/opening.md': E.replace('dusk', 'du\x07sk') }, ['file-nul:11']],
	]);
});

describe('JSON', () => {
	runs([
		['empty', { 'places.geojson': '' }, ['json-broken:1']],
		['null', { 'places.geojson': 'null' }, ['file-shape:1']],
		['a list', { 'places.geojson': '[]' }, ['file-shape:1']],
		['a comma too many', { 'places.geojson': P.replace('}}\n]', '}},\n]') }, ['json-broken:4']],
		['a comment', { 'places.geojson': `// places\n${P}` }, ['json-broken:1']],
		['single quotes', { 'places.geojson': P.replaceAll('"', "'") }, ['json-broken:1']],
		['the second half gone', { 'places.geojson': P.slice(0, 150) }, ['json-broken:3']],
		[
			'a field twice',
			{ 'places.geojson': P.replace('"id"', '"id": "x", "id"') },
			['json-broken:2'],
		],
		[
			'__proto__',
			{ 'places.geojson': P.replace('"name"', '"__proto__": {}, "name"') },
			['field-unknown:3'],
		],
		[
			'200,000 brackets',
			coordinates(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
			['too-deep:2'],
		],
		['a number as an id', { 'places.geojson': P.replace('"lighthouse"', '5') }, ['field-type:2']],
		[
			'an emoji as an id',
			{ 'places.geojson': P.replace('"lighthouse"', '"💡"') },
			['id-invalid:2'],
		],
		['no id', { 'places.geojson': P.replace('"id": "lighthouse", ', '') }, ['field-missing:2']],
		[
			'another projection',
			{ 'places.geojson': P.replace('"features"', '"crs": {}, "features"') },
			['field-unknown:1'],
		],
	]);
});

describe('coordinates', () => {
	runs([
		['swapped', coordinates('[51.5, 2.5]'), ['coordinates-swapped:2']],
		['a little outside the view', coordinates('[3.1, 52.1]'), []],
		['far away', coordinates('[116, 40]'), []],
		['0, 0', coordinates('[0, 0]'), ['coordinates-zero:2']],
		['on the equator', coordinates('[0.1, 0]'), []],
		...['[1e999, 51]', '[1e999, 1e999]', '["2.5", "51.5"]', '[2.5]', '[]', '2.5', '[null, 1]', '{}']
			.concat('[2.5, 91]', '[-181, 51]', '[true, 1]', '[1, 2, 3, 4]')
			.map((text): Row => [text, coordinates(text), ['coordinates-range:2']]),
		['with a height', coordinates('[2.5, 51.5, 12]'), []],
	]);
});
