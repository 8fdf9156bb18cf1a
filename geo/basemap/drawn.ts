import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Bounds } from './bounds.ts';
import { boundsOf } from './bounds.ts';
import type { Layer, Properties, Shape, Sheet } from './sheet.ts';
import { LAYERS, line, point, polygon } from './sheet.ts';

/** One drawn file: what it shows, and the box that it fills. */
export interface Drawing {
	file: string;
	layers: Partial<Record<Layer, Shape[]>>;
	extent: Bounds;
}

/** One shape each for the parts of a geometry: tiles are cut from simple ones. */
function shapes(geometry: Geometry, properties: Properties): Shape[] {
	switch (geometry.type) {
		case 'Point':
			return [point(geometry.coordinates, properties)];
		case 'MultiPoint':
			return geometry.coordinates.map((at) => point(at, properties));
		case 'LineString':
			return [line(geometry.coordinates, properties)];
		case 'MultiLineString':
			return geometry.coordinates.map((part) => line(part, properties));
		case 'Polygon':
			return [polygon(geometry.coordinates, properties)];
		case 'MultiPolygon':
			return geometry.coordinates.map((part) => polygon(part, properties));
		default:
			throw new Error(`a ${geometry.type} cannot be drawn`);
	}
}

const points = ({ geometry }: Shape): Position[] =>
	geometry.type === 'Point'
		? [geometry.coordinates]
		: geometry.type === 'LineString'
			? geometry.coordinates
			: geometry.coordinates.flat();

/** Reads one collection. `layer` says where a feature belongs; `source` is for the drawer alone. */
export function readDrawing(file: string, collection: FeatureCollection): Drawing {
	const layers: Drawing['layers'] = {};
	for (const { geometry, properties: given } of collection.features as Feature[]) {
		const { layer, source: _, ...rest } = given ?? {};
		if (!LAYERS.includes(layer)) throw new Error(`${file}: no layer is called ${layer}`);
		// A list (the lines of a station) has no place in a tile; text has.
		const flat = Object.entries(rest).flatMap(([key, value]) =>
			value === null || value === '' ? [] : [[key, Array.isArray(value) ? value.join(',') : value]],
		);
		(layers[layer as Layer] ??= []).push(...shapes(geometry, Object.fromEntries(flat)));
	}
	return { file, layers, extent: boundsOf(Object.values(layers).flat().flatMap(points)) };
}

/** All collections of a folder, by name; a folder that is not there holds none. */
export function drawings(folder: string): Drawing[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.geojson'))
		.sort()
		.map((file) => {
			const text = readFileSync(join(folder, file), 'utf8');
			try {
				return readDrawing(basename(file), JSON.parse(text) as FeatureCollection);
			} catch (error) {
				throw new Error(`basemap: cannot read drawn/${file}`, { cause: error });
			}
		})
		.filter(({ layers }) => Object.keys(layers).length > 0);
}

/** Points apart from lines and areas: they are cut without a margin. */
export function drawnSheets(shapesOf: (layer: Layer) => Shape[]): Sheet[] {
	return LAYERS.flatMap((layer) => {
		const all = shapesOf(layer);
		const isPoint = ({ geometry }: Shape) => geometry.type === 'Point';
		return [all.filter((shape) => !isPoint(shape)), all.filter(isPoint)].map((features) => ({
			layer,
			zooms: [0, 12] as const,
			features,
		}));
	});
}
