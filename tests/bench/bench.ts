/** `npm run bench`: builds the pages, visits them in turn, and writes the table. See README.md. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BENCH, benchShelf, benchSlug, writeBenchStory } from '../../src/cli/benchdata.ts';
import { findChromium } from '../../src/cli/chromium.js';
import { SHELF, story } from '../../src/lib/server/library.ts';
import { formatProblem } from '../../src/lib/story/problems.ts';
import { buildDateline } from './dateline.ts';
import { machine } from './machine.ts';
import { bundle, preparePages, type Made } from './prepare.ts';
import { serve } from './serve.ts';
import { between, table, type Runs } from './table.ts';
import { CONDITIONS, visit, type Condition, type Figures, type Target } from './visit.ts';

const DOCUMENT = 'docs/performance.md';
const BRUSSELS = 'brussels-2016';
const PAGES = {
	plain: { says: 'a: plain HTML + SVG', marks: 'svg [data-place]', answers: 'none', live: false },
	maplibre: { says: 'b: MapLibre', marks: '[data-map=live]', answers: 'script', live: true },
	ground: {
		...{ says: 'b with the ground of d', live: true },
		...{ marks: '[data-map=live]', answers: 'script' as const },
	},
	leaflet: {
		...{ says: 'c: Leaflet, clustered', live: true },
		...{ marks: '.leaflet-marker-icon', answers: 'script' as const },
	},
	dateline: { says: 'd: Dateline', marks: 'svg [data-place]', answers: 'page', live: true },
	embed: { says: 'd: Dateline, embed', marks: 'svg [data-place]', answers: 'page', live: true },
} as const;
type PageId = keyof typeof PAGES;

const { values: asked } = parseArgs({
	options: {
		sizes: { type: 'string', default: '40,brussels,1000,10000' },
		pages: { type: 'string', default: 'plain,maplibre,leaflet,dateline,embed' },
		runs: { type: 'string', default: '3' },
		conditions: { type: 'string', default: 'unthrottled,throttled' },
		minutes: { type: 'string', default: '10' },
		write: { type: 'boolean', default: true },
	},
	allowNegative: true,
});
const list = (text: string) => text.split(',').map((one) => one.trim());
const wanted = list(asked.pages) as PageId[];
const unknown = wanted.filter((page) => !(page in PAGES));
if (unknown.length > 0 || !(Number(asked.runs) >= 1)) {
	console.error(
		`Pages are ${Object.keys(PAGES).join(', ')}; runs a number. See tests/bench/README.md.`,
	);
	process.exit(1);
}
const conditions = CONDITIONS.filter(({ id }) => list(asked.conditions).includes(id));

const executablePath = findChromium();
/** A browser of its own for each visit: nothing is left over from the one before, and a crash costs one visit. */
const launch = (): Promise<Browser> =>
	chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...[
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--disable-background-networking',
				// As without a graphics card: what draws WebGL in software takes 0.7 s until it knows how to
				// draw a path of SVG, which no browser would ask of it.
				'--disable-gpu-rasterization',
			],
		],
	});

/** The story of one size alone on its shelf, and through the gate. */
function prepareStory(size: string): { shelf: string; slug: string } {
	if (size !== 'brussels') {
		writeBenchStory(Number(size), 1);
		return { shelf: benchShelf(Number(size)), slug: benchSlug(Number(size)) };
	}
	const shelf = join(BENCH, 'shelf-brussels');
	rmSync(shelf, { recursive: true, force: true });
	cpSync(join(SHELF, BRUSSELS), join(shelf, BRUSSELS), { recursive: true });
	return { shelf, slug: BRUSSELS };
}

async function measure(size: string): Promise<string> {
	const { shelf, slug } = prepareStory(size);
	const read = story(slug, undefined, shelf);
	if (!read.ok) throw new Error(read.problems.map((one) => formatProblem(one)).join('\n'));
	const events = read.value.events.length;
	const site = join(BENCH, `site-${size}`);
	rmSync(site, { recursive: true, force: true });
	mkdirSync(site, { recursive: true });
	const made: Partial<Record<PageId, Made>> = await preparePages(read.value, wanted, {
		bundled: join(BENCH, 'bundle'),
		to: site,
	});
	const paths: Partial<Record<PageId, string>> = {};
	for (const page of Object.keys(made) as PageId[]) paths[page] = `${page}/`;
	if (wanted.includes('dateline') || wanted.includes('embed')) {
		const built = await buildDateline(shelf, join(site, 'dateline'), Number(asked.minutes));
		if (built) made.dateline = built;
		else console.error(`${size}: Dateline was not built within ${asked.minutes} minutes.`);
		if (built) paths.dateline = `dateline/${slug}/`;
		if (existsSync(join(site, `dateline/${slug}/embed/index.html`)))
			paths.embed = `dateline/${slug}/embed/`;
	}
	const server = await serve(site);
	try {
		const pages = wanted.flatMap((id) => {
			const path = paths[id];
			return path === undefined ? [] : [{ id, target: { ...PAGES[id], url: server.url + path } }];
		});
		// Nobody's first visit pays for what the server compresses.
		for (const { target } of pages) await warm(target.url);
		const parts: string[] = [`### ${size === 'brussels' ? 'Brussels, ' : ''}${events} events`];
		for (const how of conditions) {
			const runs = await takeTurns(pages, how, `${events} events, ${how.says}`);
			const all: Runs[] = wanted.map((id) => ({
				...{ page: id, says: PAGES[id].says, runs: runs.get(id) ?? [], made: made[id] },
			}));
			parts.push(
				`${how.says}:`,
				table(
					all.filter(({ runs }) => runs.length > 0),
					events,
				),
			);
		}
		return parts.join('\n\n');
	} finally {
		await server.close();
	}
}

/** A visit; once more where a browser went down. What cannot be measured has no figures. */
async function attempt(
	target: Target,
	how: Condition,
	says: string,
	again = true,
): Promise<Figures> {
	try {
		return await visit(launch, target, how);
	} catch (error) {
		console.error(`${says}: ${String(error).split('\n')[0]}`);
		return again ? await attempt(target, how, says, false) : {};
	}
}

async function warm(url: string): Promise<void> {
	const browser = await launch();
	const page = await browser.newPage();
	await page.goto(url, { waitUntil: 'load', timeout: 180_000 }).catch(() => undefined);
	await page.waitForTimeout(1000);
	await browser.close();
}

/** Each page once, then each again: what else the machine does falls on all alike. */
async function takeTurns(
	pages: readonly { id: PageId; target: Target }[],
	how: Condition,
	says: string,
) {
	const runs = new Map<PageId, Figures[]>();
	for (let run = 1; run <= Number(asked.runs); run++)
		for (const { id, target } of pages) {
			const figures = await attempt(target, how, id);
			runs.set(id, [...(runs.get(id) ?? []), figures]);
			const { usable } = figures;
			console.error(
				`${says}, run ${run}, ${id}: ${usable ? `${Math.round(usable)} ms` : 'not usable'}`,
			);
		}
	return runs;
}

// Whoever ends it early ends the build and the browsers too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const browser = await launch();
const version = browser.version();
await browser.close();
await bundle(join(BENCH, 'bundle'));
const parts = [`Measured on ${machine(version)}; ${asked.runs} runs.`];
for (const size of list(asked.sizes)) {
	parts.push(await measure(size));
	// What is measured is kept, even if a larger story should not come to an end.
	const document = readFileSync(DOCUMENT, 'utf8');
	if (asked.write) writeFileSync(DOCUMENT, between(document, 'bench', parts.join('\n\n')));
}
console.log(parts.join('\n\n'));
