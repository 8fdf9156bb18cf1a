/** The picture that a link brings along in social networks and newsletters: words beside a map. */
import { SCALES } from '../scene/labels.ts';
import { fit } from '../scene/sheet.ts';
import { xml } from '../std/xml.ts';
import { fitLines } from './lines.ts';
import type { StillView } from './marks.ts';
import { panel, type Ground, type Place } from './panel.ts';
import { px, write, type Pen } from './pen.ts';

/** Pixels; what the networks ask for. */
export const CARD = { width: 1200, height: 630 } as const;
/** Names are placed as on a phone: a card is seen at half its size. */
export const CARD_SCALE = SCALES[1];
const MAP = 580;
const PAD = 56;
const TITLES = [60, 56, 52, 48, 44, 40, 37, 34];
const FACTS = [28, 25, 23];

export interface CardWords {
	/** Above the title: the story of an event. */
	readonly over?: string;
	readonly title: string;
	/** Below it in the text's own face, if there is room. */
	readonly lead?: string;
	/** Then, with weight: when it happened. */
	readonly when?: string;
	/** And a line each: where, how sure. */
	readonly facts: readonly string[];
	/** Whose map and whose text. */
	readonly credit: string;
	readonly dir: 'ltr' | 'rtl';
	/** The picture in words, for those who do not see it. */
	readonly says: string;
	readonly language: string;
}

/** @param counts whether the discs carry their number of events */
export function card(
	pen: Pen,
	words: CardWords,
	map: { readonly drawn: StillView; readonly ground: Ground } | undefined,
	counts: boolean,
): string {
	const { inks } = pen;
	const rtl = words.dir === 'rtl';
	const wide = CARD.width - (map ? MAP : 0);
	const column = { left: rtl ? CARD.width - wide + PAD : PAD, width: wide - PAD * 2 };
	const line = (text: string, y: number, style: Parameters<typeof write>[3]) =>
		write(pen, text, [rtl ? column.left + column.width : column.left, y], {
			...style,
			dir: words.dir,
			anchor: rtl ? 'end' : 'start',
		});
	const parts: string[] = [];
	let y = PAD + 6;
	const put = (
		text: string,
		most: number,
		sizes: readonly number[],
		style: Style,
		leading = 1.25,
	) => {
		const { size, lines } = fitLines(pen.type, text, style, {
			width: column.width,
			lines: most,
			sizes,
		});
		for (const one of lines) {
			y += size * leading;
			parts.push(line(one, y - size * 0.28, { ...style, size, fill: inks.colour(style.ink) }));
		}
	};
	if (words.over) {
		put(words.over, 2, [25, 22], { family: 'sans', weight: 600, ink: 'accent' });
		y += 12;
	}
	put(words.title, words.over ? 6 : 5, TITLES, { family: 'serif', weight: 600, ink: 'ink' }, 1.14);
	y += 14;
	if (words.lead) {
		put(words.lead, 4, [29, 27, 25], { family: 'serif', weight: 400, ink: 'ink' }, 1.32);
		y += 14;
	}
	if (words.when) put(words.when, 2, FACTS, { family: 'sans', weight: 600, ink: 'ink' });
	for (const fact of words.facts)
		put(fact, 2, FACTS, { family: 'sans', weight: 400, ink: 'quiet' });
	const foot = CARD.height - PAD + 12;
	const credit = fitLines(
		pen.type,
		words.credit,
		{ family: 'sans', weight: 400 },
		{ width: column.width, lines: 1, sizes: [20, 19, 18, 17] },
	);
	parts.push(
		line(credit.lines[0] ?? '', foot, {
			family: 'sans',
			weight: 400,
			size: credit.size,
			fill: inks.colour('quiet'),
		}),
	);
	const place = cardMap(words.dir);
	const picture = map
		? panel(pen, map.drawn, map.ground, place, { counts }) +
			`<rect x="${rtl ? MAP - 1 : place.x}" width="1" height="${CARD.height}" fill="${inks.colour('rule')}"/>`
		: '';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" xml:lang="${words.language}">` +
		`<title>${xml(words.title)}</title><desc>${xml(words.says)}</desc>` +
		`<defs>${pen.type.defs()}</defs>` +
		`<rect width="100%" height="100%" fill="${inks.colour('paper')}"/>` +
		`<rect x="${px(rtl ? column.left + column.width - 72 : column.left)}" y="${px(PAD - 14)}" width="72" height="6" fill="${inks.colour('accent')}"/>` +
		`${picture}${parts.join('')}</svg>`
	);
}

/** Where the map stands in a card: at the end of the line. */
export function cardMap(dir: 'ltr' | 'rtl'): Place {
	const zoom = fit(MAP, CARD.height) / CARD_SCALE;
	const x = dir === 'rtl' ? 0 : CARD.width - MAP;
	return { x, y: 0, width: MAP, height: CARD.height, scale: CARD_SCALE, zoom };
}

interface Style {
	readonly family: 'serif' | 'sans';
	readonly weight: 400 | 600;
	readonly ink: string;
}
