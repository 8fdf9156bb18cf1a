import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fontsLast } from './fonts.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const FACES =
	'@font-face{font-family:A;src:url(a.woff2)}@font-face{font-family:B;src:url(b.woff2)}';
const page = (style: string) =>
	`<head><meta content="style-src 'self' ${hash(style)}"><style>${style}</style></head>`;
const BODY = '<body><p>Words</p></body>';

test('fonts are named behind the words, and the policy allows for both styles', () => {
	const html = fontsLast(page(`p{margin:0}${FACES}h1{margin:0}`), BODY);
	const [head, body] = ['p{margin:0}h1{margin:0}', FACES];
	expect(html).toContain(`<style>${head}</style></head>`);
	expect(html).toContain(`<p>Words</p><style>${body}</style></body>`);
	expect(html).toContain(`style-src 'self' ${hash(head)} ${hash(body)}`);
	expect(html.match(/sha256-/g)).toHaveLength(2);
});

test('a page without fonts of its own stays as it is', () => {
	for (const [head = '', body = ''] of [
		[page('p{margin:0}'), BODY],
		['', '<p>Words</p>'],
		[`<style>${FACES}</style>`, ''],
	])
		expect(fontsLast(head, body)).toBe(head + body);
});
