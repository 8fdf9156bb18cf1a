import { isoDay, type When } from '../std/dates.ts';
import { xml } from '../std/xml.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { Format } from './format.ts';

/** Events as placemarks by chapter (KML 2.2), for globes and map programs. Those without a place have no point. */
export const kml: Format = {
	id: 'kml',
	label: 'Events (KML)',
	file: 'events.kml',
	type: 'application/vnd.google-earth.kml+xml',
	write: (story) => [
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<kml xmlns="http://www.opengis.net/kml/2.2">',
			`<Document><name>${xml(story.title)}</name><description>${xml(story.standfirst)}</description>`,
			...story.chapters.map(
				(chapter) =>
					`<Folder><name>${xml(chapter.title)}</name>\n${story.events
						.filter((event) => event.chapter === chapter.id)
						.map((event) => placemark(story, event))
						.join('\n')}\n</Folder>`,
			),
			'</Document>',
			'</kml>\n',
		].join('\n'),
	],
};

function placemark({ places }: Story, event: StoryEvent): string {
	const place = places.find(({ id, at }) => event.where.includes(id) && at);
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
