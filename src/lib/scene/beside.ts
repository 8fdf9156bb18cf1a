/** How a label's lines stand beside their mark, as SVG text wants it: anchor and baselines. */
import { LEADING, LETTER, STAND, type Spot } from './labels.ts';

/** Baseline below the middle of a line, in parts of the size: as the live map sets it. */
export const BASELINE = 0.33;

export const stand = ({ side }: Spot) => STAND[side];

export function anchorOf({ side }: Spot): 'start' | 'middle' | 'end' {
	const { anchor } = STAND[side];
	return anchor.includes('left') ? 'start' : anchor.includes('right') ? 'end' : 'middle';
}

/** The baseline of a line of the label, counted from 0, in pixels below the mark's centre. */
export function yOf({ side, lines }: Spot, line: number): number {
	const { anchor, dy } = STAND[side];
	const above = anchor.includes('top') ? 0 : anchor.includes('bottom') ? 1 : 0.5;
	return dy + (LEADING * (line + 0.5 - above * lines.length) + BASELINE) * LETTER;
}
