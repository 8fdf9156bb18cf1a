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
import { SHEET, sheetOf, type Sheet } from '../scene/sheet.ts';
import { fromMercator, toMercator, type Bounds } from '../std/lonlat.ts';
import { archiveIn } from './archive.ts';
import { clipLine, clipRing, type Edges, type Point } from './clip.ts';
import { lettering, nameSvg, type Name, type Named } from './lettering.ts';
import { tilesUnder, type SheetTile } from './sheettiles.ts';

export interface Ground {
	/** Paths in units of the sheet. */
	readonly shapes: string;
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
		shapes: rows.map((row) => pathsOf(row, tiles, sheet.zoom)).join(''),
		names: labels.map(nameSvg).join(''),
		labels,
	};
}

function* featuresOf(layer: VectorTileLayer | undefined) {
	for (let i = 0; layer && i < layer.length; i++) yield layer.feature(i);
}

const LINE = 2;
const POLYGON = 3;
/** Fills overlap a little where tiles meet, so that no seam shows; lines do not. */
const OVERLAP = 1;
/** Beyond the sheet, so that no stroke ends in sight. */
const AROUND = 8;

/** The part of a tile's square that the sheet may show. */
function seen({ square }: SheetTile, overlap: number): Edges {
	return {
		left: Math.max(square.left - overlap, -AROUND),
		top: Math.max(square.top - overlap, -AROUND),
		right: Math.min(square.right + overlap, SHEET.width + AROUND),
		bottom: Math.min(square.bottom + overlap, SHEET.height + AROUND),
	};
}

/** One path for all features of a row, or one for each of their colours. */
function pathsOf(row: GroundRow, tiles: readonly SheetTile[], zoom: number): string {
	const isFill = row.draw === 'fill';
	const paths = new Map<string, string[]>();
	for (const tile of tiles) {
		const box = seen(tile, isFill ? OVERLAP : 0);
		for (const feature of featuresOf(tile.data.layers[row.layer])) {
			if (feature.type !== (isFill ? POLYGON : LINE)) continue;
			if (!matches(row.test, feature.properties)) continue;
			const colour = row.own ? hexOf(feature.properties['colour']) : '';
			const known = paths.get(colour) ?? [];
			paths.set(colour, known);
			for (const part of feature.loadGeometry()) {
				const points = part.map(({ x, y }) => tile.project(x, y, feature.extent));
				for (const piece of isFill ? [clipRing(points, box)] : clipLine(points, box))
					known.push(outline(piece, isFill));
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

/** A ring or line as path data with whole numbers, without points that nobody would see. */
function outline(points: readonly Point[], closed: boolean): string {
	let [lastX, lastY] = [NaN, NaN];
	let d = '';
	for (const [x, y] of points) {
		const [px, py] = [Math.round(x), Math.round(y)];
		if (!d) d = `M${px} ${py}`;
		else if (px !== lastX || py !== lastY) d += `l${px - lastX} ${py - lastY}`;
		[lastX, lastY] = [px, py];
	}
	return d.includes('l') ? d + (closed ? 'z' : '') : '';
}

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
