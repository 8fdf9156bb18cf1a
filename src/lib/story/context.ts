/** Reads texts, prose and dates of a draft in one language, and complains of those that cannot be read. */
import type { Calendar, Part, When } from '../std/dates.ts';
import { spaced, spacedAll } from '../std/spacing.ts';
import { isFault, readDate, type DateFault } from '../std/edtf.ts';
import type { Problem } from '../std/result.ts';
import {
	inLanguage,
	type Draft,
	type EventDraft,
	type Read,
	type TranslationDraft,
} from './draft.ts';
import { readLocator, type RawLocator } from './locator.ts';
import { prose } from './markdown.ts';
import { problem, type Spot } from './problems.ts';
import { pathName } from './said.ts';
import type { RawText } from './schema.ts';
import type { Citation, Prose } from './story.ts';

export type Path = readonly PropertyKey[];
type Cited = { id: string; at?: RawLocator | undefined; supports?: RawText | undefined };

/** Leaves out the keys whose value is undefined, so that the model has no empty fields. */
export function sparse<T extends object>(fields: T): Full<T> {
	const full: Partial<T> = {};
	// A loop: to make entries of the fields and an object of those again takes three times as long.
	for (const key in fields) if (fields[key] !== undefined) full[key] = fields[key];
	return full as Full<T>;
}

type Full<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Where a field stands. */
export const spotOf = (from: Read<unknown>, path: Path): Spot => ({
	file: from.data.file,
	line: from.data.lineOf(path),
	path: pathName(path),
});

/** Whether this machine knows the timezone. */
export function isTimezone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** With the spaces of the language. */
function set<T extends EventDraft | TranslationDraft>(draft: T, language: string): T {
	const { value, body } = spacedAll({ value: draft.value, body: draft.body }, language);
	return { ...draft, value, body };
}

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
	const known = kept.get(key);
	if (known !== undefined) return known;
	const made = make();
	kept.set(key, made);
	return made;
}

export class Context {
	readonly draft: Draft;
	readonly problems: Problem[];
	readonly language: string;
	/** The story's first language, where it is not the one read in. */
	readonly otherThanFirst: string | undefined;
	private readonly first: string;
	private readonly timezone: string;
	private readonly dates = new Map<string, When>();
	private readonly texts = new Map<string, string>();
	private readonly lists = new Map<string, readonly string[]>();
	private readonly citations = new Map<string, Citation[]>();

	/** The story's first language, where none is asked for or one that it does not have. */
	constructor(draft: Draft, language: string | undefined, problems: Problem[]) {
		const { languages, timezone } = draft.story.value;
		this.draft = draft;
		this.problems = problems;
		this.first = languages[0] ?? 'en';
		this.language = language && languages.includes(language) ? language : this.first;
		this.otherThanFirst = this.language === this.first ? undefined : this.first;
		// check.ts complains of an unknown one.
		this.timezone = isTimezone(timezone) ? timezone : 'Etc/UTC';
	}

	text(raw: RawText): string;
	text(raw: RawText | undefined): string | undefined;
	text(raw: RawText | undefined): string | undefined {
		if (raw === undefined) return undefined;
		return spaced(
			inLanguage(raw, this.language, this.first),
			this.languageOf(raw) ?? this.language,
		);
	}

	/** The event's words in the language that it is read in, if it has them. */
	translation(id: string): TranslationDraft | undefined {
		const found = this.draft.translations.find(
			(one) => one.id === id && one.language === this.language,
		);
		return found && set(found, this.language);
	}

	/** The event as its own language sets it. */
	set(event: EventDraft): EventDraft {
		return set(event, this.first);
	}

	/** The language of the text where it is not the reader's: the story's first stands in for it. */
	languageOf(raw: RawText | undefined): string | undefined {
		if (raw === undefined) return undefined;
		return typeof raw === 'object' && raw[this.language] ? undefined : this.otherThanFirst;
	}

	/**
	 * The fields of `raw` that have no translation. A plain text is in the first language; of `names`
	 * a plain one is the same in all.
	 */
	untranslated<T extends object>(
		raw: T,
		texts: readonly (keyof T & string)[],
		names: readonly (keyof T & string)[] = [],
	): string[] | undefined {
		const found = [...names.filter((key) => typeof raw[key] === 'object'), ...texts].filter(
			(key) => this.languageOf(raw[key] as RawText | undefined) !== undefined,
		);
		return found.length > 0 ? found : undefined;
	}

	prose(raw: RawText | undefined, from: Read<unknown>, path: Path): Prose | undefined {
		if (raw === undefined) return undefined;
		const language = this.languageOf(raw);
		return sparse({ ...prose(this.text(raw), spotOf(from, path), this.problems), language });
	}

	/** The date of an event in the story's calendar, or a problem and a date that is never seen. */
	date(text: string, from: Read<unknown>, path: Path, part?: Part): When {
		return this.readDate(text, from, path, this.draft.story.value.calendar, part);
	}

	/** The date of something that was written: by the newsroom, or as a source. Never Julian. */
	editorial(text: string, from: Read<unknown>, path: Path): When {
		return this.readDate(text, from, path, 'gregorian');
	}

	private readDate(
		text: string,
		from: Read<unknown>,
		path: Path,
		calendar: Calendar,
		part?: Part,
	): When {
		const key = `${calendar} ${part ?? ''} ${text}`;
		const known = this.dates.get(key);
		if (known) return known;
		const read = readDate(text, { timezone: this.timezone, calendar, ...(part && { part }) });
		if (!isFault(read)) {
			this.dates.set(key, read);
			return read;
		}
		const withPart = part && !isFault(readDate(text, { timezone: this.timezone, calendar }));
		this.complain(withPart ? part : read, text.slice(0, 60), spotOf(from, path));
		return this.readDate('0001', from, path, calendar);
	}

	/** The same text for the same letters: of a million rows each has cut its own out of the file. */
	same<T extends string | undefined>(text: T): T {
		return text === undefined ? text : (once(this.texts, text, () => text) as T);
	}

	/** The same list for the same ids: of a million events most have a few lists, or empty ones. */
	list(ids: readonly string[]): readonly string[] {
		return once(this.lists, ids.join(' '), () => ids);
	}

	private complain(fault: DateFault | Part, found: string, spot: Spot): void {
		const say = (...words: Parameters<typeof problem>) =>
			void this.problems.push(problem(...words));
		if (typeof fault === 'string') return say('part-without-day', spot, { found: fault });
		if (fault.fault === 'invalid') return say('date-invalid', spot, { found });
		if (fault.fault === 'reversed') return say('date-reversed', spot, { found });
		if (fault.fault === 'misspelt')
			return say('date-misspelt', spot, { found, reading: fault.reading });
		const [first, second] = fault.readings;
		return say('date-ambiguous', spot, { found, first, second });
	}

	/**
	 * Citations, from the list that stands at `path`; `translated` has what they support in other
	 * words, by the id of their source.
	 */
	cite(
		list: readonly Cited[],
		from: Read<unknown>,
		path: Path,
		translated: Readonly<Record<string, string>> | undefined = undefined,
	): Citation[] {
		const read = () => this.readCitations(list, from, path, translated);
		const isPlain = list.every(({ at, supports }) => typeof at !== 'object' && !supports);
		// As with dates and lists of ids, the same for the same words.
		return isPlain
			? once(this.citations, list.map(({ id, at }) => `${id} ${at ?? ''}`).join('\n'), read)
			: read();
	}

	private readCitations(
		list: readonly Cited[],
		from: Read<unknown>,
		path: Path,
		translated: Readonly<Record<string, string>> | undefined,
	): Citation[] {
		return list.map(({ id, at, supports }, i) => {
			const said = translated?.[id];
			const locator = at === undefined ? undefined : readLocator(at);
			const foreign = [
				...(locator?.words && this.otherThanFirst ? ['at'] : []),
				...(supports && said === undefined && this.languageOf(supports) ? ['supports'] : []),
			];
			return sparse({
				source: id,
				at: locator && {
					...locator,
					...(locator.entry && {
						entry: locator.entry.map((day) => this.date(day, from, [...path, i, 'at', 'entry'])),
					}),
				},
				supports: supports && (said ?? this.text(supports)),
				untranslated: foreign.length > 0 ? foreign : undefined,
			}) as Citation;
		});
	}
}
