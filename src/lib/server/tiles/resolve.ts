/** From the setting to what the site is published on: reads, checks, and says what to put where. */
import { EMBEDDED_FILE, type Basemap } from '../../scene/basemap.ts';
import { fail, ok, type Result } from '../../std/result.ts';
import { checkArchive, type Archive } from './check.ts';
import type { StoryView } from './cover.ts';
import { NO_ORIGINS, withOrigins, type Origins } from './origins.ts';
import { readAddress, readFile, type Fetch } from './read.ts';
import type { Setting } from './setting.ts';
import { keepStyle } from './style.ts';

/** What the build writes down; the page, the drawn maps and the security policy follow from it. */
export interface Made {
	readonly basemap: Basemap;
	readonly origins: Origins;
}

export interface Resolved {
	readonly made: Made;
	/** A file to copy into the site under the basemap's address. */
	readonly copy?: string;
	/** A text to write there. */
	readonly write?: string;
	/** Whether the drawn maps can come from these tiles; else they come from the embedded archive. */
	readonly drawn: boolean;
}

/** Names in the site of what a newsroom brings. */
export const OWN_ARCHIVE = 'basemap-own.pmtiles';
export const OWN_STYLE = 'basemap-own.json';

/**
 * @param embedded path of the archive that the project builds
 * @param fetch asked only where the setting is an address
 */
export async function resolve(
	setting: Setting,
	views: readonly StoryView[],
	embedded: string,
	fetch: Fetch,
): Promise<Result<Resolved>> {
	if (setting.kind === 'style') {
		const kept = await keepStyle(setting.at, views, setting.attribution, fetch);
		if (!kept.ok) return kept;
		const { style, credit, origins } = kept.value;
		const basemap: Basemap = { kind: 'style', address: OWN_STYLE, credit };
		const write = JSON.stringify(style);
		return ok({ made: { basemap, origins }, write, drawn: false }, kept.notes);
	}
	const isEmbedded = setting.kind === 'embedded';
	const at = isEmbedded ? embedded : setting.at;
	const attribution = isEmbedded ? undefined : setting.attribution;
	const read = setting.kind === 'archive' ? await readAddress(at, fetch) : await readFile(at);
	if (!read.ok) return read;
	const checked = check(read.value, views, at, attribution);
	if (!checked.ok) return checked;
	if (setting.kind === 'archive') {
		const origins = withOrigins(NO_ORIGINS, ['connect'], new URL(at).origin);
		const made = { basemap: { ...checked.value, address: at }, origins };
		return ok({ made, drawn: false }, checked.notes);
	}
	const address = isEmbedded ? EMBEDDED_FILE : OWN_ARCHIVE;
	const made = { basemap: { ...checked.value, address }, origins: NO_ORIGINS };
	const drawn = checked.value.schema === 'protomaps';
	return ok({ made, drawn, ...(!isEmbedded && { copy: at }) }, checked.notes);
}

function check(
	archive: Archive,
	views: readonly StoryView[],
	at: string,
	attribution: string | undefined,
) {
	const checked = checkArchive(archive, views, { at, attribution });
	return checked.ok ? checked : fail<never>(checked.problems);
}
