import { locatorText } from '../story/locator.ts';
import type { Place } from '../story/story.ts';
import type { Format } from './format.ts';
import { placesIn, pointOf } from './where.ts';

/** Places as RFC 7946 features; those that may not be shown have no geometry. */
export const places: Format = {
	id: 'places',
	many: true,
	label: 'Places (GeoJSON)',
	file: 'places.geojson',
	type: 'application/geo+json',
	write: (story) =>
		collection(
			story.places.map((place) => {
				const { id, at: _at, ...properties } = place;
				return { type: 'Feature', id, geometry: point(place), properties };
			}),
		),
};

/** Events at their first place; those without one have no geometry, and are not left out. */
export const events: Format = {
	id: 'events',
	label: 'Events (GeoJSON)',
	file: 'events.geojson',
	type: 'application/geo+json',
	write: (story) => {
		const placesOf = placesIn(story);
		return collection(
			story.events.map(({ id, prose, when, known, where, ...event }) => ({
				type: 'Feature',
				id,
				geometry: point(pointOf(placesOf({ where }))),
				properties: {
					title: event.title,
					when: when.edtf,
					known: known.edtf,
					calendar: story.calendar,
					timezone: story.timezone,
					where,
					kind: event.kind,
					chapter: event.chapter,
					status: event.status,
					claimedBy: event.claimedBy,
					people: event.people,
					outside: event.outside,
					text: prose.text,
					sources: event.sources.map(({ source, at, ...cited }) => ({
						source,
						...(at && { at: locatorText(at) }),
						...cited,
					})),
				},
			})),
		);
	},
};

const collection = (features: readonly unknown[]) => [
	JSON.stringify({ type: 'FeatureCollection', features }, null, '\t'),
];

const point = (place: Place | undefined) =>
	place?.at ? { type: 'Point', coordinates: place.at } : null;
