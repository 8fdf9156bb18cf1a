/**
 * The story: what is claimed to have happened, in one language, complete and unchangeable.
 * `parse.ts` makes it from files and lets nothing through that is wrong, so that whoever shows it
 * never has to ask whether a reference resolves.
 */
import type { Calendar, When } from '../std/dates.ts';
import type { Bounds, LonLat } from '../std/lonlat.ts';
import type { Display, Precision } from './precision.ts';
import type { Status } from './status.ts';

/** What has texts of its own, and may lack some of them in the language that it is read in. */
export interface Texts {
	/**
	 * The names of those of its fields that are in the story's first language, for want of a
	 * translation; left out where there are none. A name that is the same in all languages is not one.
	 */
	readonly untranslated?: readonly string[];
}

/** Text with emphasis, links, lists and quotes: safe HTML, and the same as plain words. */
export interface Prose {
	readonly html: string;
	readonly text: string;
	/** The language of the words, where it is not the story's: a translation is wanting. */
	readonly language?: string;
}

/** One part of the map that the story opens with or jumps to. */
export interface View extends Texts {
	readonly id: string;
	readonly name: string;
	readonly bounds: Bounds;
}

export interface Kind extends Texts {
	readonly id: string;
	readonly name: string;
	/** One character that stands for the kind where colour may not. */
	readonly sign: string;
}

export interface Chapter extends Texts {
	readonly id: string;
	readonly title: string;
	readonly standfirst?: string;
}

export interface Stop extends Texts {
	readonly title: string;
	readonly text: string;
	readonly view?: string;
	readonly place?: string;
	readonly events: readonly string[];
	readonly warning?: string;
}

export interface Place extends Texts {
	readonly id: string;
	readonly name: string;
	/** The same place in other languages, by language tag. */
	readonly names: Readonly<Record<string, string>>;
	readonly aliases: readonly string[];
	readonly kind: string;
	readonly precision: Precision;
	readonly display: Display;
	/** The place it lies in; following this leads outwards and ends. */
	readonly within?: string;
	/** Where the mark stands; absent where nothing is to be shown. */
	readonly at?: LonLat;
	/** Metres around `at` within which the place lies. */
	readonly radius?: number;
	/** How it was located, and by whom. */
	readonly located: string;
	readonly note?: string;
}

export interface Alias extends Texts {
	readonly name: string;
	/** When and by whom the name was tied to the person. */
	readonly tied?: When;
	readonly by?: string;
	/** How the person was spoken of before that: "a man using the name …". */
	readonly said?: string;
	readonly note?: string;
}

export interface Person extends Texts {
	readonly id: string;
	readonly name: string;
	readonly group: boolean;
	/** When their name became public; absent where it always was. */
	readonly named?: When;
	readonly aliases: readonly Alias[];
	/** Who they are in the story, in the knowledge of its day. */
	readonly role: string;
	/** What is known of them now, dated and attributed. */
	readonly later?: string;
	readonly sources: readonly Citation[];
}

export interface Source extends Texts {
	readonly id: string;
	readonly publisher: string;
	readonly what?: string;
	readonly title?: string;
	readonly date: When;
	readonly url?: string;
	/** The language that it is written in, and so that of its title. */
	readonly language?: string;
	/** The language of the publisher's name: the source's own, unless the story has a name for each language. */
	readonly named?: string;
}

/** Where in a source: each part of it that is given, from the largest to the smallest. */
export interface Locator {
	/** In words of the newsroom's own. */
	readonly words?: string;
	/** Of a journal or a diary, by its days. */
	readonly entry?: readonly When[];
	/** Numbers, or ranges as they stand: `12`, `xii`, `12–15`. */
	readonly page?: readonly string[];
	readonly paragraph?: readonly string[];
	/** Of a recording: `02:10`. */
	readonly minute?: string;
}

export interface Citation extends Texts {
	readonly source: string;
	readonly at?: Locator;
	/** Which part of the text it carries, where not all of it. */
	readonly supports?: string;
}

export interface Update {
	readonly date: When;
	readonly text: Prose;
	readonly status?: Status;
	readonly sources: readonly Citation[];
}

export interface Move {
	readonly from?: string;
	readonly to?: string;
	/** solid: the story's own sources give it; dashed: outside knowledge; none: a source names no destination. */
	readonly drawn: 'solid' | 'dashed' | 'none';
}

export interface StoryEvent {
	readonly id: string;
	/** The language of all its words, where it is not the story's: it has no translation. */
	readonly language?: string;
	readonly title: string;
	readonly when: When;
	/** When it became public. */
	readonly known: When;
	/** When all that its text says was public, where that is later than `known`. */
	readonly told?: When;
	/** The date as a source gave it, where the best date is another. */
	readonly differs: readonly {
		readonly source: string;
		readonly when: When;
		readonly note?: string;
	}[];
	readonly where: readonly string[];
	/** Said in place of a place where none can be shown. */
	readonly whereabouts?: string;
	readonly move?: Move;
	readonly kind: string;
	readonly chapter: string;
	readonly people: readonly string[];
	/** Those of `people` who were not there, or of whom nobody says so. */
	readonly absent: readonly string[];
	/** By the id of one of `people`: the name of their alias under which they went. */
	readonly as?: Readonly<Record<string, string>>;
	readonly status: Status;
	readonly claimedBy?: string;
	/** True for what the story's seed does not say: later reporting and trials. */
	readonly outside: boolean;
	readonly sources: readonly Citation[];
	readonly updates: readonly Update[];
	readonly follows: readonly string[];
	readonly corrects: readonly string[];
	/** A content note to be read before the text, e.g. "violence". */
	readonly warning?: string;
	readonly media: readonly Medium[];
	readonly prose: Prose;
}

/** A picture, with what those who do not see it are told. */
export interface Medium extends Texts {
	/** Its name in the story's folder `media/`. */
	readonly file: string;
	readonly alt: string;
	readonly credit: string;
	readonly licence: string;
	readonly caption?: string;
}

export interface Line extends Texts {
	readonly id: string;
	readonly name: string;
	readonly geometry:
		GeoJSON.LineString | GeoJSON.MultiLineString | GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

export interface Correction {
	readonly date: When;
	readonly text: Prose;
}

export interface Story extends Texts {
	readonly format: 1;
	readonly slug: string;
	readonly language: string;
	/** The first of them stands in where another lacks a text. */
	readonly languages: readonly string[];
	/** Those of them that the newsroom says are not translated whole; left out where all are. */
	readonly partial?: readonly string[];
	readonly draft: boolean;
	readonly title: string;
	readonly standfirst: string;
	readonly byline: string;
	readonly published: When;
	readonly updated?: When;
	readonly timezone: string;
	readonly calendar: Calendar;
	/** First words, before anything else: in the first story they are for the victims. */
	readonly opening?: Prose;
	/** What a reader should know before reading on. */
	readonly note?: Prose;
	/** Where to turn for help, and other last words. */
	readonly closing?: Prose;
	/** The label of events that lie outside the seed of the story. */
	readonly outside?: string;
	readonly views: readonly View[];
	readonly kinds: readonly Kind[];
	readonly chapters: readonly Chapter[];
	readonly tour: readonly Stop[];
	readonly timeline: { readonly focus: When; readonly unit: 'day' | 'week' | 'month' | 'year' };
	readonly places: readonly Place[];
	readonly people: readonly Person[];
	readonly sources: readonly Source[];
	/** In order of time. */
	readonly events: readonly StoryEvent[];
	readonly lines: readonly Line[];
	readonly corrections: readonly Correction[];
}
