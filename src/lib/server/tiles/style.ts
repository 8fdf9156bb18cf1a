/** A whole style of somebody else's: checked, and kept as it was when it was checked. */
import type { StyleSpecification } from 'maplibre-gl';
import type { CreditPart } from '../../scene/basemap.ts';
import { fail, ok, type Problem, type Result } from '../../std/result.ts';
import { outside, tooCoarse, type StoryView } from './cover.ts';
import { creditOf } from './credit.ts';
import { readAddress, type Fetch } from './read.ts';
import { NO_ORIGINS, withOrigins, type Origins } from './origins.ts';

/** A style with every address absolute and every source described in it. */
export interface KeptStyle {
	readonly style: StyleSpecification;
	readonly credit: readonly CreditPart[];
	readonly origins: Origins;
}

type SourceJson = Record<string, unknown> & { tiles?: string[]; url?: string };

/** An address in a style or a tileset, made absolute; the braces of templates stay. */
const absolute = (address: string, base: string): string =>
	new URL(address, base).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');

const problem = (at: string, code: string, says: string, hint: string, path = ''): Problem => ({
	...{ code: `basemap-${code}`, file: at, path, says, try: hint },
});

async function json(address: string, fetch: Fetch): Promise<unknown> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`It answers ${answer.status}.`);
	return answer.json();
}

/** The scheme of `map/protocol.ts`, under which the page reads archives. */
const READ_AS = 'dateline://';
const PMTILES = 'pmtiles://';

/** A source with its tiles' addresses, zooms, bounds and attribution in it. */
async function described(
	source: SourceJson,
	base: string,
	fetch: Fetch,
): Promise<Result<SourceJson>> {
	if (typeof source.url !== 'string') {
		const tiles = source.tiles?.map((one) => absolute(one, base));
		return ok({ ...source, ...(tiles && { tiles }) });
	}
	const { url, ...rest } = source;
	if (url.startsWith(PMTILES)) {
		const address = absolute(url.slice(PMTILES.length), base);
		const read = await readAddress(address, fetch);
		if (!read.ok) return read;
		const { zooms, bounds, metadata } = read.value;
		const tiles = [`${READ_AS}${address}/{z}/{x}/{y}`];
		const attribution = metadata['attribution'] ?? '';
		const [minzoom, maxzoom] = zooms;
		return ok({ ...{ tiles, minzoom, maxzoom, bounds, attribution }, ...rest });
	}
	const address = absolute(url, base);
	let tileset: SourceJson;
	try {
		tileset = (await json(address, fetch)) as SourceJson;
	} catch {
		const hint = 'Open it in a browser: it must be public, and JSON.';
		return fail([problem(address, 'source', 'This source of the style cannot be read.', hint)]);
	}
	const { minzoom, maxzoom, bounds, attribution, scheme } = tileset;
	const told = { minzoom, maxzoom, bounds, attribution, scheme };
	const known = Object.entries(told).filter(([, value]) => value !== undefined);
	const tiles = (tileset.tiles ?? []).map((one) => absolute(one, address));
	return ok({ ...Object.fromEntries(known), tiles, ...rest });
}

const originOf = (address: string): string => new URL(address.replace(READ_AS, '')).origin;
const filled = (template: string) => template.replace(/[{}]/g, '');

function originsOf(style: StyleSpecification): Origins {
	let origins = NO_ORIGINS;
	const add = (kinds: readonly (keyof Origins)[], address: string) =>
		void (origins = withOrigins(origins, kinds, originOf(filled(address))));
	for (const source of Object.values(style.sources) as SourceJson[]) {
		const isImage = source['type'] !== 'vector' && source['type'] !== 'geojson';
		for (const tiles of source.tiles ?? []) add(isImage ? ['connect', 'img'] : ['connect'], tiles);
		if (typeof source['data'] === 'string') add(['connect'], source['data']);
	}
	if (style.glyphs) add(['connect'], style.glyphs);
	for (const { url } of spritesOf(style)) add(['connect', 'img'], url);
	return origins;
}

const spritesOf = ({ sprite }: StyleSpecification): { id: string; url: string }[] =>
	typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? []);

/**
 * Fetches a style and all that describes its sources.
 * @param attribution what the setting says in place of the sources' own
 */
export async function keepStyle(
	at: string,
	views: readonly StoryView[],
	attribution: string | undefined,
	fetch: Fetch,
): Promise<Result<KeptStyle>> {
	let given: StyleSpecification;
	try {
		given = (await json(at, fetch)) as StyleSpecification;
	} catch (error) {
		const says =
			error instanceof Error && /answers/.test(error.message)
				? error.message
				: 'It cannot be read.';
		return fail([problem(at, 'style', says, 'Open it in a browser: it must be public, and JSON.')]);
	}
	if (given?.version !== 8 || !Array.isArray(given.layers) || typeof given.sources !== 'object')
		return fail([
			problem(
				at,
				'style',
				'It is not a style of version 8.',
				'Give the style, not a tileset (TileJSON).',
			),
		]);
	const problems: Problem[] = [];
	const sources: Record<string, SourceJson> = {};
	for (const [id, source] of Object.entries(given.sources)) {
		const read = await described(source as SourceJson, at, fetch);
		if (read.ok) sources[id] = read.value;
		else problems.push(...read.problems);
	}
	problems.push(...reach(at, Object.values(sources), views));
	const said = Object.values(sources).map((source) => String(source['attribution'] ?? ''));
	const credit = creditOf(attribution ?? [...new Set(said.filter(Boolean))].join(' · '));
	if (!credit.length)
		problems.push(
			problem(
				at,
				'attribution',
				'It does not say whom to credit.',
				'Add a line `attribution:` to geo/basemap.yaml.',
			),
		);
	if (problems.length) return fail(problems);
	const sprite = spritesOf(given).map(({ id, url }) => ({ id, url: absolute(url, at) }));
	const style = {
		...given,
		sources,
		...(given.glyphs && { glyphs: absolute(given.glyphs, at) }),
		...(sprite.length && { sprite }),
	} as StyleSpecification;
	return ok({ style, credit, origins: originsOf(style) }, [
		`style ${given.name ?? 'without a name'}: ${given.layers.length} layers`,
		`credit: ${credit.map((part) => part.text).join('')}`,
	]);
}

/** Views that no source with tiles reaches, or none deep enough. What says no bounds covers the world. */
function reach(at: string, sources: readonly SourceJson[], views: readonly StoryView[]): Problem[] {
	const tiled = sources.filter((source) => source.tiles?.length);
	if (!tiled.length)
		return [
			problem(at, 'source', 'None of its sources has tiles.', 'Give a style that draws a map.'),
		];
	const boundsOf = (source: SourceJson) =>
		(source['bounds'] ?? [-180, -85, 180, 85]) as readonly [number, number, number, number];
	const depth = (source: SourceJson) => Number(source['maxzoom'] ?? 22);
	const unseen = views.filter((view) =>
		tiled.every(
			(source) =>
				outside([view], boundsOf(source)).length || tooCoarse([view], depth(source)).length,
		),
	);
	if (!unseen.length) return [];
	const names = unseen.map(({ story, view }) => `${story} (${view})`).join(', ');
	const says = `None of its sources reaches these views, or none deep enough: ${names}.`;
	return [problem(at, 'bounds', says, 'Give a style whose tiles cover all stories.')];
}
