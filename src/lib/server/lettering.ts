/** The names on a still map: those that the live map would show, where they have room. */
import { isOwn, type OwnPlace } from '../scene/own.ts';
import type { Properties, SourceLayer } from '../scene/ground.ts';
import { matches } from '../scene/ground.ts';
import { frameAt, labelBox, Room, SCALES, type Box } from '../scene/labels.ts';
import {
	baselineOf,
	LEADING,
	LETTERING,
	linesOf,
	NAMESAKES,
	namesOf,
	orderOf,
	sizeAt,
	type LetteringRow,
} from '../scene/lettering.ts';
import { SHEET, type Sheet } from '../scene/sheet.ts';
import { xml } from '../std/xml.ts';
import type { LonLat } from '../std/lonlat.ts';

/** A point of a tile that may bear a name. */
export interface Named {
	readonly layer: SourceLayer;
	readonly of: Properties;
	readonly at: readonly [x: number, y: number];
	readonly lonlat: LonLat;
}

/** For whom names are written, and around what. */
export interface Reader {
	readonly language: string;
	readonly own: readonly OwnPlace[];
	/** What the story's own marks take up, at each of `SCALES`. */
	readonly taken: readonly (readonly Box[])[];
}

/** As in the live style: no line longer than this many em where it can be broken. */
const WIDEST = 8;
const EM = 0.54;
const PADDING = 6;

/** A name in lines of about the same length. */
export function broken(name: string): string[] {
	const wanted = Math.ceil((name.length * EM) / WIDEST);
	if (wanted < 2 || !name.includes(' ')) return [name];
	const ideal = name.length / wanted;
	const lines = [''];
	for (const word of name.split(' ')) {
		const last = lines.at(-1) ?? '';
		const longer = last ? `${last} ${word}` : word;
		if (last && longer.length > ideal + word.length / 2) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines;
}

/** The row that names a feature at this zoom, if one does. */
function rowFor({ layer, of, lonlat }: Named, zoom: number, reader: Reader) {
	const row = LETTERING.find((one) => one.layer === layer && matches(one.test, of));
	if (!row || zoom < (row.from ?? 0) || zoom >= (row.to ?? Infinity)) return undefined;
	if (Number(of['min_zoom'] ?? 0) > Math.floor(zoom)) return undefined;
	const names = namesOf(of, reader.language);
	const country = LETTERING.find(({ id }) => id === 'country');
	if (row.namesakes && zoom < (country?.to ?? 0) && names.some((one) => NAMESAKES.includes(one)))
		return undefined;
	return isOwn(reader.own, row, names, lonlat) ? undefined : row;
}

function boxOf(
	[x, y]: readonly [number, number],
	lines: string[],
	size: number,
	row: LetteringRow,
) {
	const longest = lines.reduce((a, b) => (b.length > a.length ? b : a), '');
	const box = labelBox([x, y], longest, size, 0, 'centre');
	const width = box.width + longest.length * size * (row.spacing ?? 0) + PADDING * 2;
	const height = lines.length * size * LEADING + PADDING;
	return { x: x - width / 2, y: y - height / 2, width, height };
}

const percent = (n: number, of: number) => `${((n / of) * 100).toFixed(2)}%`;

/** A name that has room on the sheet. */
export interface Name {
	readonly row: LetteringRow;
	readonly lines: readonly string[];
	/** In units of the sheet. */
	readonly at: readonly [x: number, y: number];
	/** In pixels. */
	readonly size: number;
	/** Whether it also has room on a phone. */
	readonly narrow: boolean;
}

/** The names that fit, the most important placed first; fewer on narrow screens. */
export function lettering(all: readonly Named[], { zoom }: Sheet, reader: Reader): Name[] {
	const rooms = SCALES.map((scale, i) => ({
		scale,
		zoom: zoom + Math.log2(scale),
		room: new Room(frameAt(scale), reader.taken[i]),
	}));
	const known = all.flatMap((named) => {
		const row = rowFor(named, zoom, reader);
		return row ? [{ named, row }] : [];
	});
	const importance = new Map(LETTERING.map((row, i) => [row.id, -i]));
	known.sort(
		(a, b) =>
			(importance.get(a.row.id) ?? 0) - (importance.get(b.row.id) ?? 0) ||
			orderOf(a.named.of) - orderOf(b.named.of) ||
			(String(a.named.of['name']) < String(b.named.of['name']) ? -1 : 1),
	);
	return known.flatMap(({ named, row }): Name[] => {
		const { at, of } = named;
		const lines = linesOf(row, of, reader.language).flatMap(broken);
		if (!lines.length) return [];
		const rank = Number(of['population_rank'] ?? 0);
		const [wide, narrow] = rooms.map(({ scale, zoom, room }) => {
			if (!rowFor(named, zoom, reader)) return undefined;
			const size = sizeAt(row.size, zoom, rank);
			const spot = [at[0] * scale, at[1] * scale] as const;
			return room.place([['centre', boxOf(spot, lines, size, row)]]);
		});
		if (!wide) return [];
		return [{ row, lines, at, size: sizeAt(row.size, zoom, rank), narrow: narrow !== undefined }];
	});
}

/** A name as SVG text, placed in per cent of the sheet so that its size does not follow its scale. */
export function nameSvg({ row, lines, at: [x, y], size, narrow }: Name): string {
	const left = percent(x, SHEET.width);
	const spans = lines.map((line, i) => {
		const dy = `${(i ? LEADING : baselineOf(0, lines.length)).toFixed(2)}em`;
		return [`x="${left}" dy="${dy}"`, xml(line)] as const;
	});
	const [only, ...more] = spans;
	const attributes = `${narrow ? ' data-narrow="true"' : ''} font-size="${size.toFixed(1)}" y="${percent(y, SHEET.height)}"`;
	return only && more.length === 0
		? `<text class="g-${row.id}"${attributes} ${only[0]}>${only[1]}</text>`
		: `<text class="g-${row.id}"${attributes}>${spans.map(([at, line]) => `<tspan ${at}>${line}</tspan>`).join('')}</text>`;
}
