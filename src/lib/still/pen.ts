/** What draws a still: outlines of text, and the page's colours and strokes. */
import type { Inks, TextStyle, Typesetter } from '../std/typeset.ts';

/** One pen a document. */
export interface Pen {
	readonly type: Typesetter;
	readonly inks: Inks;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface Drawn extends TextStyle {
	readonly fill: string;
	/** A line of this colour around the letters, of that width in pixels. */
	readonly halo?: { readonly colour: string; readonly width: number };
	/** Which point of the text stands at x. `start` is the left edge, whatever the script. */
	readonly anchor?: Anchor;
}

/** One line of text with its baseline at x, y. */
export function write(pen: Pen, text: string, [x, y]: readonly [number, number], style: Drawn) {
	const { glyphs, width, scale } = pen.type.set(text, style);
	if (!glyphs) return '';
	const left = style.anchor === 'middle' ? x - width / 2 : style.anchor === 'end' ? x - width : x;
	const { halo, fill } = style;
	const line = (inner: string) =>
		`<g transform="translate(${px(left)} ${px(y)}) scale(${scale} ${-scale})" ${inner}>${glyphs}</g>`;
	const around =
		halo &&
		`fill="none" stroke="${halo.colour}" stroke-width="${px(halo.width / scale)}" stroke-linejoin="round"`;
	return (around ? line(around) : '') + line(`fill="${fill}"`);
}

/** A length with at most two decimals. */
export const px = (n: number): string => String(Math.round(n * 100) / 100);
