/** A story between its files and its model: every field has the right shape, nothing is cross-checked. */
import type { Data } from './files.ts';
import type {
	RawEvent,
	RawLines,
	RawMedia,
	RawPeople,
	RawPlaces,
	RawSources,
	RawStory,
	RawText,
	RawTranslation,
} from './schema.ts';

/** A value, and the file it came from. */
export interface Read<T> {
	readonly data: Data;
	readonly value: T;
}

/** Markdown with the line of its file on which it begins. */
interface Body {
	readonly text: string;
	readonly line: number;
}

export interface EventDraft extends Read<RawEvent> {
	readonly id: string;
	readonly body: Body;
}

export interface TranslationDraft extends Read<RawTranslation> {
	readonly id: string;
	readonly language: string;
	readonly body: Body;
}

/** The files that every story has. */
export type Part = 'story' | 'people' | 'sources' | 'places';

export interface Draft {
	readonly slug: string;
	/** Those that are missing or misshapen: what refers to them cannot be checked. */
	readonly unread: ReadonlySet<Part | 'media' | 'events'>;
	readonly story: Read<RawStory>;
	readonly people: Read<RawPeople>;
	readonly sources: Read<RawSources>;
	readonly places: Read<RawPlaces>;
	readonly lines?: Read<RawLines>;
	readonly media?: Read<RawMedia>;
	/** Names of the files that are in `media/`. */
	readonly mediaFiles: readonly string[];
	/** The log of corrections by language; that of the story's first is under ''. */
	readonly corrections: ReadonlyMap<string, string>;
	/** To be gone through once: of a table they are read as they are asked for. */
	readonly events: Iterable<EventDraft>;
	/** Ids of all events that have a file or, so far, a row; readable or not. */
	readonly eventIds: { has(id: string): boolean; keys(): Iterable<string> };
	/** `id.language` of all translations that have a file, readable or not. */
	readonly translated: ReadonlySet<string>;
	readonly translations: readonly TranslationDraft[];
}

const nothing = <T>(value: T): Read<T> => ({ data: { file: '', value, lineOf: () => 1 }, value });

/** What stands in for files that could not be read, so that the others can be checked all the same. */
export const absent: Pick<Draft, Part> = {
	story: nothing({
		...{ format: 1, status: 'published', title: '', standfirst: '', byline: '' },
		...{ published: '2000', timezone: 'Etc/UTC', calendar: 'gregorian' },
		...{ languages: [], partial: [], views: [], kinds: [], chapters: [], tour: [] },
		timeline: { focus: '2000', unit: 'day' },
	}),
	people: nothing([]),
	sources: nothing([]),
	places: nothing({ type: 'FeatureCollection', features: [] }),
};

/** The text in this language, else in the story's first. */
export function inLanguage(raw: RawText, language: string, first: string): string {
	return typeof raw === 'string'
		? raw
		: (raw[language] ?? raw[first] ?? Object.values(raw)[0] ?? '');
}
