import { expect, test } from 'vitest';
import { editionPath, siteUrl } from './site.ts';

test.each([
	[undefined, 'http://localhost:4173/'],
	['', 'http://localhost:4173/'],
	['https://maps.example.org', 'https://maps.example.org/'],
	[' https://example.org/maps// ', 'https://example.org/maps/'],
	['HTTPS://Example.org:8443/a', 'https://example.org:8443/a/'],
])('SITE_URL=%s gives %s', (given, expected) => {
	expect(siteUrl(given ?? '')).toBe(expected);
});

test.each([
	['maps.example.org', 'no full address'],
	['ftp://example.org/', 'does not begin with https'],
	['https://example.org/?a=1', 'no \\? and no #'],
	['https://user:word@example.org/', 'no user name'],
])('SITE_URL=%s is refused: %s', (given, why) => {
	expect(() => siteUrl(given)).toThrow(new RegExp(`SITE_URL=.*${why}.*such as`));
});

test('the first language has no folder of its own', () => {
	expect([editionPath('a', undefined), editionPath('a', 'fr')]).toEqual(['a/', 'a/fr/']);
});
