/** The whole story as one drawing: its first view large, the others in a row below. For print and newsletters. */
import { SCALES } from '../scene/labels.ts';
import { fit } from '../scene/sheet.ts';
import { xml } from '../std/xml.ts';
import { fitLines } from './lines.ts';
import type { StillView } from './marks.ts';
import { panel, type Ground } from './panel.ts';
import { px, write, type Drawn, type Pen } from './pen.ts';

const WIDTH = 1000;
const PAD = 32;
const GAP = 20;
const INNER = WIDTH - PAD * 2;
const MAIN = 640;

export interface PosterView {
	readonly name: string;
	readonly drawn: StillView;
	readonly ground: Ground;
}

export interface PosterWords {
	readonly title: string;
	readonly byline: string;
	readonly credit: string;
	readonly dir: 'ltr' | 'rtl';
	readonly says: string;
	readonly language: string;
}

/** The scale at which the view of this index is laid out; `stillView` wants it. */
export const posterScale = (index: number): number => (index === 0 ? SCALES[0] : SCALES[1]);

export function poster(pen: Pen, words: PosterWords, views: readonly PosterView[]): string {
	const { inks } = pen;
	const rtl = words.dir === 'rtl';
	const parts: string[] = [];
	const line = (
		text: string,
		left: number,
		width: number,
		y: number,
		style: Omit<Drawn, 'anchor'>,
	) =>
		parts.push(
			write(pen, text, [rtl ? left + width : left, y], {
				...style,
				dir: words.dir,
				anchor: rtl ? 'end' : 'start',
			}),
		);
	const serif = { family: 'serif', weight: 600 } as const;
	const sans = { family: 'sans', weight: 400, fill: inks.colour('quiet') } as const;
	const title = fitLines(pen.type, words.title, serif, {
		width: INNER,
		lines: 2,
		sizes: [40, 36, 32, 28],
	});
	let y = PAD;
	for (const text of title.lines) {
		y += title.size * 1.12;
		line(text, PAD, INNER, y - title.size * 0.2, {
			...serif,
			size: title.size,
			fill: inks.colour('ink'),
		});
	}
	y += 24;
	line(words.byline, PAD, INNER, y, { ...sans, size: 17 });
	y += 20;
	const draw = (view: PosterView, index: number, x: number, width: number, height: number) => {
		const scale = posterScale(index);
		line(view.name, x, width, y + 16, { ...sans, weight: 600, size: 16, fill: inks.colour('ink') });
		// The small ones are as large as their frame allows, the first one keeps the size of its letters.
		const zoom = index === 0 ? Math.max(1, fit(width, height)) : fit(width, height) / scale;
		const place = { x, y: y + 26, width, height, scale, zoom };
		parts.push(
			panel(pen, view.drawn, view.ground, place, { counts: true }),
			`<rect x="${px(x)}" y="${px(y + 26)}" width="${px(width)}" height="${px(height)}" fill="none" stroke="${inks.colour('rule')}"/>`,
		);
	};
	const [first, ...others] = views;
	if (first) {
		draw(first, 0, PAD, INNER, MAIN);
		y += MAIN + 26 + GAP;
	}
	const columns = Math.min(2, others.length);
	for (let from = 0; from < others.length; from += columns) {
		const row = others.slice(from, from + columns);
		const width = (INNER - GAP * (columns - 1)) / columns;
		const height = columns === 1 ? width * 0.5 : width * 0.8;
		for (const [i, view] of row.entries()) {
			const column = rtl ? columns - 1 - i : i;
			draw(view, from + i + 1, PAD + column * (width + GAP), width, height);
		}
		y += height + 26 + GAP;
	}
	line(words.credit, PAD, INNER, y + 12, { ...sans, size: 14 });
	const height = px(y + 12 + PAD);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" xml:lang="${words.language}">` +
		`<title>${xml(words.title)}</title><desc>${xml(words.says)}</desc>` +
		`<defs>${pen.type.defs()}</defs>` +
		`<rect width="100%" height="100%" fill="${inks.colour('paper')}"/>${parts.join('')}</svg>`
	);
}
