/** Events that are broken, or made to break us; see `hostile.test.ts`. */
import { describe, expect, test } from 'vitest';
import { changed, complaints, lighthouse, prose, story, when } from './fixtures/lighthouse.ts';
import { runs, type Row } from './fixtures/runs.ts';

const E = changed('events/opening.md', 'title', 'title');
const many = (n: number, text: (i: number) => string) =>
	Array.from({ length: n }, (_, i) => text(i));

describe('dates', () => {
	runs([
		['03/04/2016', when('03/04/2016'), ['date-ambiguous:3']],
		['3.4.2016', when('3.4.2016'), ['date-ambiguous:3']],
		['March 2016', when('March 2016'), ['date-misspelt:3']],
		['2016-13-01', when('2016-13-01'), ['date-invalid:3']],
		['2015-02-29', when('2015-02-29'), ['date-invalid:3']],
		['0000', when('0000'), []],
		['0987, which YAML takes for a number', when('0987'), []],
		['99999', when('99999'), ['date-invalid:3']],
		['-0001', when('-0001'), []],
		['true', when('true'), ['field-type:3']],
		['nothing', when(''), ['field-type:3']],
		['100,000 digits', when(`"${'1'.repeat(100_000)}"`), ['date-invalid:3']],
		[
			'an unknown timezone does not hide a wrong date',
			{ ...story('Europe/Brussels', 'Mars/Base'), ...when('1990-05-01T25:00Z') },
			['timezone-unknown:7', 'date-invalid:3'],
		],
	]);
});

describe('events', () => {
	const event = 'events/opening.md';
	runs([
		['an empty file', { [event]: '' }, ['front-matter-missing:1']],
		['a second, empty file', { 'events/second.md': '' }, ['front-matter-missing:1']],
		[
			'only front matter',
			{ [event]: E.replace('It was lit at dusk.\n', '') },
			['prose-missing:11'],
		],
		['front matter left open', { [event]: '---\ntitle: x\n' }, ['front-matter-open:1']],
		['empty front matter', { [event]: '---\n---\nhello\n' }, ['file-shape:2']],
		['only words', { [event]: 'hello\n' }, ['front-matter-missing:1']],
		['an emoji as a name', { 'events/💡.md': E }, ['id-invalid']],
		['a space in the name', { 'events/my event.md': E }, ['id-invalid']],
		[
			'in no language of the story',
			{ 'events/opening.xx.md': '---\ntitle: x\n---\nx\n' },
			['language-unlisted'],
		],
		['a file named events', { [event]: undefined, events: 'x' }, ['file-unknown', 'story-empty']],
		[
			'a folder named story.yaml',
			{ 'story.yaml': undefined, 'story.yaml/x': 'x' },
			['story-missing'],
		],
		[
			'ids that objects have anyway',
			{ [event]: E.replace('[keeper]', '[constructor, toString]') },
			['id-invalid:7'],
		],
		[
			'an id that objects have anyway',
			{ [event]: E.replace('[keeper]', '[constructor]') },
			['person-unknown:7'],
		],
	]);
});

describe('Markdown', () => {
	const refuses = (code: string, texts: string[]): Row[] =>
		texts.map((text) => [text.slice(0, 40), prose(text), [`${code}:11`]]);
	runs([
		...refuses('html-refused', [
			'a <!-- b --> c',
			'<script>alert(1)</script>',
			'<br/>',
			'<![CDATA[x]]>',
			'<?php ?>',
		]),
		...refuses('link-refused', [
			...['<javascript:alert(1)>', '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))'],
			...[
				'[x](data:text/html,x)',
				'[x](&#106;avascript:alert(1))',
				'[x](java&#10;script:alert(1))',
			],
			...[
				'[x](&#x1;javascript:a)',
				'[x](vbscript:x)',
				'[x](//evil.example)',
				'[x](page.html)',
				'[x]()',
			],
			...[
				'[x](https://)',
				'[x](http:evil)',
				'[x](<https://a b>)',
				'[x](mailto:)',
				'[x](#)',
				'[x](\\javascript:a)',
			],
			...['[x](file:///etc/passwd)', '[x](blob:https://a)', '[x](https:/\\\\/a)'],
		]),
		...refuses('markdown-refused', ['![x](https://a.be)', '# x', 'x\n===', '`x`', '    x', '***']),
		...refuses('too-deep', ['>'.repeat(1000), `${'> '.repeat(1000)}a`, `${'- '.repeat(1000)}a`]),
		...refuses('text-too-long', [
			'*a'.repeat(10_001),
			'['.repeat(50_000),
			'>'.repeat(100_000),
			'a '.repeat(200_000),
		]),
		...['&nbsp;', '\u200b'].map((text): Row => [
			JSON.stringify(text),
			prose(text),
			['prose-missing:11'],
		]),
		[
			'a staircase of quotes',
			prose(many(190, (i) => `${'>'.repeat(i)} a`).join('\n')),
			['too-deep:24'],
		],
		[
			'a staircase of lists',
			prose(many(130, (i) => `${' '.repeat(i * 2)}- a`).join('\n')),
			['too-deep:48'],
		],
		...[
			['*a', 5000],
			['**a *b ', 2857],
			['[', 19_999],
			['<', 19_999],
			['<a ', 6600],
			['&', 19_999],
			['a\n\n', 1500],
			['- a\n', 1000],
		].map(([text, n]): Row => [
			`${String(text)} × ${n}`,
			prose(String(text).repeat(Number(n))),
			[],
		]),
	]);

	test('what looks like HTML and is not stays words', () => {
		const result = lighthouse(
			prose('&lt;script> \\<b> a < b &amp;lt; [x](https://a.be "t\\"><script>")'),
		);
		expect(result.ok && result.value.events[0]?.prose.html).toBe(
			'<p>&#x3C;script> &#x3C;b> a &#x3C; b &#x26;lt; <a href="https://a.be" title="t&#x22;><script>">x</a></p>',
		);
	});
});

test('everything that is wrong is listed at once', () => {
	const result = lighthouse({
		...story('Europe/Brussels', 'Brussels'),
		'people.yaml': '- {id: keeper}\n',
		'places.geojson': '{',
		'corrections.md': '## some day\n\nx\n',
		'media/light.jpg': 'x',
		'events/opening.md': E.replace('1990-05-01', '1990-13-01')
			.replace('at dusk', '<b>at dusk</b>')
			.replace('kind: opening', 'kind: closing'),
		'events/second.md': E.replace('status: confirmed', 'status: certain').replace(
			'where: lighthouse',
			'where: nowhere',
		),
		'events/third.md': E.replace('status', 'follows: [second]\nstatus'),
	});
	expect(complaints(result).sort()).toEqual([
		'date-invalid:1',
		'date-invalid:3',
		'field-missing:1',
		'field-missing:1',
		'field-value:8',
		'html-refused:11',
		'html-refused:11',
		'json-broken:1',
		'kind-unknown:5',
		'media-uncredited',
		'timezone-unknown:7',
	]);
});
