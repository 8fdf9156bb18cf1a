/**
 * What can be told of a large story without reading its events: which pages there are is asked, by
 * each of Kit's steps, before any of them is made.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { decode, rowEnds } from '../story/files.ts';
import { LARGE } from '../story/large.ts';
import { storySchema } from '../story/schema.ts';
import { shape } from '../story/shape.ts';
import { TABLE } from '../story/table.ts';
import { readYaml } from '../story/yaml.ts';
import { readFile, SHELF } from './library.ts';

export interface Outline {
	readonly draft: boolean;
	readonly languages: readonly string[];
}

/** The outline of a story that is large for certain; of others nothing, and nothing of one whose `story.yaml` is wrong. */
export function largeOutline(slug: string, shelf = SHELF): Outline | undefined {
	const [table, story] = [TABLE, 'story.yaml'].map((name) => join(shelf, slug, name));
	if (!table || !story || !existsSync(table) || !existsSync(story)) return undefined;
	if (!hasManyRows(table)) return undefined;
	const text = decode(readFile(story, 'story.yaml'), []);
	const data = text === undefined ? undefined : readYaml('story.yaml', text, []);
	const value = data && shape(storySchema, data, []);
	return value && { draft: value.status === 'draft', languages: value.languages };
}

/** Bytes among which the rows are counted; a table that is large has rows of some hundreds. */
const HEAD = 16e6;
/** Bytes of a line that may be an empty row: commas alone. */
const EMPTY = 32;

function hasManyRows(path: string): boolean {
	const bytes = new Uint8Array(HEAD);
	const file = openSync(path, 'r');
	const length = readSync(file, bytes, 0, HEAD, 0);
	closeSync(file);
	let [rows, last] = [0, 0];
	for (const end of rowEnds(bytes.subarray(0, length))) {
		if (end - last > EMPTY && ++rows > LARGE + 1) return true;
		last = end;
	}
	return false;
}
