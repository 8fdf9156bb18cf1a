/** What a newsroom set: the embedded map, its own tiles, or a whole style of somebody else's. */
import { isMap, parseDocument } from 'yaml';
import { fail, ok, type Problem, type Result } from '../../std/result.ts';

export type Setting =
	| { readonly kind: 'embedded' }
	| {
			/** `file` is a path, `archive` and `style` are addresses. */
			readonly kind: 'file' | 'archive' | 'style';
			readonly at: string;
			/** Goes before what the tiles say of themselves; may hold links as HTML. */
			readonly attribution?: string;
			/** Where it was set, for messages. */
			readonly set: string;
	  };

export const FILE = 'geo/basemap.yaml';
/** The environment variable that goes before the file. */
export const VARIABLE = 'BASEMAP';
const KEYS = ['tiles', 'style', 'attribution'];

const wrong = (set: string, path: string, says: string, hint: string): Problem => ({
	...{ code: 'basemap-setting', file: set, path, says, try: hint },
});

/** A path, the address of an archive, or that of a style: told apart by how it is written. */
function kindOf(at: string, set: string): Result<Setting> {
	if (/^http:\/\/(localhost|127\.0\.0\.1)(:|\/)|^https:\/\//.test(at)) {
		const { pathname } = new URL(at);
		if (/\.pmtiles$/.test(pathname)) return ok({ kind: 'archive', at, set });
		if (/\.json$/.test(pathname)) return ok({ kind: 'style', at, set });
		const says = `“${at}” is neither an archive nor a style.`;
		const hint = 'Give an address that ends in .pmtiles, or one of a style that ends in .json.';
		return fail([wrong(set, '', says, hint)]);
	}
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(at)) {
		const hint = 'Readers fetch it over the web: give an address that begins with https://.';
		return fail([wrong(set, '', `“${at}” cannot be fetched by a reader’s browser.`, hint)]);
	}
	if (!/\.pmtiles$/.test(at)) {
		const hint = 'Give a file that ends in .pmtiles; `pmtiles convert` makes one from MBTiles.';
		return fail([wrong(set, '', `“${at}” is not named as a PMTiles file.`, hint)]);
	}
	return ok({ kind: 'file', at, set });
}

/**
 * Reads the setting; the environment goes before the file.
 * @param yaml the content of `geo/basemap.yaml`, if there is such a file
 * @param variable the value of `BASEMAP`, if it is set
 */
export function settingOf(yaml: string | undefined, variable: string | undefined): Result<Setting> {
	const doc = parseDocument(yaml ?? '');
	const [mistake] = doc.errors;
	if (mistake) {
		const hint = 'Write `tiles: path/to/city.pmtiles`, or leave the file empty.';
		return fail([wrong(FILE, '', `It is not YAML: ${mistake.message.split('\n')[0]}`, hint)]);
	}
	if (doc.contents !== null && !isMap(doc.contents)) {
		const hint = 'Write `tiles: path/to/city.pmtiles`, or leave the file empty.';
		return fail([wrong(FILE, '', 'It holds no settings by name.', hint)]);
	}
	const given = (doc.toJS() ?? {}) as Record<string, unknown>;
	const problems = Object.entries(given).flatMap(([key, value]) => {
		if (!KEYS.includes(key))
			return [
				wrong(FILE, key, `There is no setting “${key}”.`, `Settings are ${KEYS.join(', ')}.`),
			];
		if (value !== null && typeof value !== 'string')
			return [wrong(FILE, key, `“${key}” is not a text.`, 'Write it in one line, in quotes.')];
		return [];
	});
	if (problems.length) return fail(problems);
	const text = (key: string) => (typeof given[key] === 'string' ? given[key].trim() : '');
	const [tiles, style, attribution] = [text('tiles'), text('style'), text('attribution')];
	if (tiles && style) {
		const says = 'It sets both “tiles” and “style”.';
		return fail([wrong(FILE, '', says, 'Keep one: a style brings its own tiles.')]);
	}
	const at = variable?.trim() || tiles || style;
	if (!at) return ok({ kind: 'embedded' });
	const setting = kindOf(at, variable?.trim() ? VARIABLE : FILE);
	if (!setting.ok || !attribution) return setting;
	return ok({ ...setting.value, attribution } as Setting);
}
