import Papa from 'papaparse';
import { locatorText } from '../story/locator.ts';
import type { Citation, Place, Story, StoryEvent } from '../story/story.ts';
import type { Format } from './format.ts';
import { placesIn, pointOf } from './where.ts';

/** Excel takes a file without it for the alphabet of the machine; other programs skip it. */
const BOM = '\ufeff';
/** Between the parts of one cell. */
const AND = '; ';
/** What a spreadsheet would run instead of show; such a cell is written with an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Rows of a piece. */
const BATCH = 5000;

/** Events as a table (RFC 4180, UTF-8): a row each, with the fields of the story format and its place beside them. */
export const csv: Format = {
	id: 'csv',
	many: true,
	label: 'Events (CSV)',
	file: 'events.csv',
	type: 'text/csv; charset=utf-8',
	*write(story) {
		yield BOM;
		const placesOf = placesIn(story);
		for (let at = 0; at === 0 || at < story.events.length; at += BATCH)
			yield (
				Papa.unparse(
					story.events.slice(at, at + BATCH).map((event) => row(story, event, placesOf(event))),
					{ newline: '\r\n', escapeFormulae: FORMULA, header: at === 0 },
				) + '\r\n'
			);
	},
};

/** A source and where in it, as a table of events would have them. */
const cited = ({ source, at }: Citation) => (at ? `${source}, ${locatorText(at)}` : source);

/** Numbers stay numbers: a western longitude begins with a sign and is no formula. */
function row(
	story: Story,
	event: StoryEvent,
	places: readonly Place[],
): Record<string, string | number> {
	const at = pointOf(places);
	return {
		id: event.id,
		title: event.title,
		when: event.when.edtf,
		known: event.known.edtf,
		timezone: story.timezone,
		chapter: event.chapter,
		kind: event.kind,
		status: event.status,
		'claimed-by': event.claimedBy ?? '',
		where: event.where.join(AND),
		place: places.map(({ name }) => name).join(AND) || (event.whereabouts ?? ''),
		longitude: at?.at?.[0] ?? '',
		latitude: at?.at?.[1] ?? '',
		precision: at?.precision ?? '',
		'radius-m': at?.radius ?? '',
		people: event.people.join(AND),
		sources: event.sources.map(cited).join(AND),
		outside: event.outside ? 'yes' : 'no',
		warning: event.warning ?? '',
		text: event.prose.text,
		later: event.updates.map(({ date, text }) => `${date.edtf}: ${text.text}`).join('\n'),
	};
}
