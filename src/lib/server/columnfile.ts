/** The column file of a large story: made once in a build. */
import { createHash } from 'node:crypto';
import { parquetMetadata } from 'hyparquet';
import { writeColumns } from '../story/columnwrite.ts';
import type { ColumnsAt } from '../story/large.ts';
import type { Story } from '../story/story.ts';

/** Its name, beside the edition's page. */
const FILE = 'events.parquet';

const made = new WeakMap<Story, { readonly bytes: Uint8Array; readonly at: ColumnsAt }>();

export function columnFile(story: Story) {
	const known = made.get(story);
	if (known) return known;
	const { bytes, version } = writeColumns(story, versionOf);
	const events = story.events.length;
	const at = { file: FILE, bytes: bytes.length, tail: tailOf(bytes), version, events };
	const found = { bytes, at };
	made.set(story, found);
	return found;
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
