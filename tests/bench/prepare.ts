/** Builds the compared pages of one story into a folder that the server serves. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { EMBEDDED_FILE } from '../../src/lib/scene/basemap.ts';
import { ground } from '../../src/lib/server/ground.ts';
import type { Story } from '../../src/lib/story/story.ts';
import type { BenchStory } from './pages/data.ts';
import { plainPage } from './pages/plain.ts';

const PAGES = 'tests/bench/pages';
const BUNDLED = ['maplibre', 'ground', 'leaflet'] as const;

/** What making a page cost. */
export interface Made {
	readonly seconds: number;
	/** Of all files, as they lie on disk. */
	readonly bytes: number;
}

/** The same words and points for every page. */
export function benchStory(story: Story): BenchStory {
	const places = new Map(story.places.map((place) => [place.id, place]));
	return {
		title: story.title,
		standfirst: story.standfirst,
		kinds: story.kinds.map(({ id, name }) => ({ id, name })),
		bounds: story.views[0]?.bounds ?? [-180, -80, 180, 80],
		events: story.events.map(({ id, title, when, kind, where, whereabouts, prose }) => {
			const place = places.get(where[0] ?? '');
			const at = place && place.display !== 'none' ? place.at : undefined;
			const name = place?.name ?? whereabouts ?? '';
			return { id, title, when: when.edtf, kind, place: name, at, ...prose };
		}),
	};
}

/** Bundles each map page by itself, once for all stories: none shares a file with another. */
export async function bundle(to: string): Promise<void> {
	for (const name of BUNDLED)
		await build({
			configFile: false,
			root: PAGES,
			base: './',
			logLevel: 'error',
			build: {
				outDir: join(process.cwd(), to, name),
				emptyOutDir: true,
				target: 'es2022',
				chunkSizeWarningLimit: 2000,
				rolldownOptions: { input: `${PAGES}/map.html` },
			},
			plugins: [
				{
					name: 'page',
					transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll('%page%', name) },
				},
			],
			worker: { format: 'es' },
		});
}

export function sizeOf(folder: string): number {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

async function timed(folder: string, make: () => void | Promise<void>): Promise<Made> {
	const start = performance.now();
	mkdirSync(folder, { recursive: true });
	await make();
	return { seconds: (performance.now() - start) / 1000, bytes: sizeOf(folder) };
}

const COMPARED = ['plain', ...BUNDLED] as const;
type Compared = (typeof COMPARED)[number];

/**
 * Those of `plain/`, `maplibre/`, `ground/` and `leaflet/` that are wanted, in the folder `to`; `bundled` is
 * where `bundle` wrote. One whose file would be longer than a text can be is told of and left out.
 */
export async function preparePages(
	story: Story,
	wanted: readonly string[],
	{ bundled, to }: { readonly bundled: string; readonly to: string },
): Promise<Partial<Record<Compared, Made>>> {
	const data = benchStory(story);
	const plain = () =>
		timed(join(to, 'plain'), async () => {
			const css = readFileSync(join(PAGES, 'page.css'), 'utf8');
			const { shapes } = await ground(data.bounds, {
				...{ taken: [[], []], language: story.language, own: [] },
				archive: `static/${EMBEDDED_FILE}`,
			});
			writeFileSync(join(to, 'plain/index.html'), plainPage(data, shapes, css));
		});
	let json: string | undefined;
	const copy = (name: string) =>
		timed(join(to, name), () => {
			cpSync(join(bundled, name, 'assets'), join(to, name, 'assets'), { recursive: true });
			cpSync(join(bundled, name, 'map.html'), join(to, name, 'index.html'));
			writeFileSync(join(to, name, 'data.json'), (json ??= JSON.stringify(data)));
			if (name === 'ground') cpSync(`static/${EMBEDDED_FILE}`, join(to, name, EMBEDDED_FILE));
		});
	const made: Partial<Record<Compared, Made>> = {};
	for (const page of COMPARED.filter((one) => wanted.includes(one)))
		try {
			made[page] = await (page === 'plain' ? plain() : copy(page));
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			console.error(`${data.events.length} events: ${page} cannot be made: ${error.message}.`);
		}
	return made;
}
