/**
 * `npm run basemap -- check | extract`: which tiles the site is published on, and how to cut others.
 * `resolve` is the step of the build: it checks the setting, puts what is needed into the site, and
 * writes down the rest for the pages.
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { namedViews } from '../../geo/basemap/boxes.ts';
import { EMBEDDED_FILE } from '../lib/scene/basemap.ts';
import { commandOf, regionOf } from '../lib/server/tiles/extract.ts';
import { OWN_ARCHIVE, OWN_STYLE, resolve, type Resolved } from '../lib/server/tiles/resolve.ts';
import { FILE, settingOf, VARIABLE } from '../lib/server/tiles/setting.ts';
import { fail, type Result } from '../lib/std/result.ts';
import { formatProblem } from '../lib/story/problems.ts';

const MADE = 'src/lib/scene/made/basemap.json';
const STATIC = 'static';
const REGION = 'basemap-region.geojson';
const PLANET = 'https://example.org/planet.pmtiles';

async function look(): Promise<Result<Resolved>> {
	const yaml = existsSync(FILE) ? readFileSync(FILE, 'utf8') : undefined;
	const setting = settingOf(yaml, process.env[VARIABLE]);
	if (!setting.ok) return fail(setting.problems);
	return resolve(setting.value, namedViews('geo/stories'), join(STATIC, EMBEDDED_FILE), fetch);
}

/** Leaves an unchanged file alone, so that nothing is built again for it. */
function write(path: string, text: string): void {
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

function copy(from: string, to: string): void {
	const [source, there] = [statSync(from), existsSync(to) ? statSync(to) : undefined];
	if (there?.size !== source.size || there.mtimeMs < source.mtimeMs) copyFileSync(from, to);
}

/** Puts what was found where the pages look for it; what an earlier setting left goes. */
function put({ made, copy: from, write: text }: Resolved): void {
	if (from) copy(from, join(STATIC, OWN_ARCHIVE));
	else rmSync(join(STATIC, OWN_ARCHIVE), { force: true });
	if (text) write(join(STATIC, OWN_STYLE), text);
	else rmSync(join(STATIC, OWN_STYLE), { force: true });
	write(MADE, `${JSON.stringify(made)}\n`);
}

function extract(): void {
	const views = namedViews('geo/stories');
	writeFileSync(REGION, `${JSON.stringify(regionOf(views))}\n`);
	console.log(
		`# ${REGION}: the boxes of ${views.length} views. Put the address of a large archive in:`,
	);
	console.log(commandOf(views, PLANET, 'own.pmtiles', REGION));
	console.log(`# Then set \`tiles: own.pmtiles\` in ${FILE}. See docs/basemap.md.`);
}

const [command] = process.argv.slice(2);
if (command === 'extract') extract();
else if (command === 'check' || command === 'resolve') {
	const found = await look();
	if (!found.ok) {
		console.error(found.problems.map((one) => formatProblem(one)).join('\n'));
		process.exit(1);
	}
	const { made, drawn } = found.value;
	if (command === 'resolve') put(found.value);
	const isOwn = made.basemap.address !== EMBEDDED_FILE;
	if (command === 'check' || isOwn) {
		console.log(`basemap: ${made.basemap.address}`);
		for (const note of found.notes) console.log(`  ${note}`);
		if (isOwn && !drawn)
			console.log(
				'  The drawn maps come from the embedded map: they need a file in the Protomaps schema.',
			);
	}
} else {
	console.error('npm run basemap -- check | extract');
	process.exit(2);
}
