import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerRules, headersFile, isHost, type Rule } from './headers.ts';

const stories = [
	{ slug: 'brussels-2016', languages: ['en', 'fr'] },
	{ slug: 'magellan', languages: ['en'] },
];
const rules = headerRules({ stories });
const listed = headerRules({ stories, hosts: ['https://news.example', 'https://*.paper.example'] });

const fits = (path: string, rule: Rule) =>
	rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
/** The headers of an address; fails where two rules set the same one. */
function headersOf(path: string, from = rules): Record<string, string> {
	const all = from
		.filter((rule) => fits(path, rule))
		.flatMap(({ headers }) => Object.entries(headers));
	expect(new Set(all.map(([name]) => name)).size, path).toBe(all.length);
	return Object.fromEntries(all);
}

test.each([
	'/',
	'/brussels-2016/',
	'/brussels-2016/fr/',
	'/magellan/',
	'/brussels-2016/events/ev-one/',
	'/brussels-2016/fr/events/ev-one/',
	'/magellan/share/',
])('%s may not be framed by others', (path) => {
	expect(headersOf(path)['Content-Security-Policy']).toBe("frame-ancestors 'self'");
	expect(headersOf(path, listed)['Content-Security-Policy']).toBe("frame-ancestors 'self'");
});

test.each(['/brussels-2016/embed/', '/brussels-2016/fr/embed/', '/magellan/embed/'])(
	'%s may be framed by all, or by those on the list',
	(path) => {
		expect(headersOf(path)).not.toHaveProperty('Content-Security-Policy');
		expect(headersOf(path, listed)['Content-Security-Policy']).toBe(
			"frame-ancestors 'self' https://news.example https://*.paper.example",
		);
	},
);

test.each([
	'/_app/immutable/entry/start.abc.js',
	'/fonts/sans.woff2',
	'/basemap.pmtiles',
	'/embed.js',
	'/embed/v1.js',
	'/brussels-2016/events.parquet',
	'/brussels-2016/page.json',
	'/brussels-2016/fr/page.json',
])('%s may be read by an embed without an origin', (path) => {
	expect(headersOf(path)['Access-Control-Allow-Origin']).toBe('*');
	expect(headersOf(path)['X-Content-Type-Options']).toBe('nosniff');
});

test('only files whose name changes with their content are kept for ever', () => {
	const immutable = rules.filter((rule) => rule.headers['Cache-Control']?.includes('immutable'));
	expect(immutable.map(({ path }) => path)).toEqual(['/_app/immutable/*']);
});

test('the file has a line a path and an indented line a header', () => {
	const lines = headersFile(listed).trimEnd().split('\n');
	for (const line of lines) expect(line).toMatch(/^(\/\S*| {2}[A-Za-z-]+: \S.*)$/);
	expect(lines[0]).toBe('/*');
});

test('the sample for nginx says the same', () => {
	const nginx = readFileSync('docs/nginx.conf', 'utf8');
	for (const { headers } of rules)
		for (const [name, value] of Object.entries(headers)) {
			expect(nginx).toContain(name);
			expect(nginx).toContain(value);
		}
});

test.each([
	['https://news.example', true],
	['http://localhost:5173', true],
	['https://*.news.example', true],
	['https://news.example/', false],
	['news.example', false],
	['*', false],
	["https://a.example; script-src 'none'", false],
])('%s in an allow-list: %s', (text, fine) => {
	expect(isHost(text)).toBe(fine);
});
