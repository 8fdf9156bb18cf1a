import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads a table of this folder: tabs between columns, names in the first line, `#` for remarks. */
export function readTable(file: string): Record<string, string>[] {
	const text = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
	const [head, ...rows] = text.split('\n').filter((row) => row.trim() && !row.startsWith('#'));
	const columns = head!.split('\t');
	return rows.map((row, i) => {
		const cells = row.split('\t');
		if (cells.length > columns.length) throw new Error(`${file}, row ${i + 2}: too many columns`);
		return Object.fromEntries(columns.map((column, k) => [column, cells[k]?.trim() ?? '']));
	});
}
