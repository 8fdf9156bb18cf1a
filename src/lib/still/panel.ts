/** One view of the story as a piece of a larger drawing: the ground, and the story's marks on it. */
import { LETTER, RADIUS } from '../scene/labels.ts';
import { baselineOf, type LetteringRow } from '../scene/lettering.ts';
import { SHEET } from '../scene/sheet.ts';
import { yOf, anchorOf, stand } from '../scene/beside.ts';
import type { StillMark, StillView } from './marks.ts';
import { px, write, type Drawn, type Pen } from './pen.ts';

/** What lies under the marks, in units of the sheet. */
export interface Ground {
	/** Paths with the classes of the page's style sheet ... */
	readonly shapes: string;
	/** ... or the picture that `groundPicture` made of them for this place, as a data address. */
	readonly picture?: string;
	readonly labels: readonly {
		readonly row: LetteringRow;
		readonly lines: readonly string[];
		readonly at: readonly [number, number];
		readonly size: number;
		readonly narrow: boolean;
	}[];
}

/** Where the view stands in the drawing, in its pixels. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The sheet is laid out at this scale, one of `SCALES`, which decides the names that have room ... */
	readonly scale: number;
	/** ... and then, with its marks and letters, enlarged by this. */
	readonly zoom: number;
}

/** Whether the number of events stands in the discs; a map of one event has none. */
interface Show {
	readonly counts: boolean;
}

export function panel(pen: Pen, drawn: StillView, ground: Ground, at: Place, show: Show): string {
	const { x, y, width, height, scale, zoom } = at;
	const { on, open } = sheetIn(at);
	const narrow = scale < 1;
	const seen = ([x, y]: readonly [number, number], half: number) =>
		x > half && y > 20 && x < width - half && y < height - 10;
	const inside = ([x, y]: readonly [number, number], by: number) =>
		x > by && y > by && x < width - by && y < height - by;
	const names = ground.labels.flatMap(({ row, lines, at, size, narrow: small }) => {
		const style: Drawn = {
			family: 'sans',
			weight: row.bold ? 600 : 400,
			size: size * zoom,
			tracking: (row.spacing ?? 0) * size * zoom,
			fill: pen.inks.colour(row.colour),
			halo: { colour: pen.inks.colour('halo'), width: 2.6 * zoom },
			anchor: 'middle',
		};
		const [x, y] = on(at);
		const width = Math.max(...lines.map((line) => pen.type.set(line, style).width));
		if (!seen([x, y], width / 2 + 6) || !(small || !narrow)) return [];
		return lines.map((line, i) =>
			write(pen, line, [x, y + baselineOf(i, lines.length) * size * zoom], style),
		);
	});
	return [
		`<svg x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}">`,
		ground.picture
			? `<image width="${px(width)}" height="${px(height)}" href="${ground.picture}"/>`
			: groundOf(pen, ground.shapes, at),
		`${open}${precision(pen, drawn, scale)}${moves(pen, drawn, scale)}</g>`,
		...names,
		...drawn.marks
			// What the edge would cut belongs to another view, and is whole there.
			.filter(
				(mark) =>
					mark.entries.some(({ isHome }) => isHome) ||
					inside(on([mark.x, mark.y]), RADIUS * zoom + 4),
			)
			.map((mark) => face(pen, mark, on([mark.x, mark.y]), zoom, show)),
		'</svg>',
	].join('');
}

/** The ground alone as a drawing: as a picture it serves all the stills that show it in this place. */
export function groundPicture(pen: Pen, shapes: string, at: Place): string {
	const [width, height] = [px(at.width), px(at.height)];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${groundOf(pen, shapes, at)}</svg>`;
}

const groundOf = (pen: Pen, shapes: string, at: Place) =>
	`<rect width="${px(at.width)}" height="${px(at.height)}" fill="${pen.inks.colour('water')}"/>` +
	`${sheetIn(at).open}${painted(pen, shapes, at.scale)}</g>`;

/** The sheet centred in the place: a point of it in pixels, and the group that its paths stand in. */
function sheetIn({ width, height, scale, zoom }: Place) {
	const unit = scale * zoom;
	const [left, top] = [(width - SHEET.width * unit) / 2, (height - SHEET.height * unit) / 2];
	return {
		on: ([x, y]: readonly [number, number]) => [left + x * unit, top + y * unit] as const,
		open: `<g transform="translate(${px(left)} ${px(top)}) scale(${unit.toFixed(5)})" stroke-linejoin="round">`,
	};
}

/** The ground's paths with the colours that the page's style sheet gives their classes. */
const painted = ({ inks }: Pen, shapes: string, scale: number) =>
	shapes
		.replace(/class="(g-[\w-]+)"( stroke=)?/g, (_, name: string, own = '') => {
			// Lines of a metro bring their own colour, and have no rule.
			const rules = ['.ground path', ...(own ? [] : [`.ground .${name}`])];
			return inks.attributes(rules, scale) + own;
		})
		// Widths are pixels on the page, where strokes do not follow the scale; here they do.
		.replace(/ stroke-(width|dasharray)="([\d. ]+)"/g, (_, name: string, numbers: string) => {
			const scaled = numbers.split(' ').map((n) => px(Number(n) / scale));
			return ` stroke-${name}="${scaled.join(' ')}"`;
		});

function precision({ inks }: Pen, drawn: StillView, scale: number): string {
	return drawn.precision
		.map(({ d, selected }) => {
			const rules = [
				'.ground .precision',
				...(selected ? ['.ground .precision[data-selected]'] : []),
			];
			return `<path d="${d}" ${inks.attributes(rules, scale)}/>`;
		})
		.join('');
}

function moves({ inks }: Pen, drawn: StillView, scale: number): string {
	return drawn.lines
		.map(({ d, drawn: how, selected, head }) => {
			const rules = [
				'.ground path',
				'.ground .move',
				...(how === 'solid' ? [] : [`.ground .move[data-drawn='${how}']`]),
				...(selected ? ['.ground .move[data-selected]'] : []),
			];
			const colour = inks.colour(selected ? 'accent' : 'mark-edge');
			return `<path d="${d}" ${inks.attributes(rules, scale)}/>${head ? arrowHead(head, colour, scale) : ''}`;
		})
		.join('');
}

/** Drawn as a path of its own: markers outside the picture stop the rasteriser, and other programs leave them out. */
function arrowHead(
	{ x, y, turn }: NonNullable<StillView['lines'][number]['head']>,
	colour: string,
	scale: number,
): string {
	if (!(x >= 0 && y >= 0 && x <= SHEET.width && y <= SHEET.height)) return '';
	const place = `translate(${px(x)} ${px(y)}) rotate(${px(turn)}) scale(${px(1 / scale)})`;
	return `<path fill="${colour}" transform="${place}" d="M-7-3.5 1 0-7 3.5Z"/>`;
}

function face(
	pen: Pen,
	mark: StillMark,
	[x, y]: readonly [number, number],
	zoom: number,
	{ counts }: Show,
): string {
	const { inks } = pen;
	const { selected } = mark;
	const edge = inks.colour(selected ? 'accent' : 'mark-edge');
	const text = { family: 'sans', weight: 600 } as const;
	let svg = '';
	if (mark.display === 'disc') {
		const fill = inks.colour(selected ? 'accent' : 'mark');
		svg += `<circle cx="${px(x)}" cy="${px(y)}" r="${px(RADIUS * zoom)}" fill="${fill}" stroke="${edge}" stroke-width="${px(2.5 * zoom)}"/>`;
		if (counts)
			svg += write(pen, mark.sign, [x, y + 5 * zoom], {
				...text,
				size: 14 * zoom,
				fill: inks.colour(selected ? 'on-accent' : 'mark-edge'),
				anchor: 'middle',
			});
	}
	const [label] = mark.labels;
	if (!label) return svg;
	const { spot } = label;
	const lines = spot.lines.map((line, i) =>
		write(pen, line, [x + stand(spot).dx * zoom, y + yOf(spot, i) * zoom], {
			...text,
			size: LETTER * zoom,
			fill: edge,
			halo: { colour: inks.colour('halo'), width: 3.5 * zoom },
			anchor: anchorOf(spot),
		}),
	);
	return svg + lines.join('');
}
