import type { Map as MapLibreMap } from 'maplibre-gl';
import { archiveAt, forgetArchive } from './protocol.ts';
import { ROOMS } from './rooms.ts';

/** Why there is no map; said to the reader by `words.map.failed`. */
export type Failure = 'webgl' | 'archive' | 'worker' | 'context' | 'script';

/**
 * Milliseconds in which nothing comes, after which nothing more is waited for; and those that are waited
 * in any case once a picture is drawn again, in a page or a frame that nobody had seen.
 */
const PATIENCE = 20_000;
const GRACE = 10_000;

/**
 * Tells once whether the map came up. MapLibre does not: it may fire `load` and `idle` over a blank
 * canvas when its worker or its tiles are lost, so the first tile is what counts.
 * @param archive address of the basemap's archive; none where a whole style brings its own sources
 * @param worker address of the script of the library's worker
 * @returns a function that ends the watch
 */
export function watch(
	map: MapLibreMap,
	archive: string | undefined,
	worker: string,
	says: { onReady(): void; onFail(reason: Failure): void },
): () => void {
	let state: 'opening' | 'ready' | 'over' = 'opening';
	let tiled = false;
	const fail = (reason: Failure) => {
		if (state === 'over' || (state === 'ready' && reason !== 'context')) return;
		end();
		says.onFail(reason);
	};
	let timer: ReturnType<typeof setTimeout>;
	let picture = 0;
	function calm() {
		clearTimeout(timer);
		cancelAnimationFrame(picture);
	}
	function wait() {
		calm();
		// Where nobody looks nothing is drawn, no map either: neither in a tab in the background nor in a frame far away.
		timer = setTimeout(() => {
			picture = requestAnimationFrame(() => {
				timer = setTimeout(() => fail('worker'), GRACE);
			});
		}, PATIENCE);
	}
	wait();
	function end() {
		state = 'over';
		calm();
	}
	const came = () => {
		if (state !== 'opening' || !tiled) return;
		state = 'ready';
		calm();
		says.onReady();
	};
	map.on('sourcedata', (event) => {
		if (event.sourceId === ROOMS || !event.tile) return;
		tiled = true;
		if (state === 'opening') wait();
	});
	// At rest every tile and label is in its place: then the drawn ground can go. Under a hand that does
	// not rest it goes when the tiles are there.
	map.on('idle', came);
	map.on('render', () => {
		if (state === 'opening' && tiled && map.isMoving() && map.areTilesLoaded()) came();
	});
	map.on('error', (event) => {
		const { sourceId } = event as { sourceId?: string };
		if (/worker/i.test(event.error.message)) fail('worker');
		else if (sourceId && sourceId !== ROOMS && !tiled) fail('archive');
		// A style that is wrong is not read at all.
		else if (map.getLayersOrder().length === 0) fail('archive');
	});
	map.on('webglcontextlost', () => fail('context'));
	// Asked here too: a host without range requests is known before any tile is due.
	if (archive)
		archiveAt(archive)
			.getHeader()
			.catch(() => {
				forgetArchive(archive);
				fail('archive');
			});
	// The browser tells nobody when a worker's script is missing.
	fetch(worker, { method: 'HEAD' })
		.then(({ ok }) => ok || fail('worker'))
		.catch(() => fail('worker'));
	return end;
}
