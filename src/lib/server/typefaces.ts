/** The project's typefaces as outlines: which font has a character, and its glyphs set side by side. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import { Blob, Buffer as HbBuffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import type { SetText, TextStyle, Typesetter } from '../std/typeset.ts';
import { visualRuns } from './bidi.ts';

const SERIF = '@fontsource/source-serif-4/files/source-serif-4';
const SANS = '@fontsource/source-sans-3/files/source-sans-3';
const ARABIC = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic';
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
const FAMILIES = { serif: SERIF, sans: SANS } as const;

interface Cut {
	readonly name: string;
	readonly font: Font;
	readonly perEm: number;
	readonly has: ReadonlySet<number>;
}

/** The fonts of each family and weight, in the order in which they are asked for a character. */
type Faces = ReadonlyMap<string, readonly Cut[]>;

let loaded: Promise<Faces> | undefined;

async function load(): Promise<Faces> {
	const require = createRequire(import.meta.url);
	const faces = new Map<string, Cut[]>();
	for (const [family, from] of Object.entries(FAMILIES))
		for (const weight of [400, 600]) {
			const files = [...SCRIPTS.map((script) => `${from}-${script}`), `${ARABIC}-arabic`];
			const cuts: Cut[] = [];
			// One after the other: the converter has one memory for all.
			for (const [i, file] of files.entries()) {
				const woff = readFileSync(require.resolve(`${file}-${weight}-normal.woff2`));
				const face = new Face(new Blob(await convert(woff, 'sfnt')));
				const has = new Set(face.collectUnicodes());
				const name = `${family}${weight}-${i}`;
				cuts.push({ name, font: new Font(face), perEm: face.upem, has });
			}
			faces.set(`${family} ${weight}`, cuts);
		}
	return faces;
}

/** A typesetter for one document; the fonts are read once. */
export async function typesetter(): Promise<Typesetter> {
	const faces = await (loaded ??= load());
	const defs = new Map<string, string>();

	/** The glyphs of a run of one font, from `at` onwards, both in units of the first font of the family. */
	function run(text: string, rtl: boolean, cut: Cut, grow: number, at: number, gap: number) {
		const buffer = new HbBuffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
		shape(cut.font, buffer);
		let glyphs = '';
		for (const glyph of buffer.getGlyphInfosAndPositions()) {
			const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
			const ref = `${cut.name}-${id}`;
			if (!defs.has(ref)) {
				const d = cut.font.glyphToPath(id);
				defs.set(ref, d && `<path id="${ref}" d="${d}"/>`);
			}
			if (defs.get(ref)) {
				const [x, y] = [Math.round(at + xOffset * grow), Math.round(yOffset * grow)];
				const place =
					grow === 1
						? `x="${x}"${y ? ` y="${y}"` : ''}`
						: `transform="translate(${x} ${y}) scale(${grow})"`;
				glyphs += `<use href="#${ref}" ${place}/>`;
			}
			at += xAdvance * grow + gap;
		}
		return { glyphs, at };
	}

	return {
		set(text: string, { family, weight, size, dir, tracking = 0 }: TextStyle): SetText {
			const cuts = faces.get(`${family} ${weight}`) ?? [];
			const perEm = cuts[0]?.perEm ?? 1000;
			let [glyphs, at] = ['', 0];
			const fonts = cuts.map(({ has }) => has);
			for (const { text: part, rtl, font } of visualRuns(text, fonts, dir)) {
				const cut = cuts[font];
				if (!cut) continue;
				const set = run(part, rtl, cut, perEm / cut.perEm, at, (tracking * perEm) / size);
				[glyphs, at] = [glyphs + set.glyphs, set.at];
			}
			const scale = size / perEm;
			return { glyphs, width: at * scale, scale };
		},
		defs: () => [...defs.values()].join(''),
	};
}
