/** What looks at the map: the live map's camera, or one that needs no map. */
import { fromMercator, nearestTurn, toMercator, type LonLat } from '../std/lonlat.ts';
import type { MapCanvas } from './canvas.ts';
import { middleOf, type Camera } from './frame.ts';

export type Eye = Pick<MapCanvas, 'zoom' | 'project' | 'bounds'>;

/** What the live map shows, in a container of this size (CSS pixels), before anyone has moved it from this camera. */
export function eyeOf(camera: Camera, width: number, height: number): Eye {
	const world = 512 * 2 ** camera.zoom;
	const [lon] = camera.centre;
	const [cx, cy] = toMercator(camera.centre);
	const [x, y] = middleOf(camera, width, height);
	const at = (px: number, py: number): LonLat =>
		fromMercator([cx + (px - x) / world, cy + (py - y) / world]);
	return {
		zoom: () => camera.zoom,
		project([pointLon, pointLat]) {
			const [mx, my] = toMercator([nearestTurn(pointLon, lon), pointLat]);
			return [(mx - cx) * world + x, (my - cy) * world + y];
		},
		bounds: () => [...at(0, height), ...at(width, 0)],
	};
}
