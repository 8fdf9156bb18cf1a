import { describe, expect, test } from 'vitest';
import { complaints, lighthouse, problemsOf } from '../../../tests/fixtures/lighthouse.ts';

const HEAD = 'id,title,when,where,kind,chapter,people,status,sources,text';
const row = (id: string, text = 'It was lit at dusk.') =>
	`${id},The lighthouse opens,1990-05-01,lighthouse,opening,one,keeper,confirmed,gazette: p. 1,${text}`;
const table = (...lines: string[]) =>
	lighthouse({ 'events/opening.md': undefined, 'events.csv': `${lines.join('\n')}\n` });

test('every field that a table may have', () => {
	const read = table(
		`${HEAD},known,claimed-by,outside,move.from,move.to,follows,warning`,
		`${row('first')},1990-05-02,,,,,,`,
		`second,"A ""light"", then",1990-05,"lighthouse; lighthouse",opening,one,,alleged,gazette;gazette: p. 2,"One.\n\nTwo *two*.",,the keeper,TRUE,lighthouse,lighthouse,first,storm`,
	);
	const [first, second] = read.ok ? read.value.events : [];
	expect([first?.id, second?.id]).toEqual(['first', 'second']);
	expect(second).toMatchObject({
		...{ title: 'A "light", then', where: ['lighthouse', 'lighthouse'], people: [] },
		...{ status: 'alleged', claimedBy: 'the keeper', outside: true, follows: ['first'] },
		move: { from: 'lighthouse', to: 'lighthouse', drawn: 'solid' },
		sources: [{ source: 'gazette' }, { source: 'gazette', at: { page: ['2'] } }],
		prose: { html: '<p>One.</p>\n<p>Two <em>two</em>.</p>', text: 'One. Two two.' },
		warning: 'storm',
	});
});

test('columns parted by semicolons, as spreadsheets with a decimal comma write them', () => {
	const read = table(HEAD.replaceAll(',', ';'), row('a').replaceAll(',', ';'));
	expect(read.ok && read.value.events[0]?.title).toBe('The lighthouse opens');
});

test('a translation stands beside the table as a file', () => {
	const read = lighthouse({
		'events/opening.md': undefined,
		'events.csv': `${HEAD}\n${row('opening')}\n`,
		'events/elsewhere.fr.md': '---\ntitle: Le phare\n---\nOuvert.\n',
	});
	expect(complaints(read)).toEqual(['language-unlisted']);
});

describe('what is wrong with it, on its line', () => {
	test.each<[name: string, lines: string[], expected: string[]]>([
		['a row of text over two lines', [HEAD, row('a', '"a\nb"'), 'b,x'], ['csv-broken:4']],
		['an empty line between', [HEAD, '', row('a'), '', 'b,x'], ['csv-broken:5']],
		['a quote in the middle', [HEAD, row('a', '"a" b')], ['csv-broken:2']],
		['a column twice', [`${HEAD},title`, `${row('a')},x`], ['csv-broken:1']],
		[
			'an unknown column, told once',
			[`${HEAD},kynd`, `${row('a')},`, `${row('b')},`],
			['field-unknown:1'],
		],
		['an id twice', [HEAD, row('a'), row('a')], ['id-duplicate:3']],
		['an id that is none', [HEAD, row('A b')], ['id-invalid:2']],
		[
			'no id and no text',
			[HEAD, row('', '')],
			['field-missing:2', 'field-missing:2', 'story-empty'],
		],
		[
			'a wrong place',
			[HEAD, row('a'), row('b').replace(',lighthouse,', ',x,')],
			['place-unknown:3'],
		],
		['a wrong date', [HEAD, row('a').replace('1990-05-01', '1/5/1990')], ['date-ambiguous:2']],
		['a wrong status', [HEAD, row('a').replace('confirmed', 'sure')], ['field-value:2']],
		['neither true nor false', [`${HEAD},outside`, `${row('a')},perhaps`], ['field-type:2']],
		['no rows', [HEAD], ['story-empty']],
		['nothing', [''], Array<string>(8).fill('column-missing:1')],
		[
			'a quote that is never closed, after rows that are wrong',
			[HEAD, row('A b'), row('c', '"'), row('d')],
			['csv-broken:3'],
		],
		['a link of code', [HEAD, row('a', '[x](javascript:y)')], ['link-refused:2']],
	])('%s', (_, lines, expected) => {
		expect(complaints(table(...lines))).toEqual(expected);
	});

	test('of very many mistakes the first thousand, and the row at which reading ended', () => {
		const rows = Array.from({ length: 2000 }, (_, i) =>
			row(`event-${i}`).replace(',opening,', ',x,'),
		);
		const found = complaints(table(HEAD, ...rows));
		expect(found.slice(0, 2)).toEqual(['kind-unknown:2', 'kind-unknown:3']);
		expect(found.filter((one) => one.startsWith('csv-broken'))).toEqual(['csv-broken:1003']);
		expect(found.length).toBe(1002);
	});

	test('an event that follows one below it is known, and one that follows none is not', () => {
		const rows = [`${row('a')},b`, `${row('b')},c`];
		expect(complaints(table(`${HEAD},follows`, ...rows))).toEqual(['event-unknown:3']);
	});

	test('the column is named', () => {
		const read = table(HEAD, row('a').replace(',lighthouse,', ',x,'));
		expect(problemsOf(read)[0]).toMatchObject({ file: 'events.csv', path: 'where[1]' });
	});
});

test('five thousand rows are read in a moment', { timeout: 20_000 }, () => {
	const read = table(HEAD, ...Array.from({ length: 5000 }, (_, i) => row(`event-${i}`)));
	expect(read.ok && read.value.events).toHaveLength(5000);
});

describe('a table of more than a piece', () => {
	// Rows of 1 kB: some 8 MB in all, with quotes in their texts, and line breaks in some.
	const text = (i: number) =>
		`"The ""old"" light,${i % 100 === 0 ? '\n' : ' '}and ${'the new one '.repeat(80)}"`;
	const rows = Array.from({ length: 8000 }, (_, i) => row(`event-${i}`, text(i)));

	test('has all its events, whole', () => {
		const read = table(HEAD, ...rows);
		expect(read.ok && read.value.events.length).toBe(8000);
		const texts = new Set(read.ok ? read.value.events.map(({ prose }) => prose.text) : []);
		expect([...texts]).toEqual([expect.stringMatching(/^The "old" light, and the new one .*one$/)]);
	});

	test('and says on which line a mistake stands', () => {
		const wrong = [...rows.slice(0, 7000), row('event-7000').replace(',opening,', ',x,')];
		expect(complaints(table(HEAD, ...wrong))).toEqual(['kind-unknown:7072']);
	});

	test('a letter of another encoding is found in a later piece', () => {
		const whole = new TextEncoder().encode([HEAD, ...rows].join('\n'));
		whole[whole.length - 9] = 0xe9;
		expect(complaints(lighthouse({ 'events/opening.md': undefined, 'events.csv': whole }))).toEqual(
			['file-encoding:8081'],
		);
	});
});
