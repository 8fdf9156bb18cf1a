/** `bench-data <n>`: writes an invented story of n events to measure with, where nothing publishes it. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inventEvents, inventPeople, inventPlaces, SOURCES, YEARS } from './invented.ts';
import type { InventedEvent } from './invented.ts';
import { KINDS } from './inventory.ts';

/** Beside the stories and not among them; ignored by git. */
export const BENCH = '.bench';
/** From here on a story is a table. */
const MANY = 2000;
/** Rows that are written at once. */
const BATCH = 5000;

/** The shelf on which the story of `n` events stands alone, to be built with `DATELINE_STORIES`. */
export const benchShelf = (n: number, top = BENCH): string => join(top, `shelf-${n}`);

/** The folder's name of the story of `n` events. */
export const benchSlug = (n: number): string => `invented-${n}`;

const head = (n: number) => `format: 1
title: An invented story of ${n} events
standfirst: Made to measure with. Nothing in it happened, and nobody in it lives.
byline: A program
published: 2020-01-01
languages: [en]
timezone: Europe/Brussels
views:
  - {id: all, name: Western Europe, bounds: [-3, 43, 12, 54]}
  - {id: low, name: The Low Countries, bounds: [2.5, 49.4, 7.2, 53.4]}
kinds:
${KINDS.map(([id, name, sign]) => `  - {id: ${id}, name: ${name}, sign: "${sign}"}`).join('\n')}
chapters:
${YEARS.map((year) => `  - {id: year-${year}, title: "${year}"}`).join('\n')}
timeline: {focus: 2010/2019, unit: month}
`;

const file = (event: InventedEvent) => `---
title: ${JSON.stringify(event.title)}
when: ${event.when}
where: ${event.where}
kind: ${event.kind}
chapter: ${event.chapter}
people: [${event.people.join(', ')}]
status: ${event.status}
${event.claimedBy ? `claimed-by: ${event.claimedBy}\n` : ''}sources: [{id: ${event.source}, at: ${event.at}}]
---
${event.text}
`;

const COLUMNS = 'id,title,when,where,kind,chapter,people,status,claimed-by,sources,text';
const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = (event: InventedEvent) =>
	[
		...[event.id, event.title, event.when, event.where, event.kind, event.chapter],
		...[event.people.join(';'), event.status, event.claimedBy ?? ''],
		...[`${event.source}: ${event.at}`, event.text],
	]
		.map(quote)
		.join(',');

/** Writes the story's folder anew, as files or, from `MANY` events on, as a table; gives its path. */
export function writeBenchStory(n: number, seed: number, top = BENCH): string {
	const folder = join(benchShelf(n, top), benchSlug(n));
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	write('story.yaml', head(n));
	const features = inventPlaces(seed).map(({ id, name, at }) => ({
		type: 'Feature',
		id,
		geometry: { type: 'Point', coordinates: at },
		properties: { name, kind: 'neighbourhood', precision: 'exact', located: 'invented' },
	}));
	write('places.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
	const people = inventPeople().map(
		({ id, name }) => `- {id: ${id}, name: ${name}, role: invented, sources: [source-1]}\n`,
	);
	write('people.yaml', people.join(''));
	const sources = Array.from(
		{ length: SOURCES },
		(_, i) => `- {id: source-${i + 1}, publisher: Invented Gazette ${i + 1}, date: 2019-12-31}\n`,
	);
	write('sources.yaml', sources.join(''));
	if (n < MANY) {
		mkdirSync(join(folder, 'events'));
		for (const event of inventEvents(n, seed))
			writeFileSync(join(folder, 'events', `${event.id}.md`), file(event));
	} else writeTable(join(folder, 'events.csv'), n, seed);
	return folder;
}

/** A batch of rows at a time, so that a million of them need no memory. */
function writeTable(path: string, n: number, seed: number): void {
	const out = openSync(path, 'w');
	let rows = [COLUMNS];
	for (const event of inventEvents(n, seed)) {
		if (rows.push(row(event)) < BATCH) continue;
		writeSync(out, `${rows.join('\n')}\n`);
		rows = [];
	}
	if (rows.length > 0) writeSync(out, `${rows.join('\n')}\n`);
	closeSync(out);
}

/** The command: `words` are a number and perhaps `--seed <n>`. Gives the exit code. */
export function benchData(words: readonly string[], top = BENCH): number {
	const at = words.indexOf('--seed');
	const seed = at < 0 ? 1 : Number(words[at + 1]);
	const n = Number(words.find((word, i) => i !== at && (at < 0 || i !== at + 1)));
	if (!Number.isInteger(n) || n < 1 || n > 1_000_000 || !Number.isInteger(seed)) {
		console.error('Try: npm run story -- bench-data 1000, with 1 to 1,000,000 events.');
		return 1;
	}
	console.log(`${writeBenchStory(n, seed, top)}/ holds ${n} invented events (seed ${seed}).`);
	return 0;
}
