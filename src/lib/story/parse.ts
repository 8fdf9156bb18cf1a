/**
 * The gate: a story's files in, a `Story` out, or everything that is wrong with them. Nothing is
 * half-read: one problem and there is no story.
 */
import type { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../std/result.ts';
import { nearest } from '../std/text.ts';
import { assemble } from './assemble.ts';
import { checks } from './check.ts';
import { Context } from './context.ts';
import {
	absent,
	type Draft,
	type EventDraft,
	type Part,
	type Read,
	type TranslationDraft,
} from './draft.ts';
import { readEvent } from './events.ts';
import { decode, decodeTable, split, type StoryFile, type StoryFiles } from './files.ts';
import { readJson } from './json.ts';
import { perhaps, problem } from './problems.ts';
import * as schema from './schema.ts';
import { ID } from './schemaparts.ts';
import { shape, slug } from './shape.ts';
import type { Story, StoryEvent } from './story.ts';
import { readTable, TABLE, type Table } from './table.ts';
import { readYaml } from './yaml.ts';

const NEEDED = ['places.geojson', 'people.yaml', 'sources.yaml'];
const KNOWN = [
	'story.yaml',
	...NEEDED,
	'lines.geojson',
	'corrections.md',
	'media.yaml',
	'events/',
	TABLE,
];
const EVENT = /^events\/([^/]+?)(?:\.([a-z]{2,3}))?\.md$/;
const CORRECTIONS = /^corrections(?:\.([a-z]{2,3}))?\.md$/;
const MEDIA = /^media\/([^/]+)$/;

interface Options {
	/** The language to read it in; the story's first where left out. */
	readonly language?: string;
}

/** Reads the files of one story. Files and folders whose name begins with `_` or `.` are private and skipped. */
export function parse(input: StoryFiles, options: Options = {}): Result<Story> {
	const problems: Problem[] = [];
	const files = new Map(
		input.files.filter((f) => !/(^|\/)[_.]/.test(f.path)).map((f) => [f.path, f] as const),
	);
	for (const { path, unreadable: reason } of files.values())
		if (reason) problems.push(problem('file-unreadable', { file: path }, { reason }));
	if (!files.has('story.yaml'))
		return fail([...problems, problem('story-missing', { file: 'story.yaml' })]);
	names(input.slug, [...files.values()], problems);

	const text = (path: string) => {
		const file = files.get(path);
		return file && decode(file, problems);
	};
	function read<S extends z.ZodType>(path: string, type: S): Read<z.output<S>> | undefined {
		const source = text(path);
		if (source === undefined) return undefined;
		const data = (path.endsWith('json') ? readJson : readYaml)(path, source, problems);
		const value = data && shape(type, data, problems);
		return data && value !== undefined ? { data, value } : undefined;
	}

	const parts = {
		story: read('story.yaml', schema.storySchema),
		people: read('people.yaml', schema.peopleSchema),
		sources: read('sources.yaml', schema.sourcesSchema),
		places: read('places.geojson', schema.placesSchema),
	};
	const lines = read('lines.geojson', schema.linesSchema);
	const media = read('media.yaml', schema.mediaSchema);
	const listed = files.get(TABLE);
	const table = listed && readTable(decodeTable(listed, problems), problems);
	const unread = new Set<Part | 'media' | 'events'>([
		...(Object.keys(parts) as Part[]).filter((name) => !parts[name]),
		...(files.has('media.yaml') && !media ? (['media'] as const) : []),
		...(listed && !table ? (['events'] as const) : []),
	]);
	const draft: Draft = {
		...absent,
		// What cannot be read is left empty, and nothing is asked of it: the rest is still checked.
		...Object.fromEntries(Object.entries(parts).filter(([, part]) => part)),
		slug: input.slug,
		unread,
		...readEvents([...files.keys()], text, table, problems),
		mediaFiles: [...files.keys()].flatMap((path) => MEDIA.exec(path)?.[1] ?? []),
		...(lines && { lines }),
		...(media && { media }),
		corrections: new Map(
			[...files.keys()].flatMap((path) => {
				const name = CORRECTIONS.exec(path);
				const log = name ? text(path) : undefined;
				return log === undefined ? [] : [[name?.[1] ?? '', log] as const];
			}),
		),
	};
	// An event at a time, from its file to the model: of a million only what is kept stays in memory.
	const check = checks(draft, problems);
	const context = new Context(draft, options.language, problems);
	const events: StoryEvent[] = [];
	for (const event of draft.events) {
		check.event(event);
		events.push(readEvent(context, event));
	}
	if (table && !table.whole) unread.add('events');
	const isEmpty = first(draft.eventIds.keys()) === undefined && draft.translated.size === 0;
	if (isEmpty && !unread.has('events')) problems.push(problem('story-empty', { file: 'events/' }));
	check.rest();
	const value = assemble(context, events);
	return problems.length > 0 ? fail(unique(problems)) : ok(value);
}

const first = <T>(all: Iterable<T>): T | undefined => {
	for (const one of all) return one;
	return undefined;
};

/** Each problem once: two wrong numbers of one point are one mistake. */
function unique(problems: readonly Problem[]): Problem[] {
	return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

/** The events and their translations; those that cannot be read are known by their name alone. */
function readEvents(
	paths: readonly string[],
	text: (path: string) => string | undefined,
	table: Table | undefined,
	problems: Problem[],
): Pick<Draft, 'events' | 'translations' | 'eventIds' | 'translated'> {
	const ids = new Set<string>();
	const translated = new Set<string>();
	const events: EventDraft[] = [];
	const translations: TranslationDraft[] = [];
	for (const path of [...paths].sort()) {
		const [, id, language] = EVENT.exec(path) ?? [];
		if (!id) continue;
		if (!language && paths.includes(TABLE)) {
			problems.push(problem('events-twice', { file: path }, { id }));
			continue;
		}
		if (language) translated.add(`${id}.${language}`);
		else ids.add(id);
		const source = text(path);
		if (source === undefined) continue;
		if (language) {
			const read = event(path, source, schema.translationSchema, problems);
			if (read) translations.push({ id, language, ...read });
		} else {
			const read = event(path, source, schema.eventSchema, problems);
			if (read) events.push({ id, ...read });
		}
	}
	return { events: table ?? events, translations, eventIds: table?.ids ?? ids, translated };
}

/** What a site has at its top beside stories: files for embeds, type, and pages about the site. */
const TAKEN: readonly string[] = ['about', 'embed', 'fonts'];

/** The names of the folder and of what is in it. */
function names(folder: string, files: readonly StoryFile[], problems: Problem[]): void {
	if (!ID.test(folder)) {
		const words = { name: folder, suggestion: slug(folder) };
		problems.push(problem('slug-invalid', { file: 'story.yaml' }, words));
	}
	if (TAKEN.includes(folder))
		problems.push(problem('slug-taken', { file: 'story.yaml' }, { name: folder }));
	for (const name of NEEDED)
		if (!files.some(({ path }) => path === name))
			problems.push(problem('file-missing', { file: name }, { name }));
	for (const { path, unreadable } of files) {
		const id = EVENT.exec(path)?.[1];
		if (id && !ID.test(id))
			problems.push(problem('id-invalid', { file: path }, { found: id, suggestion: slug(id) }));
		if (KNOWN.includes(path) || id || CORRECTIONS.test(path) || MEDIA.test(path) || unreadable)
			continue;
		const suggestion = perhaps(nearest(path, KNOWN));
		problems.push(problem('file-unknown', { file: path }, { name: path, suggestion }));
	}
}

/** Front matter by its schema, and the prose below it. */
function event<S extends z.ZodType>(
	file: string,
	source: string,
	type: S,
	problems: Problem[],
): (Read<z.output<S>> & { body: { text: string; line: number } }) | undefined {
	const parts = split(source);
	if (parts === 'missing' || parts === 'open') {
		problems.push(problem(`front-matter-${parts}`, { file, line: 1 }));
		return undefined;
	}
	if (!parts.body.trim()) problems.push(problem('prose-missing', { file, line: parts.bodyLine }));
	const data = readYaml(file, parts.matter, problems, 2);
	const value = data && shape(type, data, problems);
	if (!data || value === undefined) return undefined;
	return { data, value, body: { text: parts.body, line: parts.bodyLine } };
}
