/** Holds the table of the house, `src/lib/floors.json`, over every import statement. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import floors from '../../src/lib/floors.json' with { type: 'json' };

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\bfrom\s+)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\s*\(\s*['"`]([^'"`\n]+)['"`]/g;
const MAX_LINES = 300;

const rooms: Record<string, readonly string[]> = floors.rooms;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|js|svelte)$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));
const held = files.filter(({ path }) => !path.endsWith('.test.ts'));

/** The room of a path below src/: `lib/map/x.ts` is in map, `routes/x` in routes. */
function roomOf(path: string): string | undefined {
	const [first, second] = path.split('/');
	return first === 'lib' ? second : first === 'routes' || first === 'cli' ? first : undefined;
}

type Import = { what: string; type: boolean };
function importsOf(text: string): Import[] {
	return [
		...[...text.matchAll(STATIC)].map(([, type, what = '']) => ({ what, type: !!type })),
		...[...text.matchAll(DYNAMIC)].map(([, what = '']) => ({ what, type: false })),
	];
}

/** What is wrong with one import of one file, or nothing. */
function fault(path: string, { what, type }: Import): string | undefined {
	const room = roomOf(path);
	if (/^maplibre-gl(\/|$)/.test(what) && !type && path !== 'lib/map/canvas.ts')
		return 'only map/canvas.ts imports maplibre-gl at run time';
	if (/^node:/.test(what) && !floors.node.includes(room ?? '') && !/^hooks\./.test(path))
		return 'only server/, cli/, geo/basemap/ and hooks import node:*';
	if (!room) return undefined;
	if (/^(svelte|\$app|\$env|@sveltejs)(\/|$)/.test(what) && floors.pure.includes(room))
		return `${room}/ runs without Svelte`;
	const target = what.startsWith('#lib/')
		? `lib/${what.slice(5)}`
		: what.startsWith('.')
			? posix.normalize(posix.join(dirname(path), what))
			: undefined;
	const other = target && roomOf(target);
	if (!other || other === room || rooms[room]?.includes(other)) return undefined;
	return `${room}/ may not import ${other}/`;
}

const faults = (path: string, text: string) =>
	importsOf(text).flatMap((i) => {
		const says = fault(path, i);
		return says ? [`${path}: ${i.what}: ${says}`] : [];
	});

test('every folder of src/lib is a room of the table', () => {
	const found = new Set(held.map(({ path }) => roomOf(path)).filter((r) => r !== undefined));
	expect([...found].filter((room) => !rooms[room])).toEqual([]);
});

test('rooms import only what lies below them', () => {
	expect(held.flatMap(({ path, text }) => faults(path, text))).toEqual([]);
});

test.each([
	['lib/std/a.ts', `import { x } from '../story/story.ts';`],
	['lib/scene/a.ts', `import type { X } from '#lib/formats/csv.ts';`],
	['lib/scene/a.ts', `import {\n\tx,\n\ty,\n} from '#lib/map/marks.ts';`],
	['lib/list/a.ts', `export { x } from '../map/marks.ts';`],
	['lib/map/a.ts', `const m = await import('maplibre-gl');`],
	['lib/map/Map.svelte', `<script>\n\timport 'maplibre-gl/dist/maplibre-gl.css';\n</script>`],
	['lib/story/a.ts', `import { readFileSync } from 'node:fs';`],
	['lib/story/a.ts', `import { mount } from 'svelte';`],
	['routes/+page.svelte', `import Map from '../lib/map/Map.svelte';`],
])('the test itself sees %s: %s', (path, text) => {
	expect(faults(path, text)).toHaveLength(1);
});

test.each([
	['lib/map/canvas.ts', `import { Map } from 'maplibre-gl';`],
	['lib/map/a.ts', `import type { Map } from 'maplibre-gl';`],
	['lib/server/a.ts', `import { join } from 'node:path';`],
	[
		'routes/[story]/+page.svelte',
		`import './style.css';\nimport R from '#lib/reader/Reader.svelte';`,
	],
])('and lets pass %s: %s', (path, text) => {
	expect(faults(path, text)).toEqual([]);
});

test('$effect stands only at the two borders', () => {
	const places = held.filter(({ text }) => /\$effect(\.\w+)?\s*\(/.test(text));
	const wrong = places.filter(({ path }) => !/^lib\/(reader\/|map\/Map\.svelte$)/.test(path));
	expect(wrong.map(({ path }) => path)).toEqual([]);
});

test(`no file has more than ${MAX_LINES} lines`, () => {
	const lines = (text: string) => text.trimEnd().split('\n').length;
	// What is made by `npm run assets` nobody reads.
	const written = files.filter(({ path }) => !path.includes('/made/'));
	const long = written.filter(({ text }) => lines(text) > MAX_LINES);
	expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});
