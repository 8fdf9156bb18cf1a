/** The column file of a large story: made once in a build. */
import { createHash } from 'node:crypto';
import { parquetMetadata } from 'hyparquet';
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
	const at = { file: FILE, bytes: bytes.length, tail: tailOf(bytes), version, events };
	places.set(story, at);
	files.set(story, { bytes, at });
	return { bytes, at };
}

const versionOf = (rows: Uint8Array) =>
	createHash('sha256').update(rows).digest('base64url').slice(0, 10);

/** The indices of pages lie before the footer: with them in hand, a part of a column is one request. */
function tailOf(bytes: Uint8Array): number {
	const chunks = parquetMetadata(bytes).row_groups.flatMap(({ columns }) => columns);
	const first = chunks.reduce(
		(least, { offset_index_offset: at }) => (at ? Math.min(least, Number(at)) : least),
		bytes.length - parquetMetadata(bytes).metadata_length - 8,
	);
	return bytes.length - first;
}
