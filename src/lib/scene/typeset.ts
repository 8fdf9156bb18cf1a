/** The width of words in the map's type, where nothing can be measured: while building, and before a font is there. */

/** Advance of Source Sans 600 in hundredths of an em, without kerning: the maps are set without it. */
const ADVANCES: Readonly<Record<number, string>> = {
	20: ' ',
	26: 'ijı',
	27: "l.,'’:",
	28: 'I',
	33: 'f()-/',
	36: 'tr',
	43: 'sşz',
	46: 'cxvyJ–',
	51: 'eéèêëF0123456789LY',
	53: 'agkğoóôöàâáESVXZT',
	56: 'bdhnpquüùûAC',
	60: 'PRBKÉ',
	64: 'DGU',
	67: 'HNOQÖ',
	75: 'wM',
	84: 'mW—',
};
/** For any other letter: a capital's width, or a whole em from the scripts of East Asia on. */
const OTHER = 58;

const ADVANCE = new Map(
	Object.entries(ADVANCES).flatMap(([width, letters]) =>
		[...letters].map((letter) => [letter, Number(width)]),
	),
);

const advance = (letter: string) =>
	ADVANCE.get(letter) ?? ((letter.codePointAt(0) ?? 0) >= 0x2e80 ? 100 : OTHER);

/** Width of a line of bold map type of this size, in the unit of the size. */
export const widthOf = (text: string, size: number): number =>
	([...text].reduce((sum, letter) => sum + advance(letter), 0) / 100) * size;

/** The text in so many lines, as even as its spaces allow; in fewer where it has fewer words. */
export function inLines(text: string, count: number): readonly string[] {
	const words = text.split(' ');
	if (count <= 1 || words.length === 1) return [text];
	let best: readonly string[] = [text];
	let least = Infinity;
	for (let i = 1; i < words.length; i++) {
		const lines = [words.slice(0, i).join(' '), ...inLines(words.slice(i).join(' '), count - 1)];
		const widest = Math.max(...lines.map((line) => widthOf(line, 1)));
		if (widest >= least) continue;
		least = widest;
		best = lines;
	}
	return best;
}
