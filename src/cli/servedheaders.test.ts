import { expect, test } from 'vitest';
import { headerRules, headersFile } from '../lib/embed/headers.ts';
import { readHeaders } from './servedheaders.ts';

const stories = [{ slug: 'brussels-2016', languages: ['en', 'fr'] }];
const headersOf = readHeaders(headersFile(headerRules({ stories })));
const get = (path: string) => Object.fromEntries(headersOf(path));

test.each([
	'/_app/immutable/chunks/a.js',
	'/fonts/serif.woff2',
	'/basemap.pmtiles',
	'/embed/v1.js',
])('%s may be read by an embed without an origin', (path) =>
	expect(get(path)['Access-Control-Allow-Origin']).toBe('*'),
);

test.each([
	['/brussels-2016/', "frame-ancestors 'self'"],
	['/brussels-2016/fr/events/x/', "frame-ancestors 'self'"],
	['/brussels-2016/embed/', undefined],
	['/brussels-2016/fr/embed/', undefined],
])('%s has the policy %s', (path, policy) => {
	expect(get(path)['Content-Security-Policy']).toBe(policy);
	expect(get(path)['X-Content-Type-Options']).toBe('nosniff');
});

test('with an allow-list only those may frame embeds', () => {
	const hosts = ['https://news.example'];
	const listed = readHeaders(headersFile(headerRules({ stories, hosts })));
	expect(Object.fromEntries(listed('/brussels-2016/embed/'))['Content-Security-Policy']).toBe(
		"frame-ancestors 'self' https://news.example",
	);
});
