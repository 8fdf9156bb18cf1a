/** The measurements as Markdown, and the part of a document that is theirs. */
import { ROWS, type Row } from './figures.ts';
import type { Made } from './prepare.ts';
import { ratio, spread } from './statistics.ts';
import type { Figures } from './visit.ts';

/** All runs of one page, in the order in which they were made. */
export interface Runs {
	readonly page: string;
	readonly says: string;
	readonly runs: readonly Figures[];
	readonly made?: Made | undefined;
}

const NONE = '–';

function cell(
	{ figure, write, base, to = figure, ratioOnly }: Row,
	runs: Runs,
	all: readonly Runs[],
): string {
	const values = runs.runs.map((run) => run[figure]);
	const found = spread(values);
	if (!found) return NONE;
	const other = all.find(({ page }) => page === base)?.runs.map((run) => run[to]);
	const times = other && ratio(values, other);
	const compared = times === undefined ? '' : `×${times.toFixed(2)}`;
	if (ratioOnly) return compared || NONE;
	const range = found.min === found.max ? '' : ` (${write(found.min)}–${write(found.max)})`;
	return `${write(found.median)}${range}${compared && runs.page !== base ? ` ${compared}` : ''}`;
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** One table: a row a figure, a column a page; `×` is the ratio to the page named in the first column. */
export function table(all: readonly Runs[], events: number): string {
	const letter = { plain: 'a', maplibre: 'b' };
	const rows = ROWS.map((row) =>
		line([`${row.says} (× ${letter[row.base]})`, ...all.map((runs) => cell(row, runs, all))]),
	);
	const made = (write: (made: Made) => string) =>
		all.map(({ made }) => (made ? write(made) : NONE));
	return [
		line(['', ...all.map(({ says }) => says)]),
		line(['---', ...all.map(() => '---')]),
		...rows,
		line(['made in', ...made(({ seconds }) => `${seconds.toFixed(2)} s`)]),
		line(['size per event', ...made(({ bytes }) => `${(bytes / events / 1000).toFixed(2)} kB`)]),
	].join('\n');
}

/** The text with what stands between its two markers replaced. Throws where they are wanting. */
export function between(text: string, name: string, content: string): string {
	const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [from, to] = [text.indexOf(open), text.indexOf(close)];
	if (from < 0 || to < from) throw new Error(`The document has no ${open} … ${close}.`);
	return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`;
}
