import './library.css';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, MapMouseEvent } from 'maplibre-gl';
import {
	addProtocol,
	GPUInitializationError,
	Map as MapLibreMap,
	prewarm,
	setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { OwnPlace } from '../scene/own.ts';
import { nearestTurn, unwrappedEast, type Bounds, type LonLat } from '../std/lonlat.ts';
import { openBasemap, type DrawBasemap } from './basemap.ts';
import { labelFonts, lettersOf } from './fonts.ts';
import type { Camera } from './frame.ts';
import type { Pixel } from './hit.ts';
import { drawFromLeft } from './letters.ts';
import { archiveAt, forgetArchive, isArchive, readTile, SCHEME } from './protocol.ts';
import { BLANK, isWithin, ROOMS } from './rooms.ts';
import { stepping } from './steps.ts';
import { wholeStyle } from './style.ts';
import type { Failure } from './watch.ts';
import { watch } from './watch.ts';

/** What a canvas needs to open, and whom it tells. */
export interface CanvasOptions {
	container: HTMLElement;
	/** absolute address of the basemap's archive, or of its style */
	archive: string;
	/** the story's places, whose names the basemap does not repeat */
	own: readonly OwnPlace[];
	colours: Record<string, string>;
	language: string;
	camera: Camera;
	reducedMotion: boolean;
	/** Whether the page scrolls on by one finger and by the wheel, as in a frame of another page. */
	shares: boolean;
	/** The library's own texts, by its keys. */
	texts: Record<string, string>;
	/** whether something that can be chosen stands there, in pixels from the top left */
	isMark(at: Pixel): boolean;
	onClick(at: Pixel): void;
	/** the view is elsewhere, in the frame that is about to be drawn */
	onMove(): void;
	/** the view has come to rest elsewhere */
	onMoved(): void;
	onFail(reason: Failure): void;
	/** the basemap is on the screen */
	onReady(): void;
}

/** A map, without the library that draws it. */
export interface MapCanvas {
	/**
	 * Keeps the ground's names clear of these rooms (`rooms.ts`); may be called before it is ready.
	 * Where there are only fewer than before the ground stays as it is until it is moved, and where
	 * there are others it follows as soon as the reader pauses: nobody waits for it.
	 */
	clear(rooms: FeatureCollection): void;
	/** Moves so that the bounds are in sight, no closer than `maxZoom`. */
	fly(bounds: Bounds, maxZoom?: number): void;
	/** Moves to a camera, at once or on a way that can be followed. */
	view(camera: Camera, way: 'jump' | 'fly'): void;
	/** Where a point is, in pixels from the top left of the container: the copy nearest to the middle. */
	project(lonlat: LonLat): Pixel;
	/** What is in sight. */
	bounds(): Bounds;
	theme(colours: Record<string, string>): void;
	zoomBy(levels: number): void;
	/** Zoom for 512-pixel tiles: the world is 512 × 2^zoom pixels wide. */
	zoom(): number;
	/** Says what the picture shows, and by which element its keys are described. */
	describe(says: string, hint: string): void;
	resize(): void;
	destroy(): void;
}

const MOST_ZOOM = 15;
const MARGIN = 48;
/** Milliseconds without a change that are a pause. */
const PAUSE = 600;

function create(options: CanvasOptions): MapLibreMap {
	drawFromLeft();
	setWorkerUrl(workerUrl);
	addProtocol(SCHEME, (request, abort) => readTile(request, abort));
	const map = new MapLibreMap({
		container: options.container,
		// Without any style it would not follow the hand.
		style: { version: 8, sources: {}, layers: [] },
		maxZoom: MOST_ZOOM,
		renderWorldCopies: true,
		attributionControl: false,
		// What a filter leaves is there at once, and a slow processor draws one frame instead of twenty.
		fadeDuration: 0,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		maxPitch: 0,
		cooperativeGestures: options.shares,
		locale: options.texts,
	});
	look(map, options.camera, 'jump');
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.on('style.load', () => {
		const nothing = { width: 1, height: 1, data: new Uint8Array(4) };
		if (!map.hasImage(BLANK)) map.addImage(BLANK, nothing);
	});
	return map;
}

function look(map: MapLibreMap, { centre, zoom, bars }: Camera, way: 'jump' | 'fly'): void {
	const to = { center: [...centre] as [number, number], zoom, padding: { ...bars, right: 0 } };
	if (way === 'jump') map.jumpTo(to);
	else map.flyTo(to);
}

/** Tells of clicks, and shows what can be clicked. */
function listen(map: MapLibreMap, { isMark, onClick }: CanvasOptions): void {
	const pixel = ({ point: { x, y } }: MapMouseEvent): Pixel => [x, y];
	map.on('click', (event) => onClick(pixel(event)));
	map.on('mousemove', (event) => {
		map.getCanvas().style.cursor = isMark(pixel(event)) ? 'pointer' : '';
	});
}

/** A canvas that shows nothing, for a page on which no map could be opened. */
function blank(): MapCanvas {
	const none = () => {};
	return {
		...{ clear: none, fly: none, view: none, theme: none, describe: none },
		...{ zoomBy: none, resize: none, destroy: none },
		project: () => [0, 0],
		bounds: () => [-180, -85, 180, 85],
		zoom: () => 0,
	};
}

/**
 * Begins what a map would wait for one after the other: its worker, the archive's directory, the letters
 * of its labels. Whatever fails here is asked for again, and told, when a map is opened.
 * @param archive absolute address of the basemap's archive, or of its style
 */
export function warm(archive: string): void {
	setWorkerUrl(workerUrl);
	prewarm();
	if (isArchive(archive))
		archiveAt(archive)
			.getHeader()
			.catch(() => forgetArchive(archive));
	fetch(lettersOf(document.baseURI)).catch(() => undefined);
}

/** Opens a map. It always resolves: what goes wrong, then or later, is told by `onFail`. */
export async function openCanvas(options: CanvasOptions): Promise<MapCanvas> {
	const { archive, language, own, reducedMotion } = options;
	let rooms: FeatureCollection = { type: 'FeatureCollection', features: [] };
	let { colours } = options;
	const fonts = labelFonts(document.baseURI);
	let basemap: DrawBasemap;
	try {
		basemap = await openBasemap(archive);
	} catch {
		options.onFail('archive');
		return blank();
	}
	const style = () => wholeStyle({ basemap, colours, language, fonts, own, rooms });
	let map: MapLibreMap;
	try {
		map = create(options);
	} catch (error) {
		if (!(error instanceof GPUInitializationError)) throw error;
		options.onFail('webgl');
		return blank();
	}
	const unwatch = watch(map, isArchive(archive) ? archive : undefined, workerUrl, options);
	listen(map, options);
	let moved = false;
	map.on('move', () => {
		moved = true;
		options.onMove();
	});
	map.on('moveend', () => options.onMoved());

	let sent = rooms;
	const draw = (diff: boolean) => {
		sent = rooms;
		// Ours is held by tests; somebody else's is looked through.
		map.setStyle(style(), { diff, validate: !isArchive(archive) });
	};
	let open = true;
	function begin() {
		try {
			if (open) draw(false);
		} catch {
			options.onFail('script');
		}
	}
	// To take the style apart is work: a map that follows the hand is on the screen before it.
	requestAnimationFrame(() => setTimeout(begin));

	let waiting: ReturnType<typeof setTimeout> | undefined;
	const send = () => {
		clearTimeout(waiting);
		sent = rooms;
		moved = false;
		void map.getSource<GeoJSONSource>(ROOMS)?.setData(rooms);
	};
	// The source exists once a style is read; what was given meanwhile is sent at that moment.
	map.on('style.load', () => rooms !== sent && send());
	return {
		clear(next) {
			rooms = next;
			clearTimeout(waiting);
			if (moved || !isWithin(rooms, sent)) waiting = setTimeout(send, PAUSE);
		},
		fly: ([west, south, east, north], maxZoom = MOST_ZOOM) =>
			void map.fitBounds([west, south, unwrappedEast([west, south, east, north]), north], {
				padding: MARGIN,
				maxZoom,
				animate: !reducedMotion,
			}),
		view: (camera, way) => look(map, camera, reducedMotion ? 'jump' : way),
		project([lon, lat]) {
			const { x, y } = map.project([nearestTurn(lon, map.getCenter().lng), lat]);
			return [x, y];
		},
		bounds() {
			const box = map.getBounds();
			return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
		},
		theme(next) {
			colours = next;
			draw(true);
		},
		zoomBy: stepping(map, !reducedMotion),
		zoom: () => map.getZoom(),
		describe(says, hint) {
			const canvas = map.getCanvas();
			canvas.setAttribute('role', 'img');
			canvas.setAttribute('aria-label', says);
			canvas.setAttribute('aria-describedby', hint);
		},
		resize: () => void map.resize(),
		destroy() {
			open = false;
			unwatch();
			clearTimeout(waiting);
			map.remove();
		},
	};
}
