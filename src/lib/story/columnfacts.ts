/** Reads the columns of `events.parquet` that are filtered, counted and drawn: see `columnfile.ts`. */
import { parquetRead } from 'hyparquet';
import { dayOf, type When } from '../std/dates.ts';
import { DAY } from '../std/days.ts';
import { HEADINGS, KNOWN, PARSERS, PERIOD, said, type Heading, type Opened } from './columnfile.ts';
import {
	indexOf,
	NONE,
	under,
	type Facts,
	type Lists,
	type Periods,
	type Under,
	type Way,
} from './columns.ts';
import { STATUS_IDS } from './status.ts';
import type { Move, Story } from './story.ts';

/** Beside the dates. */
const FACTS = [
	...['known.same', 'kind', 'chapter', 'status', 'where', 'people', 'absent', 'as', 'heading'],
	...['move.from', 'move.to', 'move.drawn', 'follows.row', 'corrects.row', 'changes'],
] as const;
/** What is read at once. */
export const FACT_COLUMNS = [...Object.values(PERIOD), ...Object.values(KNOWN), ...FACTS];

type Column = unknown[];
type Name = (typeof FACT_COLUMNS)[number];
/** A column of the rows that have just been read. */
type Of = (name: Name) => Column;

/** The facts of all events, read a group of rows after the other. @param ids is filled as rows are read */
export async function readFacts(
	opened: Opened,
	story: Story,
	ids: ReadonlyMap<string, number>,
): Promise<Facts> {
	const count = Number(opened.metadata.num_rows);
	const places = indexOf(story.places);
	const people = indexOf(story.people);
	const statuses = new Map(STATUS_IDS.map((id, i) => [id, i]));
	const when = { from: new Float64Array(count), to: new Float64Array(count) };
	const known = new KnownPeriods(when);
	const kind = new Uint16Array(count);
	const chapter = new Uint16Array(count);
	const status = new Uint8Array(count);
	const heading = new Uint32Array(count);
	const [where, taking] = [new ListsRead(count, places), new ListsRead(count, people)];
	const absent = new Map<number, number[]>();
	const as = new Map<number, Under[]>();
	const moves = new Map<number, Way>();
	const [follows, corrects] = [new Map<number, number[]>(), new Map<number, number[]>()];
	const changes = new Map<number, Change[]>();
	for await (const { start, of } of groups(opened)) {
		readPeriods(when, start, PERIOD, of);
		known.read(start, of);
		readCodes(kind, start, of('kind'), indexOf(story.kinds));
		readCodes(chapter, start, of('chapter'), indexOf(story.chapters));
		readCodes(status, start, of('status'), statuses);
		heading.set(of('heading') as number[], start);
		where.read(start, of('where'));
		taking.read(start, of('people'));
		readSparse(absent, start, of('absent'), (text) => indices(text, people));
		readSparse(as, start, of('as'), (text) =>
			under(story, JSON.parse(text) as Record<string, string>),
		);
		readWays(moves, start, of, places);
		readSparse(follows, start, of('follows.row'), rows);
		readSparse(corrects, start, of('corrects.row'), rows);
		readSparse(changes, start, of('changes'), (text) =>
			(JSON.parse(text) as [number | null, number][]).map(
				([by, status]) => [by ?? -Infinity, status] as const,
			),
		);
	}
	let read: readonly When[] | undefined;
	return {
		...{ count, ids, when, known: known.found, kind, chapter, status },
		...{ where: where.found, people: taking.found, absent, as, moves },
		...{ follows, corrects, changes, heading },
		headings: () => (read ??= headings(said(opened, HEADINGS) ?? '[]', story)),
	};
}

type Change = readonly [by: number, status: number];

/** The columns of each group, and its first row; the next one is asked for while one is looked at. */
async function* groups(opened: Opened): AsyncGenerator<{ start: number; of: Of }> {
	const starts = [0];
	for (const { num_rows: rows } of opened.metadata.row_groups)
		starts.push((starts.at(-1) ?? 0) + Number(rows));
	let next = readGroup(opened, 0, starts[1] ?? 0);
	for (let i = 0; i + 1 < starts.length; i++) {
		const columns = await next;
		const [start = 0, end = 0, after] = starts.slice(i, i + 3);
		if (after !== undefined) next = readGroup(opened, end, after);
		// Where this one cannot be used, nobody waits for the next.
		next.catch(() => undefined);
		yield { start, of: (name) => columns.get(name) ?? [] };
	}
}

async function readGroup(opened: Opened, start: number, end: number) {
	const columns = new Map<string, Column>();
	await parquetRead({
		...opened,
		columns: FACT_COLUMNS,
		parsers: PARSERS,
		rowStart: start,
		rowEnd: end,
		onChunk({ columnName, columnData, rowStart }) {
			const column = columns.get(columnName) ?? new Array<unknown>(end - start);
			columns.set(columnName, column);
			for (let i = 0; i < columnData.length; i++) column[rowStart - start + i] = columnData[i];
		},
	});
	return columns;
}

const rows = (text: string) => text.split(';').map(Number);

const indices = (text: string, of: ReadonlyMap<string, number>) =>
	text === '' ? [] : text.split(';').flatMap((id) => of.get(id) ?? []);

/** Writes the dates of a group to where it begins; rows that have none get no bounds. */
function readPeriods(
	{ from, to }: Periods,
	first: number,
	names: typeof PERIOD | typeof KNOWN,
	of: Of,
): void {
	const [start, lasts, end] = [of(names.start), of(names.lasts), of(names.end)];
	for (let i = 0; i < start.length; i++) {
		const begins = (start[i] ?? null) as number | null;
		const long = (lasts[i] ?? null) as number | null;
		const ends = (end[i] ?? null) as number | null;
		from[first + i] = begins ?? -Infinity;
		to[first + i] = begins !== null && long !== null ? begins + long : (ends ?? Infinity);
	}
}

/** When things became known: the dates themselves, until one differs. */
class KnownPeriods {
	readonly #when: Periods;
	found: Periods;

	constructor(when: Periods) {
		this.#when = when;
		this.found = when;
	}

	/** To be called with each group once its dates have been read. */
	read(start: number, of: Of): void {
		const same = of('known.same');
		const { from, to } = this.#when;
		if (this.found === this.#when) {
			if (same.every(Boolean)) return;
			this.found = { from: from.slice(), to: to.slice() };
		}
		readPeriods(this.found, start, KNOWN, of);
		for (let i = 0; i < same.length; i++)
			if (same[i]) {
				this.found.from[start + i] = from[start + i] ?? 0;
				this.found.to[start + i] = to[start + i] ?? 0;
			}
	}
}

/** Each value looked up in a list: a column has few that differ. */
function readCodes(
	codes: Uint16Array | Uint8Array,
	start: number,
	column: Column,
	index: ReadonlyMap<string, number>,
): void {
	for (let i = 0; i < column.length; i++) codes[start + i] = index.get(column[i] as string) ?? NONE;
}

/** Lists of ids, as they come. */
class ListsRead {
	readonly #starts: Uint32Array;
	#items = new Uint32Array(1024);
	#end = 0;
	readonly #index: ReadonlyMap<string, number>;
	readonly #known = new Map<string, number[]>();

	constructor(count: number, index: ReadonlyMap<string, number>) {
		this.#starts = new Uint32Array(count + 1);
		this.#index = index;
	}

	read(start: number, column: Column): void {
		for (let i = 0; i < column.length; i++) {
			const text = column[i] as string | null;
			for (const item of text ? this.#listOf(text) : []) this.#push(item);
			this.#starts[start + i + 1] = this.#end;
		}
	}

	get found(): Lists {
		return { starts: this.#starts, items: this.#items.slice(0, this.#end) };
	}

	#listOf(text: string): number[] {
		const found = this.#known.get(text) ?? [...new Set(indices(text, this.#index))];
		this.#known.set(text, found);
		return found;
	}

	#push(item: number): void {
		if (this.#end === this.#items.length) {
			const larger = new Uint32Array(this.#end * 2);
			larger.set(this.#items);
			this.#items = larger;
		}
		this.#items[this.#end++] = item;
	}
}

function readSparse<T>(
	found: Map<number, T>,
	start: number,
	column: Column,
	read: (text: string) => T,
): void {
	for (let i = 0; i < column.length; i++) {
		const text = column[i];
		if (typeof text === 'string') found.set(start + i, read(text));
	}
}

function readWays(
	found: Map<number, Way>,
	start: number,
	of: Of,
	places: ReadonlyMap<string, number>,
): void {
	const [from, to, drawn] = [of('move.from'), of('move.to'), of('move.drawn')];
	for (let i = 0; i < drawn.length; i++) {
		const how = drawn[i];
		if (typeof how !== 'string') continue;
		const [a, b] = [places.get(from[i] as string), places.get(to[i] as string)];
		found.set(start + i, {
			...(a !== undefined && { from: a }),
			...(b !== undefined && { to: b }),
			drawn: how as Move['drawn'],
		});
	}
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
