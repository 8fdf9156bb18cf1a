import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './assemble.ts';
import { boxesOf, storyViews } from './boxes.ts';
import { drawings } from './drawn.ts';
import { builtFrom, fingerprint } from './fingerprint.ts';
import { allSheets } from './sheets.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const STORIES = join(HERE, '..', 'stories');
const OUTPUT = join(HERE, '..', '..', 'static', 'basemap.pmtiles');
const MOST_BYTES = 4 * 1024 * 1024;

const started = performance.now();
const views = storyViews(STORIES);
const inputs = fingerprint(HERE, views);

if (builtFrom(OUTPUT) === inputs) {
	console.log('basemap: fresh');
} else {
	const drawn = drawings(join(HERE, 'drawn'));
	const boxes = boxesOf(
		views,
		drawn.map(({ extent }) => extent),
	);
	const { bytes, tiles } = assemble(boxes, allSheets(boxes, drawn), inputs);
	if (bytes.length > MOST_BYTES)
		throw new Error(`the basemap has ${bytes.length} bytes, and ${MOST_BYTES} is the limit`);
	mkdirSync(dirname(OUTPUT), { recursive: true });
	// Under its own name only when whole: a dev server may be reading it.
	writeFileSync(`${OUTPUT}.part`, bytes);
	renameSync(`${OUTPUT}.part`, OUTPUT);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`basemap: ${(bytes.length / 1e6).toFixed(2)} MB, ${tiles} tiles, ${seconds} s`);
}
