import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, MapMouseEvent } from 'maplibre-gl';
import { addProtocol, GPUInitializationError, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { ARROW, arrowImage, headsOf } from './arrow.ts';
import { labelFonts } from './fonts.ts';
import { LAYERS } from './layers/index.ts';
import { SOURCES } from './layers/layer.ts';
import { readTile, SCHEME } from './protocol.ts';
import { nothing, wholeStyle } from './style.ts';
import type { Failure } from './watch.ts';
import { watch } from './watch.ts';

/** What a canvas needs to open, and whom it tells. */
export interface CanvasOptions {
	container: HTMLElement;
	/** absolute address of basemap.pmtiles */
	archive: string;
	colours: Record<string, string>;
	language: string;
	centre: [number, number];
	zoom: number;
	reducedMotion: boolean;
	/** a place was clicked: the first one of its mark */
	onIntent(place: string): void;
	/** the view has come to rest elsewhere */
	onMoved(): void;
	onFail(reason: Failure): void;
	/** the basemap is on the screen */
	onReady(): void;
}

/** A map, without the library that draws it. */
export interface MapCanvas {
	/** Replaces what is on the map; may be called before it is ready. */
	show(marks: FeatureCollection, moves: FeatureCollection, precision: FeatureCollection): void;
	/** Marks holding one of these places are drawn as chosen, as are those that say so themselves. */
	select(placeIds: readonly string[]): void;
	fly(bounds: [west: number, south: number, east: number, north: number], maxZoom?: number): void;
	view(centre: [number, number], zoom: number): void;
	/** Where a point is, in pixels from the top left of the container. */
	project(lonlat: [number, number]): { x: number; y: number };
	theme(colours: Record<string, string>): void;
	zoomBy(levels: number): void;
	/** Zoom for 512-pixel tiles: the world is 512 × 2^zoom pixels wide. */
	zoom(): number;
	resize(): void;
	destroy(): void;
}

/** How far beside a mark a finger may land, in pixels. */
const NEAR = 4;
const MOST_ZOOM = 15;
const MARGIN = 56;

const idsOf = (id: unknown): string[] => String(id ?? '').split(',');

/** The marks with those of the chosen places selected. */
function chosen(marks: FeatureCollection, ids: ReadonlySet<string>): FeatureCollection {
	if (ids.size === 0) return marks;
	const features = marks.features.map((feature) =>
		idsOf(feature.properties?.['id']).some((id) => ids.has(id))
			? { ...feature, properties: { ...feature.properties, selected: true } }
			: feature,
	);
	return { ...marks, features };
}

function create(options: CanvasOptions, style: ReturnType<typeof wholeStyle>): MapLibreMap {
	setWorkerUrl(workerUrl);
	addProtocol(SCHEME, (request, abort) => readTile(request, abort));
	const map = new MapLibreMap({
		container: options.container,
		style,
		center: options.centre,
		zoom: options.zoom,
		maxZoom: MOST_ZOOM,
		renderWorldCopies: true,
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.on('style.load', () => {
		if (!map.hasImage(ARROW)) map.addImage(ARROW, arrowImage(), { sdf: true, pixelRatio: 2 });
	});
	return map;
}

/** Turns clicks on marks into intents, and shows that they can be clicked. */
function listen(map: MapLibreMap, onIntent: (place: string) => void): void {
	const layers = LAYERS.flatMap(({ hit }) => hit);
	const placeAt = ({ point: { x, y } }: MapMouseEvent): string | undefined => {
		if (!layers.every((id) => map.getLayer(id))) return undefined;
		const [found] = map.queryRenderedFeatures(
			[
				[x - NEAR, y - NEAR],
				[x + NEAR, y + NEAR],
			],
			{ layers },
		);
		return found && idsOf(found.properties['id'])[0];
	};
	map.on('click', (event) => {
		const place = placeAt(event);
		if (place) onIntent(place);
	});
	map.on('mousemove', (event) => {
		map.getCanvas().style.cursor = placeAt(event) ? 'pointer' : '';
	});
}

/** A canvas that shows nothing, for a page on which no map could be opened. */
function blank(): MapCanvas {
	const none = () => {};
	return {
		...{ show: none, select: none, fly: none, view: none, theme: none },
		...{ zoomBy: none, resize: none, destroy: none },
		project: () => ({ x: 0, y: 0 }),
		zoom: () => 0,
	};
}

/** Opens a map. It always resolves: what goes wrong, then or later, is told by `onFail`. */
export async function openCanvas(options: CanvasOptions): Promise<MapCanvas> {
	const { archive, language, reducedMotion } = options;
	const shown = nothing();
	let ids: ReadonlySet<string> = new Set();
	let { colours } = options;
	const fonts = labelFonts(document.baseURI);
	const style = () =>
		wholeStyle({
			...{ archive, colours, language, fonts },
			shown: { ...shown, marks: chosen(shown.marks, ids) },
		});
	let map: MapLibreMap;
	try {
		map = create(options, style());
	} catch (error) {
		if (!(error instanceof GPUInitializationError)) throw error;
		options.onFail('webgl');
		return blank();
	}
	const unwatch = watch(map, archive, options);
	listen(map, options.onIntent);
	map.on('moveend', () => options.onMoved());

	const send = (sources: readonly (typeof SOURCES)[number][]) => {
		for (const id of sources) {
			const data = id === 'marks' ? chosen(shown.marks, ids) : shown[id];
			void map.getSource<GeoJSONSource>(id)?.setData(data);
		}
	};
	// Sources exist once the style is read; what was shown before then is sent at that moment.
	map.once('style.load', () => send(SOURCES));
	return {
		show(marks, moves, precision) {
			Object.assign(shown, { marks, moves, precision, heads: headsOf(moves) });
			send(SOURCES);
		},
		select(placeIds) {
			ids = new Set(placeIds);
			send(['marks']);
		},
		fly: (bounds, maxZoom = MOST_ZOOM) =>
			void map.fitBounds(bounds, { padding: MARGIN, maxZoom, animate: !reducedMotion }),
		view: (center, zoom) => void map.jumpTo({ center, zoom }),
		project(lonlat) {
			const { x, y } = map.project(lonlat);
			return { x, y };
		},
		theme(next) {
			colours = next;
			map.setStyle(style());
		},
		zoomBy: (levels) => void map.easeTo({ zoom: map.getZoom() + levels, animate: !reducedMotion }),
		zoom: () => map.getZoom(),
		resize: () => void map.resize(),
		destroy() {
			unwatch();
			map.remove();
		},
	};
}
