import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../std/result.ts';
import { paragraph, prose } from './markdown.ts';

function read(source: string, spot = { file: 'x.md', line: 10 }) {
	const problems: Problem[] = [];
	return { ...prose(source, spot, problems), problems };
}

describe('what prose may have', () => {
	test.each([
		['words', '<p>words</p>', 'words'],
		['*one* and **two**', '<p><em>one</em> and <strong>two</strong></p>', 'one and two'],
		['a\nb', '<p>a\nb</p>', 'a b'],
		['a  \nb', '<p>a<br>\nb</p>', 'a b'],
		['a\n\nb', '<p>a</p>\n<p>b</p>', 'a b'],
		['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'a b'],
		['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', 'a b'],
		['> a', '<blockquote>\n<p>a</p>\n</blockquote>', 'a'],
		['[a](https://b.be/?c=d&e)', '<p><a href="https://b.be/?c=d&#x26;e">a</a></p>', 'a'],
		['[a](mailto:b@c.be)', '<p><a href="mailto:b@c.be">a</a></p>', 'a'],
		['<https://a.be>', '<p><a href="https://a.be">https://a.be</a></p>', 'https://a.be'],
		['[a](#event=b)', '<p><a href="#event=b">a</a></p>', 'a'],
		['a < b & c', '<p>a &#x3C; b &#x26; c</p>', 'a < b & c'],
		['', '', ''],
	])('%j', (source, html, text) => {
		expect(read(source)).toEqual({ html, text, problems: [] });
	});
});

test('a problem stands on the line of the file, and nothing is published', () => {
	const { html, text, problems } = read('fine\n\n<b>bold</b>\n\n# heading\n');
	expect(problems.map(({ code, line }) => [code, line])).toEqual([
		['html-refused', 12],
		['html-refused', 12],
		['markdown-refused', 14],
	]);
	expect([html, text]).toEqual(['', '']);
});

test('of a text in a field the line is the field’s', () => {
	const { problems } = read('fine\n\n# heading', {
		file: 'x.yaml',
		line: 3,
		path: 'note',
	} as never);
	expect(problems.map(({ line, path }) => [line, path])).toEqual([[3, 'note']]);
});

test('nesting ends at a dozen levels', () => {
	const quotes = (n: number) => read(`${'>'.repeat(n)} a`).problems.map(({ code }) => code);
	expect(quotes(12)).toEqual([]);
	expect(quotes(13)).toEqual(['too-deep']);
});

test('no text makes HTML that is not on the list, or throws', () => {
	const bits = [
		'<',
		'>',
		'&',
		'"',
		"'",
		'[',
		']',
		'(',
		')',
		'*',
		'_',
		'`',
		'!',
		'\n',
		' ',
		'\\',
		'#',
	];
	const words = ['a', 'javascript:', 'https://b.be', '<img src=x onerror=a>', '&#60;', '- ', '1. '];
	const text = fc.array(fc.constantFrom(...bits, ...words), { maxLength: 40 });
	const allowed = /^<\/?(p|em|strong|br|ul|ol|li|blockquote)( start="\d+")?>$/;
	const link = /^<a href="(https?:\/\/|mailto:|#)[^"<>]*"( title="[^"]*")?>$|^<\/a>$/;
	fc.assert(
		fc.property(text, (parts) => {
			const tags = read(parts.join('')).html.match(/<("[^"]*"|[^">])*>/g) ?? [];
			expect(tags.filter((tag) => !allowed.test(tag) && !link.test(tag))).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test('a paragraph without mark-up need not be parsed, and is the same as if it were', () => {
	const signs = fc.constantFrom(...'aéZ09 ,.;:?()"\'“”–/%€-_*#<&\n');
	const texts = fc.string({ unit: signs, maxLength: 30 });
	let plain = 0;
	fc.assert(
		fc.property(texts, (text) => {
			const quick = paragraph(text);
			if (quick === undefined) return;
			plain++;
			// An escaped character in a second paragraph keeps the parser at work.
			const slow = read(`${text}\n\n\\*`);
			expect(slow.html).toBe(`<p>${quick}</p>\n<p>*</p>`);
		}),
		{ numRuns: 20_000 },
	);
	expect(plain).toBeGreaterThan(500);
});
