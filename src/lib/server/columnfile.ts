/** The column file of a large story: made once in a build. */
import { createHash } from 'node:crypto';
import { parquetMetadata, type RowGroup } from 'hyparquet';
import { FACT_COLUMNS } from '../story/columnfacts.ts';
import { writeColumns } from '../story/columnwrite.ts';
import type { ColumnsAt } from '../story/large.ts';
import type { Story } from '../story/story.ts';
import { tidy } from './tidy.ts';

/** Its name, beside the edition's page. */
const FILE = 'events.parquet';

interface File {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly at: ColumnsAt;
}

const places = new WeakMap<Story, ColumnsAt>();
/** Files that have been made and not yet been asked for. */
const files = new WeakMap<Story, File>();

/** Where the file lies and how it is known. */
export const columnsAt = (story: Story): ColumnsAt => places.get(story) ?? make(story).at;

/** The file's bytes, which are then forgotten: they are hundreds of megabytes and wanted once. */
export function columnFile(story: Story): Uint8Array<ArrayBuffer> {
	const { bytes } = files.get(story) ?? make(story);
	files.delete(story);
	return bytes;
}

function make(story: Story): File {
	const { bytes, version } = writeColumns(story, versionOf, { after: () => tidy() });
	const events = story.events.length;
	const at = { file: FILE, bytes: bytes.length, ...partsOf(bytes), version, events };
	places.set(story, at);
	files.set(story, { bytes, at });
	return { bytes, at };
}

const versionOf = (rows: Uint8Array) =>
	createHash('sha256').update(rows).digest('base64url').slice(0, 10);

/** Where the parts of a column file lie that are read first. */
export function partsOf(bytes: Uint8Array): Pick<ColumnsAt, 'tail' | 'facts'> {
	const { row_groups: groups, metadata_length: footer } = parquetMetadata(bytes);
	const ends = groups.flatMap(({ columns }) =>
		columns.flatMap(({ offset_index_offset: at }) => (at ? [Number(at)] : [])),
	);
	return {
		// The indices of pages lie before the footer: with them in hand, a part of a column is one request.
		tail: bytes.length - Math.min(bytes.length - footer - 8, ...ends),
		facts: groups.map(factsOf),
	};
}

/** What is read at once of a group of rows: columns that lie beside each other. */
function factsOf({ columns }: RowGroup): readonly [start: number, stop: number] {
	const read = columns.flatMap(({ meta_data: column }) => {
		if (!column || !FACT_COLUMNS.some((name) => name === column.path_in_schema[0])) return [];
		const start = Number(column.dictionary_page_offset ?? column.data_page_offset);
		return [{ start, stop: start + Number(column.total_compressed_size) }];
	});
	return [Math.min(...read.map(({ start }) => start)), Math.max(...read.map(({ stop }) => stop))];
}
