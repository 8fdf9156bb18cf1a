/** Text in pieces of one font and one direction, from left to right as they are seen. */
import bidiFactory from 'bidi-js';

export interface Run {
	readonly text: string;
	readonly rtl: boolean;
	/** Index into the fonts. */
	readonly font: number;
}

const bidi = bidiFactory();

/** Spaces, points and marks stay with the letters before them where that font has them. */
const FOLLOWS = /[\p{M}\p{Z}\p{P}\p{Cf}\p{S}]/u;

/**
 * @param fonts the characters that each font has; what none has is left to the first, which shows a box
 * @param dir of the line as a whole; left out, its first letter decides
 */
export function visualRuns(
	text: string,
	fonts: readonly ReadonlySet<number>[],
	dir?: 'ltr' | 'rtl',
): Run[] {
	const { levels } = bidi.getEmbeddingLevels(text, dir);
	const runs: { text: string; level: number; font: number }[] = [];
	let at = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const level = levels[at] ?? 0;
		const last = runs.at(-1);
		const stays = last && FOLLOWS.test(character) && fonts[last.font]?.has(code);
		const font = stays
			? last.font
			: Math.max(
					0,
					fonts.findIndex((has) => has.has(code)),
				);
		if (last && last.font === font && last.level === level) last.text += character;
		else runs.push({ text: character, level, font });
		at += character.length;
	}
	// Rule L2 of the Unicode Bidirectional Algorithm, on whole runs: each is shaped in its own direction.
	const most = Math.max(0, ...runs.map((run) => run.level));
	for (let level = most; level > 0; level--)
		for (let from = 0; from < runs.length; from++) {
			let to = from;
			while ((runs[to]?.level ?? -1) >= level) to++;
			if (to > from) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
			from = to;
		}
	return runs.map(({ text, level, font }) => ({ text, rtl: level % 2 === 1, font }));
}
