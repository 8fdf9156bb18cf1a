import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Bounds } from './bounds.ts';
import { PACKAGES } from './credits.ts';
import { versionOf } from './packages.ts';

/** Tools whose next version may cut or pack tiles in another way. */
const TOOLS = ['@maplibre/geojson-vt', '@maplibre/vt-pbf', 'pbf', 'topojson-client'] as const;

/** The files of this folder that decide what is built: code, tables and drawings. */
function inputs(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|tsv|geojson)$/u.test(path) && !path.endsWith('.test.ts'))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
}

/**
 * One hash over all that the archive is made from.
 * @param folder the pipeline's own
 * @param views the boxes of the stories
 */
export function fingerprint(folder: string, views: readonly Bounds[]): string {
	const hash = createHash('sha256').update(JSON.stringify(views));
	for (const name of [...PACKAGES, ...TOOLS]) hash.update(`${name}@${versionOf(name)}\n`);
	// The names of countries come from Node's own language tables.
	hash.update(`cldr@${process.versions['cldr']}\n`);
	for (const path of inputs(folder)) {
		const content = readFileSync(join(folder, path));
		hash.update(`${path} ${content.length}\n`).update(content);
	}
	return hash.digest('hex').slice(0, 32);
}

/** The fingerprint that an archive carries in its metadata; none if it cannot be read. */
export function builtFrom(archive: string): string | undefined {
	if (!existsSync(archive)) return undefined;
	try {
		const bytes = readFileSync(archive);
		const [offset, length] = [Number(bytes.readBigUInt64LE(24)), Number(bytes.readBigUInt64LE(32))];
		const text = gunzipSync(bytes.subarray(offset, offset + length)).toString();
		return (JSON.parse(text) as { 'dateline:inputs'?: string })['dateline:inputs'];
	} catch {
		// Half-written or foreign: build it again.
		return undefined;
	}
}
