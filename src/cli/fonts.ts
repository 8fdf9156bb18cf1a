/**
 * Cuts the page's fonts down to the characters that the stories use (plus plain Latin), into
 * `static/fonts/`. Runs before every build; does nothing while fonts and stories are unchanged.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';
import { LANGUAGES } from '../lib/std/words/languages.ts';
import { readFolder, SHELF, slugs } from '../lib/server/library.ts';

const OUT = 'static/fonts';
/** ASCII and what the interface itself writes in the languages it may be in. */
const PLAIN = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
const EXTRA = 'àâäæçéèêëîïôöœùûüÿñáíóúÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑÁÍÓÚß\u00a0«»–—‘’“”„…·×°€→←';

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/source-sans-3/files/source-sans-3';
const arabic = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic';

interface Font {
	readonly name: string;
	readonly file: string;
	readonly weights: readonly [least: number, most: number] | undefined;
	readonly shaped?: true;
}

/** `shaped`: the letters of its script change with those beside them, for which it keeps all of its features. */
const FONTS: readonly Font[] = [
	{ name: 'serif', file: `${serif}-latin-wght-normal.woff2`, weights: [400, 600] },
	{ name: 'serif-ext', file: `${serif}-latin-ext-wght-normal.woff2`, weights: [400, 600] },
	{ name: 'serif-italic', file: `${serif}-latin-wght-italic.woff2`, weights: [400, 400] },
	{ name: 'sans', file: `${sans}-latin-wght-normal.woff2`, weights: [400, 600] },
	{ name: 'arabic', file: `${arabic}-400-normal.woff2`, weights: undefined, shaped: true },
	{ name: 'arabic-bold', file: `${arabic}-600-normal.woff2`, weights: undefined, shaped: true },
	{ name: 'sans-ext', file: `${sans}-latin-ext-wght-normal.woff2`, weights: [400, 600] },
];

/**
 * Features of OpenType that a text has without being asked, as CSS Fonts 4 says (7.1), and the figures
 * of one width that `app.css` asks for. Small capitals, swashes and figures of other kinds go: they are
 * a third of the bytes.
 */
const FEATURES = ['calt', 'clig', 'kern', 'liga', 'locl', 'rlig', 'rvrn', 'lnum', 'tnum'];
/** Those by which an accent of its own (U+0300 to U+036F) is put onto a letter: for texts that have any. */
const ACCENTS = ['ccmp', 'mark', 'mkmk'];

/** What the interface writes, in all of its languages. */
const WORDS = 'src/lib/std/words';

/** Every character of every text file of the stories and of the interface, once, in order. */
function characters(): string {
	const found = new Set(PLAIN + EXTRA);
	for (const file of readdirSync(WORDS))
		if (file.endsWith('.yaml'))
			for (const c of readFileSync(join(WORDS, file), 'utf8')) found.add(c);
	for (const { name } of Object.values(LANGUAGES)) for (const c of name) found.add(c);
	for (const slug of slugs())
		for (const { bytes } of readFolder(join(SHELF, slug), slug).files) addCharacters(bytes, found);
	return [...found].sort().join('');
}

/** Bytes that are decoded at once: a table of a million events is longer than a text can be. */
const PIECE = 1e6;

/** The characters of UTF-8; of ASCII each byte is one. */
function addCharacters(bytes: Uint8Array, found: Set<string>): void {
	const decoder = new TextDecoder();
	for (let at = 0; at < bytes.length; at += PIECE) {
		const piece = bytes.subarray(at, at + PIECE);
		const there = new Uint8Array(256);
		for (const byte of piece) there[byte] = 1;
		const last = at + PIECE >= bytes.length;
		const isPlain = there.subarray(128).every((one) => one === 0);
		const text = isPlain
			? String.fromCharCode(...[...there.keys()].filter((byte) => there[byte]))
			: decoder.decode(piece, { stream: !last });
		for (const c of text) found.add(c);
	}
}

const require = createRequire(import.meta.url);
const used = characters();
const features = /[\u0300-\u036f]/.test(used) ? [...FEATURES, ...ACCENTS] : FEATURES;
const sources = FONTS.map(({ file }) => readFileSync(require.resolve(file)));
const hash = createHash('sha256')
	.update(used)
	.update(JSON.stringify([FONTS, features]));
for (const source of sources) hash.update(source);
const stamp = hash.digest('hex');
const stampFile = `${OUT}/.stamp`;

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
	mkdirSync(OUT, { recursive: true });
	let total = 0;
	for (const [i, { name, weights, shaped }] of FONTS.entries()) {
		const [min, max] = weights ?? [];
		const wght = min === undefined || max === undefined || min === max ? min : { min, max };
		const options = {
			targetFormat: 'woff2',
			...(wght !== undefined && { variationAxes: { wght } }),
			...(!shaped && { keepFeatures: features }),
		} as const;
		const cut = await subset(sources[i] ?? Buffer.alloc(0), used, options);
		writeFileSync(`${OUT}/${name}.woff2`, cut);
		total += cut.length;
	}
	writeFileSync(stampFile, stamp);
	console.log(
		`fonts: ${FONTS.length} files, ${Math.round(total / 1000)} kB, ${[...used].length} characters`,
	);
}
