/**
 * `events.csv`, in place of `events/` in a large story: one event a row, a column for each field of
 * an event's front matter, `id` for what is the file's name elsewhere and `text` for the prose.
 * Lists are parted by semicolons; a source may say where in it: `article: para. 21; court-2022`.
 */
import Papa from 'papaparse';
import type { Problem } from '../std/result.ts';
import { nearest } from '../std/text.ts';
import type { EventDraft } from './draft.ts';
import type { Pieces } from './files.ts';
import { perhaps, problem, type Code } from './problems.ts';
import { eventSchema } from './schema.ts';
import type { Words } from './references.ts';
import { delimiterOf } from './rows.ts';
import { ID } from './schemaparts.ts';
import { shape, slug } from './shape.ts';

export const TABLE = 'events.csv';

type Cell = (text: string) => unknown;
const words: Cell = (text) => text;
const list = (text: string) => text.split(';').flatMap((one) => one.trim() || []);
const citation = (text: string) => {
	const [id = '', ...at] = text.split(':');
	return at.length > 0 ? { id: id.trim(), at: at.join(':').trim() } : id;
};

/** How each column is read. `differs` and `updates` have fields of their own and need files. */
const COLUMNS = new Map<string, Cell>([
	...['id', 'text', 'title', 'when', 'part', 'known', 'whereabouts'].map(
		(n) => [n, words] as const,
	),
	...['kind', 'chapter', 'status', 'claimed-by', 'warning'].map((n) => [n, words] as const),
	...['move.from', 'move.to', 'move.drawn'].map((n) => [n, words] as const),
	...['where', 'people', 'follows', 'corrects', 'media'].map((n) => [n, list] as const),
	['sources', (text) => list(text).map(citation)],
	['outside', (text) => (/^(true|false)$/i.test(text) ? /^true$/i.test(text) : text)],
]);
const NEEDED = ['id', 'title', 'when', 'kind', 'chapter', 'status', 'sources', 'text'];

/** Mistakes after which no more rows are read: a column that is wrong is wrong in each of them. */
const MOST = 1000;

interface Row {
	readonly cells: readonly string[];
	/** The line on which the row begins. */
	readonly line: number;
}

/**
 * The table, or nothing where it is none.
 * @param pieces its text, each of whole rows
 */
export function readTable(pieces: Pieces, problems: Problem[]): Table | undefined {
	const body = rows(pieces, problems);
	const head = body.next();
	if (head.done && !head.value) return undefined;
	const names = head.done ? [] : head.value.cells.map((name) => name.trim());
	return isHead(names, problems) ? new Table(names, body, problems) : undefined;
}

/** The events of a table, to be gone through once: one after the other, as they are read. */
export class Table implements Iterable<EventDraft> {
	/** Ids of all rows so far that have one, readable or not, with their lines. */
	readonly ids = new Map<string, number>();
	/** Whether all rows have been read. */
	whole = false;
	readonly #names: readonly string[];
	readonly #body: Rows;
	readonly #problems: Problem[];

	constructor(names: readonly string[], body: Rows, problems: Problem[]) {
		this.#names = names;
		this.#body = body;
		this.#problems = problems;
	}

	/** Pushes a problem for each mistake of the rows. */
	*[Symbol.iterator](): Generator<EventDraft> {
		const before = this.#problems.length;
		let next = this.#body.next();
		for (; !next.done; next = this.#body.next()) {
			const { line } = next.value;
			if (this.#problems.length - before > MOST) {
				const reason = `more than ${MOST} mistakes stand above this row, and it is the last that was read`;
				this.#problems.push(problem('csv-broken', { file: TABLE, line }, { reason }));
				return;
			}
			const event = this.#event(next.value);
			if (event) yield event;
		}
		this.whole = next.value;
	}

	#event({ cells, line }: Row): EventDraft | undefined {
		const complain = (...[code, path, words]: [Code, string | undefined, Words]) =>
			void this.#problems.push(problem(code, { file: TABLE, line, ...(path && { path }) }, words));
		if (cells.length !== this.#names.length) {
			const reason = `this row has ${cells.length} cells, and the first line has ${this.#names.length}`;
			return complain('csv-broken', undefined, { reason });
		}
		const event = readRow(this.#names, cells, line, this.#problems);
		if (!event) return undefined;
		const first = this.ids.get(event.id);
		if (first !== undefined) return complain('id-duplicate', 'id', { id: event.id, first });
		this.ids.set(event.id, line);
		return event.draft;
	}
}

/** The rows that hold anything, and then whether they were all: none follows one that cannot be read. */
type Rows = Generator<Row, boolean>;

function* rows(pieces: Pieces, problems: Problem[]): Rows {
	let delimiter: string | undefined;
	let next = pieces.next();
	for (; !next.done; next = pieces.next()) {
		const { text, line: first } = next.value;
		delimiter ??= delimiterOf(text);
		const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
		const [fault] = errors;
		if (fault) {
			const line = first + text.slice(0, fault.index ?? 0).split('\n').length - 1;
			const reason =
				fault.code === 'MissingQuotes'
					? 'a quote is opened here and never closed'
					: 'a quote stands where it cannot';
			problems.push(problem('csv-broken', { file: TABLE, line }, { reason }));
			return false;
		}
		let line = first;
		for (const cells of data) {
			if (cells.some((cell) => cell.trim())) yield { cells, line };
			line += 1 + cells.reduce((sum, cell) => sum + breaks(cell), 0);
		}
	}
	return next.value;
}

const breaks = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

/** Whether the first line names the columns that every event needs, each once. */
function isHead(names: readonly string[], problems: Problem[]): boolean {
	const spot = (path: string) => ({ file: TABLE, line: 1, path });
	const twice = names.find((name, i) => names.indexOf(name) !== i);
	if (twice !== undefined) {
		const reason = `the column “${twice}” is there twice`;
		problems.push(problem('csv-broken', { file: TABLE, line: 1 }, { reason }));
	}
	for (const field of names)
		if (!COLUMNS.has(field)) {
			const suggestion = perhaps(nearest(field, COLUMNS.keys()));
			problems.push(problem('field-unknown', spot(field), { field, suggestion }));
		}
	const missing = NEEDED.filter((name) => !names.includes(name));
	for (const name of missing)
		problems.push(problem('column-missing', spot(''), { name, needed: NEEDED.join(', ') }));
	return missing.length === 0 && twice === undefined;
}

/** One row through the schema of events; known by its id alone where it cannot be read. */
function readRow(
	names: readonly string[],
	cells: readonly string[],
	line: number,
	problems: Problem[],
): { id: string; draft: EventDraft | undefined } | undefined {
	const value: Record<string, unknown> = {};
	const move: Record<string, unknown> = {};
	for (const [i, name] of names.entries()) {
		const cell = cells[i]?.trim();
		const read = COLUMNS.get(name);
		if (!cell || !read) continue;
		if (name.startsWith('move.')) move[name.slice(5)] = read(cell);
		else value[name] = read(cell);
	}
	const { id, text, ...fields } = value as { id?: string; text?: string };
	const spot = (path: string) => ({ file: TABLE, line, path });
	const missing = (field: string, expected: string) =>
		problems.push(problem('field-missing', spot(field), { field, expected }));
	if (id === undefined) missing('id', 'an id');
	else if (!ID.test(id))
		problems.push(problem('id-invalid', spot('id'), { found: id, suggestion: slug(id) }));
	if (text === undefined) missing('text', 'two to four sentences');
	const whole = Object.keys(move).length > 0 ? { ...fields, move } : fields;
	const data = { file: TABLE, value: whole, lineOf: () => line };
	const shaped = shape(eventSchema, data, problems);
	if (id === undefined) return undefined;
	const draft = shaped && { id, data, value: shaped, body: { text: text ?? '', line } };
	return { id, draft };
}
