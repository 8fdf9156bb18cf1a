/**
 * Live editing in `npm run dev`, as a Vite plugin: a saved story file shows at once in the page, and
 * its mistakes stand in the terminal too. The interface's words are compiled anew when they are saved.
 */
import { spawn } from 'node:child_process';
import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { count } from '../lib/std/text.ts';

/** Milliseconds in which one save may write, rename and remove files. */
const PAUSE = 80;
const WORDS = resolve('src/lib/std/words');

/** The parts of the library that are used; it is loaded through Vite, so that its own changes count too. */
type Library = typeof import('../lib/server/library.ts');
type Problems = typeof import('../lib/story/problems.ts');

/** The story that a file belongs to; nothing for private names, other files and those of editors. */
export function storyOf(path: string, shelf: string): string | undefined {
	const [slug = '', ...rest] = relative(shelf, path).split(sep);
	const hidden = [slug, ...rest].some((name) => /^[_.]/.test(name) || name.endsWith('~'));
	return rest.length === 0 || hidden ? undefined : slug;
}

export function live(): Plugin {
	return { name: 'dateline-live', apply: 'serve', configureServer: watch };
}

async function watch(server: ViteDevServer): Promise<void> {
	// Unit tests run on a server of Vite's too; nobody edits there.
	if (process.env['VITEST']) return;
	const load = <T>(path: string) => server.ssrLoadModule(path) as Promise<T>;
	const { SHELF, slugs } = await load<Library>('/src/lib/server/library.ts');
	const shelf = resolve(SHELF);
	/** Stories whose last reading was told to be wrong. */
	const broken = new Set<string>();

	async function read(slug: string): Promise<void> {
		const library = await load<Library>('/src/lib/server/library.ts');
		const { formatProblem } = await load<Problems>('/src/lib/story/problems.ts');
		// The last file of a folder may be gone, and the folder with it.
		if (!library.slugs().includes(slug)) return void broken.delete(slug);
		const result = library.story(slug);
		if (result.ok) {
			if (broken.delete(slug)) console.log(`\n${slug}: mended\n`);
			return;
		}
		broken.add(slug);
		const told = result.problems.map((one) => formatProblem(one, `${SHELF}/${slug}/`));
		console.error(`\n${slug}: ${count(told.length, 'problem')}\n\n${told.join('\n\n')}\n`);
	}

	const touched = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	async function show(): Promise<void> {
		const stories = [...touched];
		touched.clear();
		server.ws.send({ type: 'full-reload' });
		for (const slug of stories) await read(slug);
	}
	const fault = (error: unknown) => server.config.logger.error(String(error));
	server.watcher.add(shelf);
	server.watcher.on('all', (_, path) => {
		if (path.startsWith(WORDS) && path.endsWith('.yaml')) return compileWords();
		const slug = storyOf(path, shelf);
		if (slug === undefined) return;
		touched.add(slug);
		clearTimeout(timer);
		timer = setTimeout(() => void show().catch(fault), PAUSE);
	});
	server.httpServer?.once('listening', () => {
		void slugs()
			.reduce((before, slug) => before.then(() => read(slug)), Promise.resolve())
			.catch(fault);
	});
}

/** Vite sees the compiled modules change and puts them into the page; faults stand in the terminal. */
function compileWords(): void {
	spawn(process.execPath, ['--import', 'tsx', 'src/cli/words.ts'], { stdio: 'inherit' });
}
