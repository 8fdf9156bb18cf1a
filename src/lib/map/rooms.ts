/**
 * The rooms that the story's marks take up on the live map. The marks themselves lie over it; here
 * the library is told of them, so that no name of the ground is set where one of them stands.
 */
import type { FeatureCollection } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { spotBox } from '../scene/labels.ts';
import type { Laid } from '../scene/layout.ts';
import { discBox } from '../scene/spots.ts';

/** The id of their source and of their layer. */
export const ROOMS = 'rooms';

/** An image of nothing: what its padding takes up is what counts. */
export const BLANK = 'blank';

/** Boxes around points, in pixels: how far each reaches up, right, down and left. */
export function roomsOf(discs: readonly Laid[]): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: discs.flatMap(({ x, y, at, display, spot }) => {
			const boxes = [
				...(display === 'disc' ? [discBox({ x, y })] : []),
				...(spot ? [spotBox([x, y], spot)] : []),
			];
			return boxes.map((box) => ({
				type: 'Feature' as const,
				geometry: { type: 'Point' as const, coordinates: [...at] },
				properties: {
					room: [y - box.y, box.x + box.width - x, box.y + box.height - y, x - box.x].map(
						Math.round,
					),
				},
			}));
		}),
	};
}

/** The layer that takes the rooms; the topmost, because the library gives room to that first. */
export const roomsLayer: SymbolLayerSpecification = {
	id: ROOMS,
	type: 'symbol',
	source: ROOMS,
	layout: {
		'icon-image': BLANK,
		'icon-padding': ['get', 'room'],
		// They have been laid out already, and are all there.
		'icon-allow-overlap': true,
	},
};

const roomsIn = ({ features }: FeatureCollection) => features.map((room) => JSON.stringify(room));

/** Whether all the rooms are among those that are known. */
export function isWithin(rooms: FeatureCollection, known: FeatureCollection): boolean {
	const taken = new Set(roomsIn(known));
	return roomsIn(rooms).every((room) => taken.has(room));
}
