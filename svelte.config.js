import { existsSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { directives } from './src/cli/csp.js';

// Written by `npm run assets`: whom the map may ask, if a newsroom has set tiles of its own.
const MADE = new URL('./src/lib/scene/made/basemap.json', import.meta.url);
const origins = existsSync(MADE) ? JSON.parse(readFileSync(MADE, 'utf8')).origins : undefined;

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// Another folder than build/ where one is named: `npm run bench` builds beside the site.
		adapter: adapter({ pages: process.env['DATELINE_BUILD'] || 'build' }),
		// A page's own styles stand in it: none is asked for before its words can be painted.
		inlineStyleThreshold: 40_000,
		prerender: {
			// Each route says which pages it has: to look for them in a million links takes Kit longer than
			// to write the pages. That every link leads somewhere is tested (tests/e2e/links.spec.ts).
			crawl: false,
			entries: ['*', '/sitemap.xml', '/feed.xml', '/robots.txt', '/404.html'],
			handleMissingId: 'ignore',
			// Events have pages where a story is small, lists where one is large: a site may lack either.
			handleUnseenRoutes: ({ routes, message }) => {
				const wanted = routes.filter((id) => !/\/(list|events|events\.parquet)(\/|$)/.test(id));
				if (wanted.length > 0) throw new Error(message);
			},
			// One page after the other: Kit 2 keeps the way up to the site's top in one place for all
			// pages, and two that are rendered at once take each other's.
			concurrency: 1,
		},
		csp: { mode: 'hash', directives: directives(origins) },
	},
};
