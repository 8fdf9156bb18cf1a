/**
 * The ground of a still map, drawn at build time from the same archive and the same tables that the
 * live map reads: what is on the sheet is what the tiles hold, so the two agree.
 */
import type { VectorTileLayer } from '@mapbox/vector-tile';
import type { PMTiles } from 'pmtiles';
import { EMBEDDED_FILE, isLocal, type Basemap } from '../scene/basemap.ts';
import { GROUND, matches, valueAt, type GroundRow, type SourceLayer } from '../scene/ground.ts';
import type { Box } from '../scene/labels.ts';
import { LETTERING } from '../scene/lettering.ts';
import type { OwnPlace } from '../scene/own.ts';
import { FRAME, SHEET, sheetOf, type Sheet } from '../scene/sheet.ts';
import { fromMercator, toMercator, type Bounds } from '../std/lonlat.ts';
import { thinned } from '../std/thinned.ts';
import { archiveIn } from './archive.ts';
import { clipLine, clipRing, type Edges, type Point } from './clip.ts';
import { lettering, nameSvg, type Name, type Named } from './lettering.ts';
import { tilesUnder, type SheetTile } from './sheettiles.ts';

export interface Ground {
	/** Paths in units of the sheet. */
	readonly shapes: string;
	/** The same land and water for a small map at the edge of a large one. */
	readonly inset: string;
	/** Names, placed in per cent of the sheet so that their size does not follow its scale. */
	readonly names: string;
	/** The same names, for a drawing that sets its own type. */
	readonly labels: readonly Name[];
}

/** What a ground depends on besides its bounds. */
export interface GroundOptions {
	/** What the story's own marks take up, at each of `SCALES`. */
	readonly taken: readonly (readonly Box[])[];
	/** The reader's, as a BCP 47 tag. */
	readonly language: string;
	readonly own: readonly OwnPlace[];
	/** Path of the archive: see `drawnFrom`. */
	readonly archive: string;
}

const drawn = new Map<string, Promise<Ground>>();
const archives = new Map<string, PMTiles>();

/** The file that still maps are drawn from: the site's own tiles where they can be, else the embedded ones. */
export function drawnFrom(basemap: Basemap): string {
	const fits = basemap.kind === 'archive' && basemap.schema === 'protomaps' && isLocal(basemap);
	return `static/${fits ? basemap.address : EMBEDDED_FILE}`;
}

/** The ground of one view as SVG elements; drawn once per build. */
export function ground(bounds: Bounds, options: GroundOptions): Promise<Ground> {
	const key = JSON.stringify([bounds, options]);
	const known = drawn.get(key) ?? draw(bounds, options);
	drawn.set(key, known);
	return known;
}

async function draw(bounds: Bounds, options: GroundOptions): Promise<Ground> {
	const archive = archives.get(options.archive) ?? archiveIn(options.archive);
	archives.set(options.archive, archive);
	const sheet = sheetOf(bounds);
	const tiles = await tilesUnder(archive, sheet);
	const rows = GROUND.filter(({ from = 0 }) => from <= sheet.zoom);
	const labels = lettering(namedIn(tiles, sheet), sheet, options);
	return {
		shapes: rows.map((row) => pathsOf(row, tiles, sheet.zoom, WHOLE)).join(''),
		inset: insetOf(rows, tiles, sheet.zoom),
		names: labels.map(nameSvg).join(''),
		labels,
	};
}

function* featuresOf(layer: VectorTileLayer | undefined) {
	for (let i = 0; layer && i < layer.length; i++) yield layer.feature(i);
}

const LINE = 2;
const POLYGON = 3;
/** How finely outlines are drawn, in units of the sheet, and how much of it. */
interface Detail {
	readonly grid: number;
	/** By how much a point stands out that is kept; every point where left out. */
	readonly fine?: number;
	readonly frame: Edges;
}
/** Beyond the sheet, so that no stroke ends in sight. */
const AROUND = 8;
const WHOLE: Detail = {
	grid: 1,
	frame: {
		...{ left: -AROUND, top: -AROUND },
		...{ right: SHEET.width + AROUND, bottom: SHEET.height + AROUND },
	},
};
/** An inset shows the frame alone, at a seventh of its size: finer lines than these nobody would see. */
const INSET = {
	grid: 6,
	fine: 5,
	frame: {
		left: (SHEET.width - FRAME.width) / 2 - AROUND,
		top: (SHEET.height - FRAME.height) / 2 - AROUND,
		right: (SHEET.width + FRAME.width) / 2 + AROUND,
		bottom: (SHEET.height + FRAME.height) / 2 + AROUND,
	},
} satisfies Detail;
/** What an inset is recognised by. */
const COARSE = ['land', 'water', 'border', 'disputed'];
/** And a view that lies within a country, far from its coasts. */
const WITHIN = { zoom: 8, rows: ['river', 'region'] };

function insetOf(rows: readonly GroundRow[], tiles: readonly SheetTile[], zoom: number): string {
	const paths = rows
		.filter(({ id }) => COARSE.includes(id) || (zoom >= WITHIN.zoom && WITHIN.rows.includes(id)))
		.map((row) => pathsOf(row, tiles, zoom, INSET));
	return `<g transform="scale(${INSET.grid})">${paths.join('')}</g>`;
}

/** Fills overlap a little where tiles meet, so that no seam shows; lines do not. */
const OVERLAP = 1;

/** The part of a tile's square that is drawn. */
function seen({ square }: SheetTile, overlap: number, { left, top, right, bottom }: Edges): Edges {
	return {
		left: Math.max(square.left - overlap, left),
		top: Math.max(square.top - overlap, top),
		right: Math.min(square.right + overlap, right),
		bottom: Math.min(square.bottom + overlap, bottom),
	};
}

/** One path for all features of a row, or one for each of their colours. */
function pathsOf(
	row: GroundRow,
	tiles: readonly SheetTile[],
	zoom: number,
	{ grid, fine, frame }: Detail,
): string {
	const isFill = row.draw === 'fill';
	const paths = new Map<string, string[]>();
	for (const tile of tiles) {
		const box = seen(tile, isFill ? OVERLAP : 0, frame);
		if (box.left >= box.right || box.top >= box.bottom) continue;
		for (const feature of featuresOf(tile.data.layers[row.layer])) {
			if (feature.type !== (isFill ? POLYGON : LINE)) continue;
			if (!matches(row.test, feature.properties)) continue;
			const colour = row.own ? hexOf(feature.properties['colour']) : '';
			const known = paths.get(colour) ?? [];
			paths.set(colour, known);
			for (const part of feature.loadGeometry()) {
				const points = part.map(({ x, y }) => tile.project(x, y, feature.extent));
				for (const piece of isFill ? [clipRing(points, box)] : clipLine(points, box))
					known.push(outline(fine ? thinned(piece, fine) : piece, isFill, grid));
			}
		}
	}
	return [...paths]
		.map(([colour, d]) => [colour, d.join('')] as const)
		.filter(([, d]) => d)
		.map(([colour, d]) => `<path${attributesOf(row, colour, zoom)} d="${d}"/>`)
		.join('');
}

/** A colour from a tile, or nothing: it goes into the page, so nothing else may. */
const hexOf = (colour: unknown) =>
	typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '';

/** Class, and widths as they are at this zoom. Colours come from the style sheet, by class. */
function attributesOf({ id, own, width, dash, opacity }: GroundRow, colour: string, zoom: number) {
	const line = width ? valueAt(width, zoom) : 0;
	const number = (n: number) => String(Math.round(n * 100) / 100);
	return [
		own && !colour ? ' class="g-rail"' : ` class="g-${id}"`,
		colour && ` stroke="${colour}"`,
		line && ` stroke-width="${number(line)}"`,
		dash && ` stroke-dasharray="${dash.map((n) => number(n * line)).join(' ')}"`,
		opacity && ` stroke-opacity="${opacity}"`,
	]
		.filter(Boolean)
		.join('');
}

/** A ring or line as path data in whole steps of the grid, without points that nobody would see. */
function outline(points: readonly Point[], closed: boolean, grid: number): string {
	const steps: number[] = [];
	let start: readonly [x: number, y: number] | undefined;
	let last = [NaN, NaN];
	for (const [x, y] of points) {
		const at = [Math.round(x / grid), Math.round(y / grid)] as const;
		if (!start) start = at;
		else if (at[0] !== last[0] || at[1] !== last[1])
			steps.push(at[0] - (last[0] ?? 0), at[1] - (last[1] ?? 0));
		last = [...at];
	}
	if (!start || steps.length === 0) return '';
	return `M${numbers(start)}l${numbers(steps)}${closed ? 'z' : ''}`;
}

/** As path data has them: a minus parts two numbers as well as a space does. */
const numbers = (all: readonly number[]) => all.join(' ').replaceAll(' -', '-');

const LETTERED = [...new Set(LETTERING.map(({ layer }) => layer))] satisfies SourceLayer[];

/** The points on the sheet that may bear a name, each once. */
function namedIn(tiles: readonly SheetTile[], sheet: Sheet): Named[] {
	const found = new Map<string, Named>();
	const [cx, cy] = toMercator(sheet.centre);
	for (const tile of tiles)
		for (const layer of LETTERED)
			for (const feature of featuresOf(tile.data.layers[layer])) {
				const point = feature.type === 1 && feature.loadGeometry()[0]?.[0];
				if (!point) continue;
				const at = tile.project(point.x, point.y, feature.extent);
				const [x, y] = at;
				const { left, right, top, bottom } = tile.square;
				if (x < left || x >= right || y < top || y >= bottom) continue;
				if (x < 0 || x > SHEET.width || y < 0 || y > SHEET.height) continue;
				const lonlat = fromMercator([
					cx + (x - SHEET.width / 2) / sheet.scale,
					cy + (y - SHEET.height / 2) / sheet.scale,
				]);
				const of = feature.properties;
				found.set(`${layer}/${String(of['name'])}/${Math.round(x)}/${Math.round(y)}`, {
					...{ layer, of, at, lonlat },
				});
			}
	return [...found.values()];
}
