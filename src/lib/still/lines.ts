/** Text broken into lines that fit, as large as it may be. */
import type { TextStyle, Typesetter } from '../std/typeset.ts';

interface Fit {
	readonly width: number;
	readonly lines: number;
	/** From the size wished for to the smallest that can still be read, in pixels. */
	readonly sizes: readonly number[];
}

export interface Lines {
	readonly size: number;
	readonly lines: readonly string[];
}

/** The largest size at which the text fits; at the smallest, what does not fit ends in an ellipsis. */
export function fitLines(
	type: Typesetter,
	text: string,
	style: Omit<TextStyle, 'size'>,
	{ width, lines: most, sizes }: Fit,
): Lines {
	const words = text.split(/\s+/).filter(Boolean);
	// Widths grow with the size: each line is measured once.
	const measured = new Map<string, number>();
	const perEm = (line: string) => {
		const known = measured.get(line) ?? type.set(line, { ...style, size: 1 }).width;
		measured.set(line, known);
		return known;
	};
	for (const size of sizes) {
		const long = (line: string) => perEm(line) * size;
		if (words.some((word) => long(word) > width)) continue;
		const lines = broken(words, width, long);
		if (lines.length <= most) return { size, lines: balanced(words, width, lines.length, long) };
	}
	const size = sizes.at(-1) ?? 16;
	const long = (line: string) => perEm(line) * size;
	const lines = broken(
		words.flatMap((word) => pieces(word, width, long)),
		width,
		long,
	);
	return { size, lines: lines.length <= most ? lines : cut(lines, most, width, long) };
}

type Long = (line: string) => number;

function broken(words: readonly string[], width: number, long: Long): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		const longer = `${last} ${word}`;
		if (last !== undefined && long(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The same number of lines in the narrowest column: none of them is left with one short word. */
function balanced(words: readonly string[], width: number, count: number, long: Long): string[] {
	let [narrow, wide] = [width / 2, width];
	for (let i = 0; i < 7; i++) {
		const middle = (narrow + wide) / 2;
		const fits = words.every((word) => long(word) <= middle);
		if (fits && broken(words, middle, long).length <= count) wide = middle;
		else narrow = middle;
	}
	return broken(words, wide, long);
}

/** A word that is longer than the line, in parts that are not. */
function pieces(word: string, width: number, long: Long): string[] {
	const parts = [''];
	for (const { segment } of new Intl.Segmenter().segment(word)) {
		const longer = parts.at(-1) + segment;
		if (parts.at(-1) && long(longer) > width) parts.push(segment);
		else parts[parts.length - 1] = longer;
	}
	return parts;
}

function cut(lines: readonly string[], most: number, width: number, long: Long): string[] {
	const kept = lines.slice(0, most);
	const words = (kept.pop() ?? '').split(' ');
	while (words.length > 1 && long(`${words.join(' ')}…`) > width) words.pop();
	const letters = [...words.join(' ')];
	while (letters.length && long(`${letters.join('')}…`) > width) letters.pop();
	return [...kept, `${letters.join('')}…`];
}
