/** A scene as the GeoJSON that the live map draws: marks, movements, discs of honest radius. */
import circle from '@turf/circle';
import greatCircle from '@turf/great-circle';
import type { Feature, FeatureCollection } from 'geojson';
import { merge } from '../scene/merge.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import type { Words } from '../std/words/words.ts';
import { metresPerWorld, toMercator } from '../std/lonlat.ts';

/** Pixels under which two discs become one. */
const NEAR = 22;

const collect = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features,
});

/** Discs and names; places nearer than a disc at this zoom are one, with the sum of their events. */
export function markFeatures({ marks, words }: Scene, zoom: number): FeatureCollection {
	const world = 512 * 2 ** zoom;
	const points = marks.flatMap((mark) => {
		const { at, display } = mark.place;
		if (!at || display === 'label') return [];
		const [x, y] = toMercator(at);
		return [{ mark, x: x * world, y: y * world, weight: mark.events.length }];
	});
	const discs = merge(points, NEAR).map(({ members }) => members.map(({ mark }) => mark));
	const names = marks.filter(({ place }) => place.display === 'label').map((mark) => [mark]);
	return collect([...discs, ...names].flatMap((members) => feature(members, words)));
}

function feature(members: readonly Mark[], words: Words): Feature[] {
	const [first] = members;
	if (!first?.place.at) return [];
	const { name } = first.place;
	const more = members.length - 1;
	const properties = {
		id: members.map(({ place }) => place.id).join(','),
		name: more > 0 ? words.map.more({ place: name, n: more }) : name,
		count: new Set(members.flatMap(({ events }) => events)).size,
		selected: members.some(({ selected }) => selected),
		display: first.place.display,
	};
	const geometry = { type: 'Point' as const, coordinates: [...first.place.at] };
	return [{ type: 'Feature', properties, geometry }];
}

/** Great circles, already cut at the antimeridian. */
export function moveFeatures({ movements }: Scene): FeatureCollection {
	return collect(
		movements
			.filter(({ from, to }) => from[0] !== to[0] || from[1] !== to[1])
			.map(({ from, to, drawn, selected }) => ({
				...greatCircle([...from], [...to], { npoints: 60 }),
				properties: { drawn, selected },
			})),
	);
}

/** Circles of the honest radius, for places drawn as a soft disc, where the mark would not hide them. */
export function precisionFeatures({ marks }: Scene, zoom: number): FeatureCollection {
	return collect(
		marks.flatMap(({ place: { at, radius, display }, selected }) => {
			if (!at || !radius || display !== 'disc') return [];
			const pixels = (radius / metresPerWorld(at[1])) * 512 * 2 ** zoom;
			if (pixels < 10) return [];
			const disc = circle([...at], radius / 1000, { steps: 64, units: 'kilometers' });
			return [{ ...disc, properties: { selected } }];
		}),
	);
}
