/**
 * The story format, version 1, as schemas: what each file may hold. Cross-references are
 * `check.ts`; the words of a complaint are `problems.ts`. Descriptions end up in the JSON Schema
 * that code editors complete and underline with (`geo/*.schema.json`).
 */
import { z } from 'zod';
import { CALENDARS, PARTS, type Part } from '../std/dates.ts';
import { DISPLAYS, PRECISION_IDS } from './precision.ts';
import { citations, edtf, id, latitude, longitude, markdown, text, words } from './schemaparts.ts';
import { STATUS_IDS } from './status.ts';

export const storySchema = z.strictObject({
	format: z.literal(1).describe('Version of the format: 1.'),
	status: z.enum(['draft', 'published']).default('published'),
	title: text,
	standfirst: text.describe('One or two sentences under the title.'),
	byline: text,
	published: edtf,
	updated: edtf.optional(),
	languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
	partial: z.array(words).default([]).describe('Languages whose translation is not complete.'),
	timezone: words.describe(
		'IANA name, e.g. Europe/Brussels: all times without an offset are in it.',
	),
	calendar: z
		.enum(CALENDARS)
		.default('gregorian')
		.describe(
			'Calendar of what happened (when, known, differs, tied, focus). Dates of publication, of updates, corrections and sources are Gregorian.',
		),
	opening: markdown.optional().describe('First words, before anything else.'),
	note: markdown.optional().describe('Content note.'),
	closing: markdown.optional().describe('Last words: help lines, thanks.'),
	outside: text.optional().describe('What `outside: true` on an event is called.'),
	views: z
		.array(
			z.strictObject({
				id,
				name: text,
				bounds: z
					.tuple([longitude, latitude, longitude, latitude])
					.describe('West, south, east, north; east < west crosses the antimeridian.'),
			}),
		)
		.min(1),
	kinds: z.array(z.strictObject({ id, name: text, sign: z.string().min(1).max(2) })).min(1),
	chapters: z.array(z.strictObject({ id, title: text, standfirst: text.optional() })).min(1),
	tour: z
		.array(
			z.strictObject({
				title: text,
				text,
				view: id.optional(),
				place: id.optional(),
				events: z.array(id).default([]),
				warning: text.optional(),
			}),
		)
		.default([]),
	timeline: z.strictObject({
		focus: edtf.describe('The days that matter most, as an interval.'),
		unit: z.enum(['day', 'week', 'month', 'year']).default('day'),
	}),
});

export const eventSchema = z.strictObject({
	title: words,
	when: edtf,
	part: z
		.enum(Object.keys(PARTS) as [Part, ...Part[]])
		.optional()
		.describe('Part of the day, where no hour is known.'),
	known: edtf.optional().describe('When it became public; left out = the same as `when`.'),
	told: edtf
		.optional()
		.describe(
			'When all that the text says was public, where that is later than `known`: until then readers who ask what was known see its title only.',
		),
	differs: z
		.array(z.strictObject({ source: id, when: edtf, note: words.optional() }))
		.default([])
		.describe('The date as a source gave it, where the best date is another.'),
	where: z.union([id.transform((one) => [one]), z.array(id)]).default([]),
	whereabouts: words.optional().describe('Said where no place can be given.'),
	move: z
		.strictObject({
			from: id.optional(),
			to: id.optional(),
			drawn: z.enum(['solid', 'dashed', 'none']).default('solid'),
		})
		.optional(),
	kind: id,
	chapter: id,
	people: z.array(id).default([]),
	absent: z
		.array(id)
		.default([])
		.describe(
			'Those of `people` who were not there, or of whom nobody says so: not their whereabouts.',
		),
	as: z
		.record(z.string(), words)
		.optional()
		.describe(
			'By the id of a person: the alias under which they went in it. As known on a day before the two were tied, it is not shown as theirs.',
		),
	status: z.enum(STATUS_IDS),
	'claimed-by': words.optional(),
	outside: z.boolean().default(false).describe('Not in the seed of the story.'),
	sources: citations,
	updates: z
		.array(
			z.strictObject({
				date: edtf,
				text: words.describe('Markdown.'),
				status: z.enum(STATUS_IDS).optional(),
				sources: citations,
			}),
		)
		.default([]),
	follows: z.array(id).default([]),
	corrects: z.array(id).default([]),
	media: z.array(words).default([]).describe('Names of files in media/.'),
	warning: words.optional().describe('A content note to be read before the text.'),
});

const perSource = (what: string) =>
	z.record(z.string(), words).optional().describe(`By source id: ${what}.`);

/** `<event>.<language>.md`: words only; the facts stay in the first file. */
export const translationSchema = z.strictObject({
	title: words,
	whereabouts: words.optional(),
	'claimed-by': words.optional(),
	warning: words.optional(),
	updates: z.array(words).optional().describe('The texts of the updates, in their order.'),
	supports: perSource('what its citations support, in the event and in its updates'),
	differs: perSource('the notes of `differs`'),
});

const alias = z.strictObject({
	name: words,
	tied: edtf.optional().describe('When the name was tied to the person.'),
	by: text.optional().describe('By whom.'),
	said: text
		.optional()
		.describe('How the person was spoken of before that: "a man using the name …".'),
	note: text.optional(),
});
type Alias = z.output<typeof alias>;

export const peopleSchema = z.array(
	z.strictObject({
		id,
		name: text,
		group: z.boolean().default(false),
		named: edtf
			.optional()
			.describe('When their name became public in this story; left out = from the beginning.'),
		aliases: z.array(z.union([words.transform((name): Alias => ({ name })), alias])).default([]),
		role: text,
		later: text.optional(),
		sources: citations,
	}),
);

export const sourcesSchema = z.array(
	z.strictObject({
		id,
		publisher: text,
		what: text.optional().describe('press conference, analysis, judgment ...'),
		title: words.optional().describe('Only as printed; never made up.'),
		date: edtf,
		// `https:x` is an address to a browser, and not the one that was meant.
		url: z
			.url({ protocol: /^https?$/ })
			.regex(/^https?:\/\//)
			.optional(),
		language: z
			.string()
			.regex(/^[a-z]{2,3}$/)
			.optional(),
	}),
);

const featureProperties = z.strictObject({
	name: text,
	aliases: z.array(words).default([]),
	kind: z.enum(['site', 'street', 'neighbourhood', 'municipality', 'city', 'region', 'country']),
	precision: z.enum(PRECISION_IDS),
	radius: z.number().positive().max(20_000_000).optional().describe('Metres; honest.'),
	located: text.describe('How the place was located, and by whom.'),
	display: z.enum(DISPLAYS).optional(),
	within: id
		.optional()
		.describe('The place it lies in: a street’s municipality, a city’s country.'),
	'stands-in': id.optional().describe('Of a withheld place: the coarser place shown for it.'),
	note: text.optional(),
});

export const placesSchema = z.strictObject({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.strictObject({
			type: z.literal('Feature'),
			id,
			// Coordinates are judged in check.ts, with hints that a schema cannot give.
			geometry: z
				.strictObject({ type: z.literal('Point'), coordinates: z.array(z.number()).min(2).max(3) })
				.nullable(),
			properties: featureProperties,
		}),
	),
});

const position = z.array(z.number()).min(2).max(3);
const positions = z.array(position).min(2);
export const linesSchema = z.strictObject({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.strictObject({
			type: z.literal('Feature'),
			id,
			geometry: z.discriminatedUnion('type', [
				z.strictObject({ type: z.literal('LineString'), coordinates: positions }),
				z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(positions) }),
				z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(positions) }),
				z.strictObject({
					type: z.literal('MultiPolygon'),
					coordinates: z.array(z.array(positions)),
				}),
			]),
			properties: z.strictObject({ name: text }),
		}),
	),
});

export const mediaSchema = z.array(
	z.strictObject({
		file: words.describe('Its name in media/.'),
		alt: text.describe('What it shows, for those who do not see it.'),
		credit: text,
		licence: words,
		caption: text.optional(),
	}),
);

export type RawStory = z.output<typeof storySchema>;
export type RawEvent = z.output<typeof eventSchema>;
export type RawTranslation = z.output<typeof translationSchema>;
export type RawPeople = z.output<typeof peopleSchema>;
export type RawSources = z.output<typeof sourcesSchema>;
export type RawPlaces = z.output<typeof placesSchema>;
export type RawLines = z.output<typeof linesSchema>;
export type RawMedia = z.output<typeof mediaSchema>;
export type RawText = string | Record<string, string>;

/** Which file of a story has which schema; the JSON Schemas for editors are made from this list. */
export const SCHEMAS = {
	story: storySchema,
	event: eventSchema,
	translation: translationSchema,
	people: peopleSchema,
	sources: sourcesSchema,
	places: placesSchema,
	media: mediaSchema,
} as const;
