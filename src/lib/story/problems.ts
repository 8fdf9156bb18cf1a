/** Problems: an entry of the catalogue with its words filled in, and how a terminal shows it. */
import type { Problem } from '../std/result.ts';
import { CATALOGUE, type Code, type Entry } from './catalogue.ts';

export { CATALOGUE, type Code };

export interface Spot {
	readonly file: string;
	readonly line?: number;
	readonly path?: string;
}

/** What is quoted from a broken file must not move the cursor, change its colour or turn the text round. */
const plain = (word: string) =>
	word.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD');

/** One entry of the catalogue, with its words filled in. Throws if a word is wanting: that is our mistake. */
export function problem(
	code: Code,
	spot: Spot,
	words: Readonly<Record<string, string | number>> = {},
): Problem {
	const fill = (template: string) =>
		template.replace(/\{([a-z]+)\}/g, (_, name: string) => {
			const word = words[name];
			if (word === undefined) throw new Error(`The problem ${code} lacks the word ${name}.`);
			return plain(String(word));
		});
	const entry: Entry = CATALOGUE[code];
	return {
		code,
		file: spot.file,
		...(spot.line && { line: spot.line }),
		path: spot.path ?? '',
		says: fill(entry.says),
		try: fill(entry.try),
	};
}

/** `, perhaps “schaerbeek”`, or nothing: how a catalogue entry suggests a spelling. */
export const perhaps = (guess: string | undefined): string => (guess ? `, perhaps “${guess}”` : '');

/** A problem as the terminal shows it: two lines, file and line first, as editors make them links. */
export function formatProblem(p: Problem, folder = ''): string {
	const at = `${folder}${plain(p.file)}${p.line ? `:${p.line}` : ''}${p.path ? `  ${plain(p.path)}` : ''}`;
	return `${at}\n  ${p.says}  [${p.code}]\n  ${p.try}`;
}
