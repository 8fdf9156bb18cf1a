/** The end of `npm run build`: how large the site came out. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { slugs } from '../lib/server/library.ts';

const BUILD = process.env['DATELINE_BUILD'] || 'build';
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

if (!existsSync(BUILD)) {
	console.error(`There is no ${BUILD}/ to measure. Run npm run build first.`);
	process.exit(1);
}

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true }).filter((f) =>
	f.isFile(),
);
const total = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);
console.log(`\n${BUILD}/: ${files.length} files, ${MB(total)}`);

// Drafts have no page, and a story may be missing for other reasons the build has told.
for (const slug of slugs()) {
	const page = join(BUILD, slug, 'index.html');
	if (!existsSync(page)) continue;
	const html = readFileSync(page);
	console.log(`  ${slug}/  page ${kB(html.length)}, gzip ${kB(gzipSync(html).length)}`);
}

const basemap = join(BUILD, 'basemap.pmtiles');
if (existsSync(basemap)) console.log(`  basemap.pmtiles  ${MB(statSync(basemap).size)}`);
