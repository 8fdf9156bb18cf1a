/**
 * `events.parquet`: the events of a large story, one a row, in order of time. What is filtered,
 * counted and drawn stands in columns of its own, a few bytes an event, and is read at once
 * (`columnfacts.ts`); what is only read by people is read a few rows at a time, by ranges of the file
 * (`readRows`). Written by `columnwrite.ts`.
 */
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import type { When } from '../std/dates.ts';
import { itemsOf, NONE, type Facts } from './columns.ts';
import { STATUS_IDS } from './status.ts';
import type { Story, StoryEvent } from './story.ts';

/** Names of the columns of each date: its first millisecond, how many it may mean, and its last where it has no first. */
export const PERIOD = { start: 'start', lasts: 'lasts', end: 'end' } as const;
/** The same of the day on which it became known; all empty where that is the same. */
export const KNOWN = { start: 'known.start', lasts: 'known.lasts', end: 'known.end' } as const;

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
export const PARSERS = { timestampFromMilliseconds: (ms: bigint) => Number(ms) };

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
