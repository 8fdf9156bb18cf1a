import { expect, test } from 'vitest';
import { creditOf } from './credit.ts';

test.each([
	['Natural Earth', [{ text: 'Natural Earth' }]],
	[
		'<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a>',
		[{ text: '© OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' }],
	],
	[
		"© <b>Us</b> &amp; <a href='https://a.example/?x=1&amp;y=2'>them</a>, 2026",
		[{ text: '© Us & ' }, { text: 'them', href: 'https://a.example/?x=1&y=2' }, { text: ', 2026' }],
	],
	['<a href="javascript:alert(1)">x</a>', [{ text: 'x' }]],
	['<script>alert(1)</script>&#60;img&#62;', [{ text: 'alert(1)<img>' }]],
	['<a href="/relative">x</a> <a href="">y</a>', [{ text: 'x y' }]],
	[' \n ', []],
	['<img src=x onerror=alert(1)>', []],
])('%s', (html, parts) => {
	expect(creditOf(html)).toEqual(parts);
});
