/**
 * The ground of a still map, drawn at build time from the same archive that the live map reads:
 * what is on the sheet is what the tiles hold, so the two agree.
 */
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { open, type FileHandle } from 'node:fs/promises';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { toMercator, type Bounds } from '../std/lonlat.ts';
import { frameAt, GROUND_SIZES, labelBox, Room, SCALES, type Box } from '../scene/labels.ts';
import { xml } from '../std/xml.ts';
import { SHEET, sheetOf, type Sheet } from '../scene/sheet.ts';

const ARCHIVE = 'static/basemap.pmtiles';
type Point = readonly [number, number];

class FileSource implements Source {
	readonly #file: Promise<FileHandle>;
	constructor(path: string) {
		this.#file = open(path, 'r');
	}
	getKey = () => ARCHIVE;
	async getBytes(offset: number, length: number): Promise<RangeResponse> {
		const buffer = new Uint8Array(length);
		const { bytesRead } = await (await this.#file).read(buffer, 0, length, offset);
		return { data: buffer.buffer.slice(0, bytesRead) };
	}
}

export interface Ground {
	/** Paths in units of the sheet. */
	readonly shapes: string;
	/** Names, placed in per cent of the sheet so that their size does not follow its scale. */
	readonly names: string;
	/** The same names, in units of the sheet. */
	readonly labels: readonly GroundName[];
}

export interface GroundName {
	readonly text: string;
	readonly kind: 'country' | 'city' | 'town';
	readonly at: Point;
	/** Whether it also has room on a phone. */
	readonly narrow: boolean;
}

const read = new Map<string, ReturnType<typeof draw>>();

/** The ground of one view as SVG elements; read once per build. `taken` is what the story's own marks take up, at each of `SCALES`. */
export async function ground(bounds: Bounds, taken: readonly Box[][]): Promise<Ground> {
	const key = bounds.join();
	const known = read.get(key) ?? draw(bounds);
	read.set(key, known);
	const { shapes, names } = await known;
	const labels = lettering(names, taken);
	return { shapes, labels, names: labels.map(nameSvg).join('') };
}

/** Whose data the ground is drawn from, as the archive itself says. */
export async function groundCredit(): Promise<string> {
	archive ??= new PMTiles(new FileSource(ARCHIVE));
	const { attribution } = (await archive.getMetadata()) as { attribution?: string };
	return attribution ?? '';
}

let archive: PMTiles | undefined;

/** What is drawn, from below to above. Kinds are the Protomaps schema's. */
const LAYERS: readonly {
	layer: string;
	name: string;
	line?: true;
	test: (p: Properties) => boolean;
}[] = [
	{ layer: 'earth', name: 'land', test: () => true },
	{ layer: 'landuse', name: 'urban', test: (p) => p.kind === 'urban_area' },
	{
		layer: 'landuse',
		name: 'wood',
		test: (p) => ['park', 'wood', 'forest'].includes(String(p.kind)),
	},
	{ layer: 'landuse', name: 'airfield', test: (p) => p.kind === 'aerodrome' },
	{ layer: 'water', name: 'water', test: () => true },
	{ layer: 'water', name: 'river', line: true, test: () => true },
	{ layer: 'boundaries', name: 'commune', line: true, test: (p) => p.kind === 'locality' },
	{
		layer: 'boundaries',
		name: 'border',
		line: true,
		test: (p) => p.kind === 'country' && !p.disputed,
	},
	{
		layer: 'boundaries',
		name: 'disputed',
		line: true,
		test: (p) => p.kind === 'country' && Boolean(p.disputed),
	},
	{
		layer: 'roads',
		name: 'rail',
		line: true,
		test: (p) => p.kind === 'rail' && p.kind_detail === 'rail',
	},
	{ layer: 'roads', name: 'runway', line: true, test: (p) => p.kind_detail === 'runway' },
	{ layer: 'roads', name: 'road', line: true, test: (p) => p.kind === 'major_road' },
	{ layer: 'roads', name: 'highway', line: true, test: (p) => p.kind === 'highway' },
];

type Properties = VectorTileFeature['properties'];

async function draw(bounds: Bounds): Promise<{ shapes: string; names: readonly Label[] }> {
	archive ??= new PMTiles(new FileSource(ARCHIVE));
	const sheet = sheetOf(bounds);
	const paths = new Map<string, string[]>();
	const labels = new Map<string, Label>();
	for (const tile of await tiles(archive, sheet)) {
		for (const { layer, name, line, test } of LAYERS) {
			const from = tile.data.layers[layer];
			if (!from) continue;
			const known = paths.get(name) ?? paths.set(name, []).get(name);
			for (let i = 0; i < from.length; i++) {
				const feature = from.feature(i);
				if (feature.type !== (line ? 2 : 3) || !test(feature.properties)) continue;
				for (const ring of feature.loadGeometry()) {
					const d = outline(
						ring.map((p) => tile.project(p.x, p.y)),
						!line,
					);
					if (d) known?.push(d);
				}
			}
		}
		const places = tile.data.layers.places;
		for (let i = 0; places && i < places.length; i++) {
			const feature = places.feature(i);
			const at = feature.loadGeometry()[0]?.[0];
			const text = String(feature.properties['name:en'] ?? feature.properties.name ?? '');
			if (!at || !text || Number(feature.properties.min_zoom ?? 0) > sheet.zoom + 1) continue;
			const country = feature.properties.kind === 'country';
			if (country && sheet.zoom > 6.5) continue;
			const rank = country ? 99 : Number(feature.properties.population_rank ?? 0);
			labels.set(text, { text, at: tile.project(at.x, at.y), rank, country });
		}
	}
	const shapes = LAYERS.filter(({ name }) => paths.get(name)?.length).map(
		({ name }) => `<path class="g-${name}" d="${paths.get(name)?.join('')}"/>`,
	);
	return { shapes: shapes.join(''), names: [...labels.values()] };
}

interface Tile {
	readonly data: VectorTile;
	/** From the tile's own units to units of the sheet. */
	readonly project: (x: number, y: number) => Point;
}

async function tiles(from: PMTiles, sheet: Sheet): Promise<Tile[]> {
	const header = await from.getHeader();
	const zoom = Math.max(0, Math.min(header.maxZoom, Math.round(sheet.zoom)));
	const n = 2 ** zoom;
	const tile = sheet.scale / n;
	const [cx, cy] = toMercator(sheet.centre);
	const [left, top] = [cx - SHEET.width / 2 / sheet.scale, cy - SHEET.height / 2 / sheet.scale];
	const found: Tile[] = [];
	for (let x = Math.floor(left * n); x * tile < left * sheet.scale + SHEET.width; x++)
		for (
			let y = Math.max(0, Math.floor(top * n));
			y < n && y * tile < top * sheet.scale + SHEET.height;
			y++
		) {
			const at = await ancestor(from, zoom, ((x % n) + n) % n, y);
			if (!at) continue;
			const data = new VectorTile(new PbfReader(new Uint8Array(at.data)));
			const side = 2 ** (zoom - at.zoom);
			// An ancestor stands in where the archive has no detail: draw the part of it under this tile.
			const [x0, y0] = [Math.floor(x / side) * side, Math.floor(y / side) * side];
			found.push({
				data,
				project: (u, v) => [
					(x0 + (u / 4096) * side) * tile - left * sheet.scale,
					(y0 + (v / 4096) * side) * tile - top * sheet.scale,
				],
			});
		}
	return found;
}

async function ancestor(from: PMTiles, zoom: number, x: number, y: number) {
	for (let z = zoom; z >= 0; z--) {
		const up = 2 ** (zoom - z);
		const got = await from.getZxy(z, Math.floor(x / up), Math.floor(y / up));
		if (got) return { zoom: z, data: got.data };
	}
	return undefined;
}

/** A ring or line as path data with whole numbers, without points that nobody would see. */
function outline(points: readonly Point[], closed: boolean): string {
	const pad = 40;
	if (points.every(([x]) => x < -pad) || points.every(([x]) => x > SHEET.width + pad)) return '';
	if (points.every(([, y]) => y < -pad) || points.every(([, y]) => y > SHEET.height + pad))
		return '';
	const clamp = (n: number, to: number) => Math.round(Math.max(-200, Math.min(to + 200, n)));
	let [lastX, lastY] = [NaN, NaN];
	let d = '';
	for (const [x, y] of points) {
		const [px, py] = [clamp(x, SHEET.width), clamp(y, SHEET.height)];
		if (!d) d = `M${px} ${py}`;
		else if (px !== lastX || py !== lastY) d += `l${px - lastX} ${py - lastY}`;
		[lastX, lastY] = [px, py];
	}
	return d.includes('l') ? d + (closed ? 'z' : '') : '';
}

interface Label {
	readonly text: string;
	readonly at: Point;
	readonly rank: number;
	readonly country: boolean;
}

/** Names that fit beside each other, the greatest first; fewer on narrow screens. */
function lettering(labels: readonly Label[], taken: readonly Box[][]): GroundName[] {
	const ordered = [...labels].sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1));
	const rooms = SCALES.map((s, i) => ({ s, room: new Room(frameAt(s), taken[i]) }));
	return ordered.flatMap(({ text, at, country, rank }) => {
		const kind = country ? 'country' : rank >= 10 ? 'city' : 'town';
		const [wide, narrow] = rooms.map(({ s, room }) => {
			const box = labelBox([at[0] * s, at[1] * s], text, GROUND_SIZES[kind] + 6, 0, 'centre');
			return room.place([['centre', box]]);
		});
		return wide ? [{ text, kind, at, narrow: narrow !== undefined }] : [];
	});
}

function nameSvg({ text, kind, at, narrow }: GroundName): string {
	const [x, y] = [(at[0] / SHEET.width) * 100, (at[1] / SHEET.height) * 100];
	return `<text class="g-${kind}"${narrow ? ' data-narrow="true"' : ''} x="${x.toFixed(2)}%" y="${y.toFixed(2)}%">${xml(text)}</text>`;
}
