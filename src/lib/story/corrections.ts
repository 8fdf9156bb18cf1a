/**
 * `corrections.md`: a level-two heading with a date, then what was corrected that day; newest first.
 * `corrections.<language>.md` says the same of the same days in other words.
 */
import { spaced } from '../std/spacing.ts';
import type { Problem } from '../std/result.ts';
import { type Context, sparse } from './context.ts';
import type { Draft } from './draft.ts';
import { prose } from './markdown.ts';
import { problem } from './problems.ts';
import type { Correction } from './story.ts';

const HEADING = /^## +(.+?)[ \t]*(?:\n|$)/;

/** The file for this language; without one, that of the story's first. */
export const correctionsFile = (language = '') =>
	language ? `corrections.${language}.md` : 'corrections.md';

interface Section {
	/** As it stands in the heading; absent where there is none. */
	readonly date?: string;
	readonly text: string;
	/** The line of the heading, or of the words that lack one. */
	readonly line: number;
}

function sections(source: string): Section[] {
	let line = 1;
	return source.split(/^(?=## )/m).map((section) => {
		const at = line;
		line += section.split('\n').length - 1;
		const heading = HEADING.exec(section);
		if (!heading) return { text: section, line: at };
		return { date: heading[1] ?? '', text: section.slice(heading[0].length), line: at };
	});
}

/** Pushes a problem for each day that a translation lacks, or has alone. */
export function checkCorrections(
	{ corrections }: Draft,
	languages: readonly string[],
	missing: (language: string, file: string) => void,
	problems: Problem[],
): void {
	const days = (language: string) =>
		sections(corrections.get(language) ?? '').flatMap(({ date, line }) =>
			date === undefined ? [] : [{ date, line }],
		);
	const first = days('');
	for (const language of new Set([...languages, ...corrections.keys()])) {
		if (language === '') continue;
		const file = correctionsFile(language);
		const translated = days(language);
		const lacks = first.some(({ date }) => !translated.some((one) => one.date === date));
		// Of a partial language the file may be absent, and is whole where it is there.
		if (lacks && (languages.includes(language) || corrections.has(language)))
			missing(language, file);
		for (const { date: field, line } of translated)
			if (!first.some(({ date }) => date === field))
				problems.push(problem('translation-stray', { file, line }, { field }));
	}
}

/** The corrections in the reader's language, else in the story's first; newest first. */
export function readCorrections(context: Context): Correction[] {
	const { corrections } = context.draft;
	const own = corrections.get(context.language);
	const file = correctionsFile(own === undefined ? '' : context.language);
	const language = own === undefined ? context.otherThanFirst : undefined;
	const found: Correction[] = [];
	for (const { date, text, line } of sections(own ?? corrections.get('') ?? ''))
		if (date !== undefined) {
			const from = { data: { file, value: null, lineOf: () => line }, value: null };
			const read = prose(
				spaced(text, language ?? context.language),
				{ file, line: line + 1 },
				context.problems,
			);
			found.push({ date: context.editorial(date, from, []), text: sparse({ ...read, language }) });
		} else if (text.trim()) {
			const words = { found: text.trim().slice(0, 60) };
			context.problems.push(problem('correction-undated', { file, line }, words));
		}
	const day = ({ date }: Correction) => date.from ?? 0;
	return found.sort((a, b) => day(b) - day(a));
}
