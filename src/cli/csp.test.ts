import { expect, test } from 'vitest';
import { directives } from './csp.js';

test('without tiles of somebody else the pages ask their own site only', () => {
	const own = directives();
	expect(directives({ connect: [], img: [] })).toEqual(own);
	expect(JSON.stringify(own)).not.toMatch(/https?:/);
});

test('the policy widens by exactly the origins that are configured', () => {
	const [own, wide] = [
		directives(),
		directives({
			connect: ['https://tiles.example', 'https://glyphs.example:8443'],
			img: ['https://sprites.example'],
		}),
	];
	expect(wide).toEqual({
		...own,
		'connect-src': ['self', 'https://tiles.example', 'https://glyphs.example:8443'],
		'img-src': ['self', 'data:', 'blob:', 'https://sprites.example'],
	});
});

test.each([
	'*',
	'https:',
	'https://*.example',
	'https://a.example/path',
	'data:',
	"https://a.example 'unsafe-inline'",
	'http://a.example',
])('%s is no origin, and opens nothing', (origin) => {
	expect(() => directives({ connect: [origin], img: [] })).toThrow(/not an origin/);
	expect(() => directives({ connect: [], img: [origin] })).toThrow(/not an origin/);
});
