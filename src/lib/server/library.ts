/** The library: the stories under `geo/stories/` as files, and through the gate. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fail, type Result } from '../std/result.ts';
import { limitOf, type StoryFile, type StoryFiles } from '../story/files.ts';
import { parse } from '../story/parse.ts';
import { problem } from '../story/problems.ts';
import type { Story } from '../story/story.ts';

/** The folder of the stories: relative to the project's top, or anywhere (`DATELINE_STORIES`). */
export const SHELF = process.env['DATELINE_STORIES'] || 'geo/stories';

/** Names that begin with `_` or `.` are private and never opened. */
const isPrivate = (name: string) => /^[_.]/.test(name);

/** The stories' folder names, in alphabetical order. */
export function slugs(shelf = SHELF): string[] {
	if (!existsSync(shelf)) return [];
	return readdirSync(shelf, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !isPrivate(entry.name))
		.map((entry) => entry.name)
		.sort();
}

/** The files of one story's folder. Links are not followed: they lead out of it, or round in circles. */
export function readFolder(folder: string, slug: string): StoryFiles {
	const files: StoryFile[] = [];
	const walk = (at: string) => {
		for (const entry of readdirSync(at, { withFileTypes: true })) {
			if (isPrivate(entry.name)) continue;
			const path = join(at, entry.name);
			const name = relative(folder, path).split(sep).join('/');
			if (entry.isDirectory()) guard(name, () => walk(path));
			else if (entry.isFile()) guard(name, () => files.push(readFile(path, name)));
			else files.push(unreadable(name, entry.isSymbolicLink() ? 'it is a link' : 'it is no file'));
		}
	};
	const guard = (name: string, read: () => void) => {
		try {
			read();
		} catch (error) {
			files.push(unreadable(name, reason(error)));
		}
	};
	guard('.', () => walk(folder));
	return { slug, files };
}

const unreadable = (path: string, why: string): StoryFile => ({
	path,
	bytes: new Uint8Array(),
	size: 0,
	unreadable: why,
});

/** What the system said, in words. */
function reason(error: unknown): string {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'EACCES' || code === 'EPERM') return 'this user may not open it';
	if (code === 'ENOENT') return 'it has just been removed';
	return `the system says ${code ?? String(error)}`;
}

/** One file, by its path inside the story's folder. */
export function readFile(path: string, name: string): StoryFile {
	const { size } = statSync(path);
	// The bytes of media are not the gate's business, only their names are.
	if (name.startsWith('media/')) return { path: name, bytes: new Uint8Array(), size: 0 };
	if (size > limitOf(name) * 1e6) return { path: name, bytes: new Uint8Array(), size };
	const { buffer, byteOffset, length } = readFileSync(path);
	return { path: name, bytes: new Uint8Array(buffer, byteOffset, length), size };
}

/** One story through the gate, in `language` or its first. */
export function story(slug: string, language?: string, shelf = SHELF): Result<Story> {
	const folder = join(shelf, slug);
	if (!existsSync(folder)) return fail([problem('story-missing', { file: folder })]);
	return parse(readFolder(folder, slug), language ? { language } : {});
}
