/**
 * What can be told of a large story without reading its events: which pages there are is asked, by
 * each of Kit's steps, before any of them is made.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../story/files.ts';
import { LARGE } from '../story/large.ts';
import { countRows } from '../story/rows.ts';
import { storySchema } from '../story/schema.ts';
import { shape } from '../story/shape.ts';
import { TABLE } from '../story/table.ts';
import { readYaml } from '../story/yaml.ts';
import { readFile, SHELF } from './library.ts';
import { tidy } from './tidy.ts';

export interface Outline {
	readonly draft: boolean;
	readonly languages: readonly string[];
	/** How many events it has, where nothing is wrong with it. */
	readonly events: number;
}

/** The outline of a story that is large; of others nothing, and nothing of one whose `story.yaml` is wrong. */
export function largeOutline(slug: string, shelf = SHELF): Outline | undefined {
	const [table, story] = [TABLE, 'story.yaml'].map((name) => join(shelf, slug, name));
	if (!table || !story || !existsSync(table) || !existsSync(story)) return undefined;
	const rows = rowsIn(table);
	if (rows <= LARGE) return undefined;
	const text = decode(readFile(story, 'story.yaml'), []);
	const data = text === undefined ? undefined : readYaml('story.yaml', text, []);
	const value = data && shape(storySchema, data, []);
	return value && { draft: value.status === 'draft', languages: value.languages, events: rows };
}

const counted = new Map<string, { readonly changed: number; readonly rows: number }>();

/** The rows of a table that hold anything, but for its first; counted again when the file has changed. */
function rowsIn(path: string): number {
	const changed = statSync(path).mtimeMs;
	const known = counted.get(path);
	if (known?.changed === changed) return known.rows;
	const rows = countRows(readFile(path, TABLE).bytes) - 1;
	counted.set(path, { changed, rows });
	// Kit asks in each of its threads, some of which have nothing else to do for as long as the build lasts.
	tidy(100e6);
	return rows;
}
