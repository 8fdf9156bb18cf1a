import { isoDay, type When } from '../std/dates.ts';
import { xml } from '../std/xml.ts';
import type { Chapter, Place, StoryEvent } from '../story/story.ts';
import type { Format } from './format.ts';
import { placesIn, pointOf } from './where.ts';

/** Events as placemarks by chapter (KML 2.2), for globes and map programs. Those without a place have no point. */
export const kml: Format = {
	id: 'kml',
	label: 'Events (KML)',
	file: 'events.kml',
	type: 'application/vnd.google-earth.kml+xml',
	write: (story) => {
		const placesOf = placesIn(story);
		const folder = ({ id, title }: Chapter) => {
			const events = story.events.filter(({ chapter }) => chapter === id);
			const marks = events.map((event) => placemark(event, pointOf(placesOf(event))));
			return `<Folder><name>${xml(title)}</name>\n${marks.join('\n')}\n</Folder>`;
		};
		return [
			[
				'<?xml version="1.0" encoding="UTF-8"?>',
				'<kml xmlns="http://www.opengis.net/kml/2.2">',
				`<Document><name>${xml(story.title)}</name><description>${xml(story.standfirst)}</description>`,
				...story.chapters.map(folder),
				'</Document>',
				'</kml>\n',
			].join('\n'),
		];
	},
};

function placemark(event: StoryEvent, place: Place | undefined): string {
	const data = { status: event.status, when: event.when.edtf, precision: place?.precision };
	const extended = Object.entries(data).flatMap(([name, value]) =>
		value ? [`<Data name="${name}"><value>${xml(value)}</value></Data>`] : [],
	);
	return [
		`<Placemark id="${xml(event.id)}"><name>${xml(event.title)}</name>`,
		`<description>${xml(event.prose.text)}</description>`,
		span(event.when),
		`<ExtendedData>${extended.join('')}</ExtendedData>`,
		place?.at ? `<Point><coordinates>${place.at.join()}</coordinates></Point>` : '',
		'</Placemark>',
	].join('');
}

/** Both days included; an open end is left out. */
function span(when: When): string {
	const day = (name: string, at: number | null) =>
		at === null ? '' : `<${name}>${isoDay({ ...when, from: at })}</${name}>`;
	return `<TimeSpan>${day('begin', when.from)}${day('end', when.to)}</TimeSpan>`;
}
