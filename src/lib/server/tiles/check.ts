/** Is this archive fit to publish the stories on? Pure: what was read comes in, problems go out. */
import { guessSchema } from '@versatiles/style';
import { SCHEMAS, type ArchiveBasemap, type Schema } from '../../scene/basemap.ts';
import type { Bounds } from '../../std/lonlat.ts';
import { fail, ok, type Problem, type Result } from '../../std/result.ts';
import { outside, tooCoarse, tooLate, zoomOf, type StoryView } from './cover.ts';
import { creditOf } from './credit.ts';

/** What an archive says of itself. */
export interface Archive {
	/** Vector tiles are 1 in the PMTiles format. */
	readonly tileType: number;
	readonly zooms: readonly [first: number, last: number];
	readonly bounds: Bounds;
	readonly metadata: Readonly<Record<string, unknown>>;
	/** Bytes that the header promises, and those that are there, if known. */
	readonly promised: number;
	readonly length?: number;
}

/** A short name of a schema, and which versions of it can be styled. */
const KNOWN: Record<Schema, { name: string; versions: RegExp; says: string; must: boolean }> = {
	protomaps: { name: 'Protomaps', versions: /^4(\.|$)/, says: 'version 4', must: true },
	shortbread: { name: 'Shortbread', versions: /^1(\.|$)/, says: 'version 1', must: false },
	openmaptiles: { name: 'OpenMapTiles', versions: /^3(\.|$)/, says: 'version 3', must: false },
};

const MVT = 1;
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const places = (views: readonly StoryView[]) =>
	views.map(({ story, view }) => `${story} (${view})`).join(', ');

/**
 * @param at path or address, for messages
 * @param attribution what the setting says in place of the archive's own
 */
export function checkArchive(
	archive: Archive,
	views: readonly StoryView[],
	{ at, attribution }: { at: string; attribution?: string | undefined },
): Result<Omit<ArchiveBasemap, 'address'>> {
	const problems: Problem[] = [];
	const say = (code: string, says: string, hint: string) =>
		void problems.push({ code: `basemap-${code}`, file: at, path: '', says, try: hint });
	const { tileType, zooms, bounds, metadata, promised, length } = archive;

	if (length !== undefined && length < promised)
		say(
			'cut',
			`The file ends after ${length} of its ${promised} bytes.`,
			'Copy or upload it again, and compare the sizes.',
		);
	if (tileType !== MVT)
		say('raster', 'Its tiles are not vector tiles.', 'Give an archive of MVT tiles.');
	const schema = schemaOf(metadata);
	const version = text(metadata['version']);
	if (!schema && tileType === MVT)
		say(
			'schema',
			`Its layers (${layersOf(metadata).join(', ') || 'it names none'}) are of no schema that is known here.`,
			`Use tiles in one of these: ${SCHEMAS.map((one) => KNOWN[one].name).join(', ')}; or give a whole style.`,
		);
	if (schema) {
		const { name, versions, says, must } = KNOWN[schema];
		if (version ? !versions.test(version) : must)
			say(
				'version',
				version
					? `It is in the ${name} schema ${version}, and the style is for ${says}.`
					: `It is in the ${name} schema, but does not say in which version.`,
				`Take a build in ${says} of the schema.`,
			);
	}
	const far = outside(views, bounds);
	if (far.length)
		say(
			'bounds',
			`It covers ${bounds.join(', ')} (west, south, east, north), and these views lie outside: ${places(far)}.`,
			'`npm run basemap -- extract` prints the command that cuts tiles for all stories.',
		);
	const coarse = tooCoarse(views, zooms[1]);
	if (coarse.length)
		say(
			'coarse',
			`Its tiles end at zoom ${zooms[1]}, and these views are closer: ${coarse.map((one) => `${places([one])} at ${Math.floor(zoomOf(one))}`).join(', ')}.`,
			`Extract to zoom ${Math.max(...coarse.map((one) => Math.floor(zoomOf(one))))} or deeper.`,
		);
	const late = tooLate(views, zooms[0]);
	if (late.length)
		say(
			'late',
			`Its tiles begin at zoom ${zooms[0]}, and these views are further away: ${places(late)}.`,
			'Extract from zoom 0.',
		);
	const credit = creditOf(attribution ?? text(metadata['attribution']));
	if (!credit.length)
		say(
			'attribution',
			'It does not say whom to credit.',
			'Add a line `attribution:` to geo/basemap.yaml, as the licence of the data wants it.',
		);
	if (problems.length || !schema) return fail(problems);
	const named = text(metadata['name']) || 'without a name';
	return ok({ kind: 'archive', schema, zooms, credit }, [
		`${named}: ${KNOWN[schema].name} schema, ${version ? `version ${version}` : 'version not given'}`,
		`zoom ${zooms[0]} to ${zooms[1]}, ${bounds.join(', ')}`,
		`credit: ${credit.map((part) => part.text).join('')}`,
	]);
}

const layersOf = (metadata: Archive['metadata']): string[] => {
	const layers = metadata['vector_layers'];
	return Array.isArray(layers) ? layers.map((layer: { id?: unknown }) => String(layer?.id)) : [];
};

/** By its layers: names and versions are for people, and many archives have none. */
function schemaOf(metadata: Archive['metadata']): Schema | undefined {
	const layers = Array.isArray(metadata['vector_layers']) ? metadata['vector_layers'] : [];
	const tileset = {
		tilejson: '3.0.0',
		tiles: ['https://tiles/{z}/{x}/{y}'],
		vector_layers: layers,
	};
	const guess = guessSchema(tileset as Parameters<typeof guessSchema>[0]);
	return guess.type === 'vector' ? guess.schema : undefined;
}
