/** Writes `events.parquet`, see `columnfile.ts`. */
import {
	ParquetWriter,
	ByteWriter,
	schemaFromColumnData,
	type ColumnSource,
} from 'hyparquet-writer';
import { DAY } from '../std/days.ts';
import type { When } from '../std/dates.ts';
import {
	HEADINGS,
	KNOWN,
	PERIOD,
	VERSION,
	type Heading,
	type RestPart,
	type RowPart,
} from './columnfile.ts';
import { columnsOf, type Facts, type Periods } from './columns.ts';
import type { Story, StoryEvent } from './story.ts';

/**
 * Rows of a group, at least, and how many groups there are at most. Each has its own lists of names,
 * so that few groups are small files, and a reader asks for the columns of each: browsers ask for
 * one part of a file after the other. What is fetched of texts are pages, of which a group has many.
 */
const GROUP = 20_000;
const GROUPS = 8;
/** Bytes of a page before it is packed: what is fetched to show a few rows. */
const PAGE = 32_768;

interface Manner {
	/** Rows of a group; fewer in tests. */
	readonly group?: number;
	/** Called after each group: what was made for it is not needed any more. */
	readonly after?: () => void;
}

/**
 * The file's bytes.
 * @param versionOf what the page that is built with this file knows it by, made of all its rows
 */
export function writeColumns(
	story: Story,
	versionOf: (rows: Uint8Array) => string,
	{ group = Math.max(GROUP, Math.ceil(story.events.length / GROUPS)), after }: Manner = {},
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly version: string } {
	const facts = columnsOf(story);
	const rooms: Rooms = new Map();
	const sources = (from: number, to: number) => [
		...periods(facts.when, PERIOD, from, to),
		...factColumns(story, facts, from, to),
		...textColumns(story.events.slice(from, to), rooms),
	];
	const writer = new ByteWriter();
	// Written with the footer, once the rows are there.
	const said = { key: VERSION, value: '' };
	const file = new ParquetWriter({
		writer,
		schema: schemaFromColumnData({ columnData: sources(0, 0) }),
		statistics: false,
		createdBy: 'Dateline',
		kvMetadata: [said, { key: HEADINGS, value: JSON.stringify(facts.headings().map(shortened)) }],
	});
	// A group at a time: what is made for it may be forgotten before the next.
	for (let at = 0; at < facts.count; at += group) {
		void file.write({
			columnData: sources(at, Math.min(at + group, facts.count)),
			rowGroupSize: group,
			pageSize: PAGE,
		});
		// As much for each of the others, at once: by doubling, it would be copied and half of it empty.
		if (at === 0)
			writer.ensure(Math.ceil(writer.offset * 1.05) * Math.ceil(facts.count / group - 1));
		after?.();
	}
	said.value = versionOf(writer.getBytes());
	void file.finish();
	return { bytes: writer.getBytes(), version: said.value };
}

/** A whole day as a number; see `Heading`. */
function shortened(when: When): Heading {
	const { edtf, from, to, approximate, uncertain } = when;
	const isDay = from !== null && from === to && from % DAY === 0;
	const flags = Number(approximate) + 2 * Number(uncertain);
	const sign = `${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
	return isDay && edtf === new Date(from).toISOString().replace(/T.*/, '') + sign
		? (from / DAY) * 4 + flags
		: when;
}

function range<T>(from: number, to: number, of: (i: number) => T): T[] {
	return Array.from({ length: to - from }, (_, i) => of(from + i));
}

const finite = (n: number | undefined) => (Number.isFinite(n) ? (n as number) : null);

/** @param unless the events for which nothing is written */
function periods(
	{ from, to }: Periods,
	names: typeof PERIOD | typeof KNOWN,
	first: number,
	last: number,
	unless: (i: number) => boolean = () => false,
): ColumnSource[] {
	const start = (i: number) => (unless(i) ? null : finite(from[i]));
	const end = (i: number) => (unless(i) ? null : finite(to[i]));
	return [
		{
			...{ name: names.start, type: 'TIMESTAMP', encoding: 'DELTA_BINARY_PACKED' },
			data: range(first, last, (i) => {
				const at = start(i);
				return at === null ? null : new Date(at);
			}),
		},
		{
			...{ name: names.lasts, type: 'DOUBLE' },
			data: range(first, last, (i) => {
				const [a, b] = [start(i), end(i)];
				return a === null || b === null ? null : b - a;
			}),
		},
		{
			...{ name: names.end, type: 'DOUBLE' },
			data: range(first, last, (i) => (start(i) === null ? end(i) : null)),
		},
	];
}

function factColumns(story: Story, facts: Facts, from: number, to: number): ColumnSource[] {
	const { when, known } = facts;
	const isSame = (i: number) => when.from[i] === known.from[i] && when.to[i] === known.to[i];
	const text = (name: string, of: (event: StoryEvent, i: number) => string | null | undefined) => {
		const value = (i: number) => {
			const event = story.events[i];
			return (event && of(event, i)) ?? null;
		};
		return { name, type: 'STRING', data: range(from, to, value) } as const;
	};
	const list = (ids: readonly (string | number)[] | undefined) =>
		ids?.length ? [...new Set(ids)].join(';') : null;
	return [
		...periods(known, KNOWN, from, to, isSame),
		{ name: 'known.same', type: 'BOOLEAN', data: range(from, to, isSame) },
		text('kind', ({ kind }) => kind),
		text('chapter', ({ chapter }) => chapter),
		text('status', ({ status }) => status),
		text('where', ({ where }) => list(where)),
		text('people', ({ people }) => list(people)),
		text('absent', ({ absent }) => list(absent)),
		text('as', ({ as }) => as && JSON.stringify(as)),
		{
			...{ name: 'heading', type: 'INT32', encoding: 'DELTA_BINARY_PACKED', nullable: false },
			data: facts.heading.slice(from, to),
		},
		text('move.from', ({ move }) => move?.from),
		text('move.to', ({ move }) => move?.to),
		text('move.drawn', ({ move }) => move?.drawn),
		text('follows.row', (_, i) => list(facts.follows.get(i))),
		text('corrects.row', (_, i) => list(facts.corrects.get(i))),
		text('changes', (_, i) => {
			const changes = facts.changes.get(i);
			return changes && JSON.stringify(changes.map(([by, status]) => [finite(by), status]));
		}),
	];
}

/** What is only read by people; `when` and `known` for those who open the file elsewhere. */
function textColumns(events: readonly StoryEvent[], rooms: Rooms): ColumnSource[] {
	const text = (name: string, of: (event: StoryEvent) => string) => ({
		...{ name, type: 'STRING' as const },
		data: events.map(of),
	});
	// Each of these is another in every row: no dictionary is looked for.
	const own = (name: string, of: (event: StoryEvent) => string) => ({
		...{ name, type: 'STRING' as const, encoding: 'PLAIN' as const },
		data: encoded(events.map(of), name, rooms),
	});
	return [
		text('when', ({ when }) => when.edtf),
		text('known', ({ known }) => known.edtf),
		own('id', ({ id }) => id),
		text('title', ({ title }) => title),
		own('row', rowJson),
		own('text', ({ prose }) => prose.text),
		own('rest', (event) => JSON.stringify(restPart(event))),
	];
}

/** Memory in which bytes are made, by name of the column, to be used again for the next group of rows. */
type Rooms = Map<string, Uint8Array<ArrayBuffer>[]>;
/** Bytes of one. */
const ROOM = 4e6;

/**
 * Bytes of UTF-8, which give way to those of the next group: to make a buffer of each takes longer
 * than to write it, and new memory again and again has the engine look for garbage among all that
 * a large story keeps.
 */
function encoded(texts: readonly string[], name: string, rooms: Rooms): Uint8Array[] {
	const encoder = new TextEncoder();
	const mine = rooms.get(name) ?? [];
	rooms.set(name, mine);
	let [next, at] = [0, 0];
	let room = new Uint8Array();
	return texts.map((text) => {
		// UTF-8 needs at most three bytes where a string has one unit (WHATWG Encoding, encodeInto).
		const most = text.length * 3;
		if (at + most > room.length) {
			const known = mine[next];
			room = known && known.length >= most ? known : new Uint8Array(Math.max(ROOM, most));
			mine[next++] = room;
			at = 0;
		}
		const start = at;
		at += encoder.encodeInto(text, room.subarray(start)).written;
		return room.subarray(start, at);
	});
}

/** `RowPart` as JSON; of a date that many events have it is made once. */
function rowJson({ id, title, when, language, outside, whereabouts }: StoryEvent): string {
	const part: Omit<RowPart, 'when'> = {
		...{ id, title },
		...(language !== undefined && { language }),
		...(outside && { outside }),
		...(whereabouts !== undefined && { whereabouts }),
	};
	return `${JSON.stringify(part).slice(0, -1)},"when":${whenJson(when)}}`;
}

const written = new WeakMap<When, string>();

function whenJson(when: When): string {
	const known = written.get(when) ?? JSON.stringify(when);
	written.set(when, known);
	return known;
}

/** Field by field: what is left over of an event by `rest` patterns is copied five times, and that takes as long as to pack it. */
function restPart(event: StoryEvent): RestPart {
	const { when, known, prose } = event;
	const { text: _text, ...others } = prose;
	const rest: Rest = {
		...{ told: event.told, differs: event.differs, as: event.as, claimedBy: event.claimedBy },
		...{ sources: event.sources, updates: event.updates, follows: event.follows },
		...{ corrects: event.corrects, warning: event.warning, media: event.media, prose: others },
		known: isSame(known, when) ? undefined : known,
	};
	// What is undefined is left out of JSON.
	return rest as RestPart;
}

type Rest = { [K in keyof Required<RestPart>]: RestPart[K] | undefined };

const isSame = (a: When, b: When) => a === b || JSON.stringify(a) === JSON.stringify(b);
