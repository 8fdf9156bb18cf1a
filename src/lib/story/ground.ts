/** Every place is on Earth, drawn no finer than it is known, and longitude comes first. */
import { inside, unwrappedEast, type Bounds, type LonLat } from '../std/lonlat.ts';
import type { Path } from './context.ts';
import type { Draft } from './draft.ts';
import { defaultDisplay } from './precision.ts';
import { ids, resolver, type Complain, type Words } from './references.ts';
import type { Code } from './problems.ts';

type Places = Draft['places'];

export function checkPlaces({ story, places }: Draft, complain: Complain): void {
	checkWithin(places, complain);
	const standIn = resolver('place-unknown', ids(places.value.features), complain);
	for (const [i, { geometry, properties }] of places.value.features.entries()) {
		const path = ['features', i];
		const { precision, radius } = properties;
		const display = properties.display ?? defaultDisplay(precision);
		if (display === 'pin' && precision !== 'exact')
			complain('precision-overstated', places, [...path, 'properties', 'display'], { precision });
		if (precision === 'withheld') {
			const other = properties['stands-in'];
			const at = [...path, 'properties', 'stands-in'];
			if (other === undefined) complain('stand-in-missing', places, path);
			else if (isWithheld(places, other)) complain('stand-in-withheld', places, at, { id: other });
			standIn(places, at, other);
			continue;
		}
		if (display === 'disc' && radius === undefined)
			complain('radius-missing', places, [...path, 'properties']);
		if (!geometry) {
			if (display !== 'none') complain('place-without-point', places, path);
			continue;
		}
		const at = [...path, 'geometry', 'coordinates'];
		checkPoint(geometry.coordinates, story.value.views, (code, words) =>
			complain(code, places, at, words),
		);
	}
}

/** Every `within` resolves and leads outwards; a circle is told once. */
function checkWithin(places: Places, complain: Complain): void {
	const { features } = places.value;
	const resolve = resolver('place-unknown', ids(features), complain);
	const outwards = new Map(features.map(({ id, properties }) => [id, properties.within]));
	const order = new Map(features.map(({ id }, i) => [id, i]));
	const walked = new Set<string>();
	for (const [i, { id, properties }] of features.entries()) {
		resolve(places, ['features', i, 'properties', 'within'], properties.within);
		const chain = new Set<string>();
		let next: string | undefined = id;
		for (; next !== undefined && !walked.has(next); next = outwards.get(next)) {
			walked.add(next);
			chain.add(next);
		}
		if (next === undefined || !chain.has(next)) continue;
		const circle = [...chain].slice([...chain].indexOf(next));
		const words = { id: next, chain: [...circle, next].join(' – ') };
		const spot = ['features', order.get(next) ?? i, 'properties', 'within'];
		complain('place-within-itself', places, spot, words);
	}
}

const isWithheld = (places: Places, id: string) =>
	places.value.features.some((one) => one.id === id && one.properties.precision === 'withheld');

export function checkLines({ lines, story }: Draft, complain: Complain): void {
	if (!lines) return;
	for (const [i, { geometry }] of lines.value.features.entries()) {
		const path = ['features', i, 'geometry', 'coordinates'];
		for (const [at, positions] of strings(geometry.coordinates, path)) {
			for (const [j, position] of positions.entries())
				checkPoint(position, story.value.views, (code, words) =>
					complain(code, lines, [...at, j], words),
				);
			const closed = positions.length >= 4 && String(positions[0]) === String(positions.at(-1));
			if (geometry.type.endsWith('Polygon') && !closed) complain('ring-open', lines, at);
		}
	}
}

type Nested = readonly (number | Nested)[];
const isPosition = (value: unknown): value is number[] =>
	Array.isArray(value) && typeof value[0] === 'number';

/** The strings of positions in coordinates of any kind, and where they stand. */
function* strings(value: Nested, path: Path): Generator<readonly [Path, readonly number[][]]> {
	if (value.every(isPosition)) yield [path, value];
	else
		for (const [i, inner] of value.entries())
			if (Array.isArray(inner)) yield* strings(inner as Nested, [...path, i]);
}

type View = { readonly bounds: readonly [number, number, number, number] };

function checkPoint(
	[lon = 0, lat = 0]: readonly number[],
	views: readonly View[],
	complain: (code: Code, words?: Words) => void,
): void {
	const found = `[${lon}, ${lat}]`;
	const mirror: LonLat = [lat, lon];
	const near = views.some(({ bounds }) => inside([lon, lat], widened(bounds)));
	const mirrored = views.some(({ bounds }) => inside(mirror, bounds));
	const possible = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
	if (lon === 0 && lat === 0) complain('coordinates-zero');
	else if (!near && mirrored) complain('coordinates-swapped', { found, mirror: mirror.join(', ') });
	else if (!possible) complain('coordinates-range', { found });
}

/** A view and a fifth more on each side: a place there is outside the view and no mistake. */
function widened(bounds: Bounds): Bounds {
	const [west, south, , north] = bounds;
	const east = unwrappedEast(bounds);
	const [dx, dy] = [(east - west) / 5, (north - south) / 5];
	return [west - dx, south - dy, east + dx, north + dy];
}
