/**
 * `events.parquet`: the events of a large story, one a row, in order of time. What is filtered,
 * counted and drawn stands in columns of its own, a few bytes an event, and is read at once
 * (`readFacts`); what is only read by people is read a few rows at a time, by ranges of the file
 * (`readRows`). Written by `columnwrite.ts`.
 */
import { parquetMetadataAsync, parquetRead, parquetReadObjects } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { DAY } from '../std/days.ts';
import { dayOf, type When } from '../std/dates.ts';
import {
	indexOf,
	itemsOf,
	listsOf,
	NONE,
	under,
	type Facts,
	type Periods,
	type Way,
} from './columns.ts';
import { STATUS_IDS } from './status.ts';
import type { Move, Story, StoryEvent } from './story.ts';

/** Names of the columns of each date: its first millisecond, how many it may mean, and its last where it has no first. */
export const PERIOD = { start: 'start', lasts: 'lasts', end: 'end' } as const;
/** The same of the day on which it became known; all empty where that is the same. */
export const KNOWN = { start: 'known.start', lasts: 'known.lasts', end: 'known.end' } as const;

/** What is read at once, beside the dates. */
const FACTS = [
	...['known.same', 'kind', 'chapter', 'status', 'where', 'people', 'absent', 'as', 'heading'],
	...['move.from', 'move.to', 'move.drawn', 'follows.row', 'corrects.row', 'changes'],
] as const;
const FACT_COLUMNS = [...Object.values(PERIOD), ...Object.values(KNOWN), ...FACTS];

/** Keys of what the file says beside its rows. */
export const HEADINGS = 'dateline.headings';
export const VERSION = 'dateline.version';

/** A heading of the list by what became known: a whole day as `day * 4 + flags`, any other date as it is. */
export type Heading = number | When;

/** What a row of the list shows, beside what stands in columns: in one piece, so that one part of the file has it. */
export type RowPart = Pick<StoryEvent, 'id' | 'title' | 'when'> &
	Partial<Pick<StoryEvent, 'language' | 'outside' | 'whereabouts'>>;

/** All else that an event has. */
export type RestPart = Omit<
	StoryEvent,
	| keyof RowPart
	| ('kind' | 'chapter' | 'status' | 'where' | 'people' | 'absent' | 'move')
	| ('known' | 'prose')
> & {
	/** Left out where it is the same as `when`. */
	readonly known?: When;
	/** Without its text, which is a column. */
	readonly prose: Omit<StoryEvent['prose'], 'text'>;
};

/** A file that has been opened: where its parts lie. */
export interface Opened {
	readonly file: AsyncBuffer;
	readonly metadata: FileMetaData;
}

/** Numbers in place of the library's dates and big integers. */
const PARSERS = { timestampFromMilliseconds: (ms: bigint) => Number(ms) };

/**
 * Opens a file.
 * @param tail bytes at its end that hold what is said about it; read in one go
 * @throws where it is no such file
 */
export async function open(file: AsyncBuffer, tail?: number): Promise<Opened> {
	const size = tail === undefined ? {} : { initialFetchSize: tail };
	const metadata = await parquetMetadataAsync(file, { ...size, parsers: PARSERS });
	return { file, metadata };
}

/** What the file says of itself under a key. */
export const said = ({ metadata }: Opened, key: string): string | undefined =>
	metadata.key_value_metadata?.find((one) => one.key === key)?.value;

type Column = unknown[];

/** The facts of all events. @param ids is filled as rows are read */
export async function readFacts(
	opened: Opened,
	story: Story,
	ids: ReadonlyMap<string, number>,
): Promise<Facts> {
	const count = Number(opened.metadata.num_rows);
	const columns = new Map<string, Column>(FACT_COLUMNS.map((name) => [name, []]));
	await parquetRead({
		...opened,
		columns: FACT_COLUMNS,
		parsers: PARSERS,
		onChunk({ columnName, columnData, rowStart }) {
			const column = columns.get(columnName);
			if (column) for (let i = 0; i < columnData.length; i++) column[rowStart + i] = columnData[i];
		},
	});
	const of = (name: (typeof FACT_COLUMNS)[number]): Column => columns.get(name) ?? [];
	const when = periods(count, PERIOD, of);
	const same = of('known.same');
	const known = same.every(Boolean) ? when : differing(when, periods(count, KNOWN, of), same);
	const places = indexOf(story.places);
	return {
		...{ count, ids, when, known },
		kind: coded(of('kind'), indexOf(story.kinds)),
		chapter: coded(of('chapter'), indexOf(story.chapters)),
		status: Uint8Array.from(coded(of('status'), new Map(STATUS_IDS.map((id, i) => [id, i])))),
		where: lists(of('where'), places),
		people: lists(of('people'), indexOf(story.people)),
		absent: sparse(of('absent'), (text) => indices(text, indexOf(story.people))),
		as: sparse(of('as'), (text) => under(story, JSON.parse(text) as Record<string, string>)),
		moves: waysOf(of('move.from'), of('move.to'), of('move.drawn'), places),
		follows: sparse(of('follows.row'), rows),
		corrects: sparse(of('corrects.row'), rows),
		changes: sparse(of('changes'), (text) =>
			(JSON.parse(text) as [number | null, number][]).map(
				([by, status]) => [by ?? -Infinity, status] as const,
			),
		),
		heading: Uint32Array.from(of('heading') as number[]),
		headings: headings(said(opened, HEADINGS) ?? '[]', story),
	};
}

const rows = (text: string) => text.split(';').map(Number);

const indices = (text: string, of: ReadonlyMap<string, number>) =>
	text === '' ? [] : text.split(';').flatMap((id) => of.get(id) ?? []);

function periods(
	count: number,
	names: typeof PERIOD | typeof KNOWN,
	of: (name: (typeof FACT_COLUMNS)[number]) => Column,
): Periods {
	const [start, lasts, end] = [of(names.start), of(names.lasts), of(names.end)];
	const from = new Float64Array(count);
	const to = new Float64Array(count);
	for (let i = 0; i < count; i++) {
		const first = (start[i] ?? null) as number | null;
		const long = (lasts[i] ?? null) as number | null;
		const last = (end[i] ?? null) as number | null;
		from[i] = first ?? -Infinity;
		to[i] = first !== null && long !== null ? first + long : (last ?? Infinity);
	}
	return { from, to };
}

/** `known` where it differs, and `when` where it is the same. */
function differing(when: Periods, known: Periods, same: Column): Periods {
	const pick = (a: Float64Array, b: Float64Array) =>
		a.map((at, i) => (same[i] ? at : (b[i] ?? at)));
	return { from: pick(when.from, known.from), to: pick(when.to, known.to) };
}

/** Each value once looked up: a column has few that differ. */
function coded(column: Column, index: ReadonlyMap<string, number>): Uint16Array {
	const codes = new Uint16Array(column.length);
	for (let i = 0; i < codes.length; i++) codes[i] = index.get(column[i] as string) ?? NONE;
	return codes;
}

function lists(column: Column, index: ReadonlyMap<string, number>) {
	const known = new Map<string, number[]>();
	return listsOf(column.length, (i) => {
		const text = column[i] as string | null;
		if (!text) return [];
		const found = known.get(text) ?? indices(text, index);
		known.set(text, found);
		return found;
	});
}

function sparse<T>(column: Column, read: (text: string) => T): ReadonlyMap<number, T> {
	const found = new Map<number, T>();
	column.forEach((text, i) => {
		if (typeof text === 'string') found.set(i, read(text));
	});
	return found;
}

function waysOf(from: Column, to: Column, drawn: Column, places: ReadonlyMap<string, number>) {
	const found = new Map<number, Way>();
	drawn.forEach((how, i) => {
		if (typeof how !== 'string') return;
		const [a, b] = [places.get(from[i] as string), places.get(to[i] as string)];
		found.set(i, {
			...(a !== undefined && { from: a }),
			...(b !== undefined && { to: b }),
			drawn: how as Move['drawn'],
		});
	});
	return found;
}

function headings(text: string, { calendar }: Story): When[] {
	return (JSON.parse(text) as Heading[]).map((one) => {
		if (typeof one !== 'number') return one;
		const from = Math.floor(one / 4) * DAY;
		const [approximate, uncertain] = [(one & 1) > 0, (one & 2) > 0];
		const date = dayOf(from, calendar);
		const edtf = new Date(from).toISOString().replace(/T.*/, '');
		const sign = `${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
		return { edtf: edtf + sign, from, to: from, start: date, end: date, approximate, uncertain };
	});
}

/** What is read of a row before it is opened, and after. */
const ROW = ['row'];
const WHOLE = [...ROW, 'text', 'rest'];

/**
 * The events from row `start` up to, and not including, row `end`.
 * @param whole whether with all that is said of them, or only with what a list shows
 */
export async function readRows(
	opened: Opened,
	story: Story,
	facts: Facts,
	range: { readonly start: number; readonly end: number; readonly whole: boolean },
): Promise<StoryEvent[]> {
	const found = await parquetReadObjects({
		...opened,
		columns: range.whole ? WHOLE : ROW,
		rowStart: range.start,
		rowEnd: range.end,
		useOffsetIndex: true,
		parsers: PARSERS,
	});
	return found.map((row, i) => eventOf(story, facts, range.start + i, row));
}

/** All ids, to find an event by its address, or all titles, to search them; in the order of the rows. */
export async function readTexts(opened: Opened, column: 'id' | 'title'): Promise<string[]> {
	const found = await parquetReadObjects({ ...opened, columns: [column], parsers: PARSERS });
	return found.map((row) => String(row[column]));
}

/** What an event says that has not been read in full. */
const UNREAD: RestPart = {
	...{ differs: [], sources: [], updates: [], follows: [], corrects: [], media: [] },
	prose: { html: '' },
};

function eventOf(
	story: Story,
	facts: Facts,
	i: number,
	row: Readonly<Record<string, unknown>>,
): StoryEvent {
	const part = JSON.parse(String(row['row'])) as RowPart;
	const { known, prose, ...rest } =
		typeof row['rest'] === 'string' ? (JSON.parse(row['rest']) as RestPart) : UNREAD;
	const ids = (list: readonly { readonly id: string }[], of: Iterable<number>) =>
		[...of].flatMap((index) => list[index]?.id ?? []);
	const way = facts.moves.get(i);
	const [from, to] = [story.places[way?.from ?? -1]?.id, story.places[way?.to ?? -1]?.id];
	return {
		outside: false,
		...part,
		...rest,
		known: known ?? part.when,
		kind: story.kinds[facts.kind[i] ?? NONE]?.id ?? '',
		chapter: story.chapters[facts.chapter[i] ?? NONE]?.id ?? '',
		status: STATUS_IDS[facts.status[i] ?? 0] ?? 'confirmed',
		where: ids(story.places, itemsOf(facts.where, i)),
		people: ids(story.people, itemsOf(facts.people, i)),
		absent: ids(story.people, facts.absent.get(i) ?? []),
		...(way && {
			move: {
				...(from !== undefined && { from }),
				...(to !== undefined && { to }),
				drawn: way.drawn,
			},
		}),
		prose: { ...prose, text: typeof row['text'] === 'string' ? row['text'] : '' },
	};
}
