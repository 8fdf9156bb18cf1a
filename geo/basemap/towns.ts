import type { Box } from './boxes.ts';
import { CITY_ZOOM, WORLD } from './boxes.ts';
import { contains } from './bounds.ts';
import type { Label } from './labels.ts';
import type { Shape, Sheet } from './sheet.ts';
import { point } from './sheet.ts';
import { thin } from './thin.ts';

/**
 * Town labels: each with the zoom from which it shows, thinned so that none covers another.
 * @param drawn labels drawn by hand: they keep their place, the others make room
 */
export function townSheet(
	labels: readonly Label[],
	drawn: readonly Shape[],
	boxes: readonly Box[],
): Sheet {
	const fixed = drawn.flatMap(({ geometry, properties }) =>
		geometry.type === 'Point'
			? [{ at: geometry.coordinates, score: -1, latest: Number(properties['min_zoom'] ?? 0) }]
			: [],
	);
	const zooms = thin([...labels, ...fixed], CITY_ZOOM);
	const features = labels.flatMap(({ at, properties }, i) => {
		const zoom = zooms[i]!;
		const reach = boxes.filter(({ deepest }) => deepest >= zoom);
		if (zoom > WORLD.deepest && !reach.some(({ bounds }) => contains(bounds, at))) return [];
		return [point(at, { ...properties, min_zoom: zoom })];
	});
	return { layer: 'places', zooms: [2, CITY_ZOOM], features };
}
