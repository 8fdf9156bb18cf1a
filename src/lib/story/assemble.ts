/** From a checked draft to the model, in one language. */
import { compareWhen } from '../std/dates.ts';
import type { Bounds } from '../std/lonlat.ts';
import { Context, sparse } from './context.ts';
import { readCorrections } from './corrections.ts';
import { readLines, readPlace } from './places.ts';
import type { Alias, Person, Source, Story, StoryEvent } from './story.ts';

/**
 * The model of the story in the language of the context. Pushes a problem for each date or text that
 * cannot be read.
 * @param events as they were read in that context, in any order; they are put in that of time
 */
export function assemble(context: Context, events: StoryEvent[]): Story {
	const { draft } = context;
	return sparse({
		format: 1 as const,
		slug: draft.slug,
		language: context.language,
		...readHead(context),
		...readFrame(context),
		places: draft.places.value.features.map((feature) => readPlace(context, feature)),
		people: readPeople(context),
		sources: readSources(context),
		events: events.sort((a, b) => compareWhen(a.when, b.when) || (a.id < b.id ? -1 : 1)),
		lines: readLines(context),
		corrections: readCorrections(context),
	});
}

/** What stands above the story. */
function readHead(context: Context) {
	const { story } = context.draft;
	const { value } = story;
	const { updated } = value;
	return sparse({
		languages: value.languages,
		partial: value.partial.length > 0 ? value.partial : undefined,
		untranslated: context.untranslated(value, ['title', 'standfirst', 'outside'], ['byline']),
		draft: value.status === 'draft',
		title: context.text(value.title),
		standfirst: context.text(value.standfirst),
		byline: context.text(value.byline),
		published: context.editorial(value.published, story, ['published']),
		updated: updated === undefined ? undefined : context.editorial(updated, story, ['updated']),
		timezone: value.timezone,
		calendar: value.calendar,
		opening: context.prose(value.opening, story, ['opening']),
		note: context.prose(value.note, story, ['note']),
		closing: context.prose(value.closing, story, ['closing']),
		outside: context.text(value.outside),
	});
}

/** What holds its events together. */
function readFrame(
	context: Context,
): Pick<Story, 'views' | 'kinds' | 'chapters' | 'tour' | 'timeline'> {
	const { story } = context.draft;
	const { views, kinds, chapters, tour, timeline } = story.value;
	return {
		views: views.map((view) =>
			sparse({
				id: view.id,
				name: context.text(view.name),
				bounds: view.bounds as Bounds,
				untranslated: context.untranslated(view, [], ['name']),
			}),
		),
		kinds: kinds.map((kind) =>
			sparse({
				...kind,
				name: context.text(kind.name),
				untranslated: context.untranslated(kind, ['name']),
			}),
		),
		chapters: chapters.map((chapter) =>
			sparse({
				id: chapter.id,
				title: context.text(chapter.title),
				standfirst: context.text(chapter.standfirst),
				untranslated: context.untranslated(chapter, ['title', 'standfirst']),
			}),
		),
		tour: tour.map((stop) =>
			sparse({
				...stop,
				title: context.text(stop.title),
				text: context.text(stop.text),
				warning: context.text(stop.warning),
				untranslated: context.untranslated(stop, ['title', 'text', 'warning']),
			}),
		),
		timeline: {
			focus: context.date(timeline.focus, story, ['timeline', 'focus']),
			unit: timeline.unit,
		},
	};
}

function readPeople(context: Context): Person[] {
	const { people } = context.draft;
	return people.value.map((person, i) =>
		sparse({
			id: person.id,
			name: context.text(person.name),
			group: person.group,
			named:
				person.named === undefined ? undefined : context.date(person.named, people, [i, 'named']),
			aliases: person.aliases.map((alias, j): Alias => {
				const { name, tied, by, said, note } = alias;
				const path = [i, 'aliases', j, 'tied'];
				return sparse({
					name,
					tied: tied === undefined ? undefined : context.date(tied, people, path),
					by: context.text(by),
					said: context.text(said),
					note: context.text(note),
					untranslated: context.untranslated(alias, ['said', 'note'], ['by']),
				});
			}),
			role: context.text(person.role),
			later: context.text(person.later),
			untranslated: context.untranslated(person, ['role', 'later'], ['name']),
			sources: context.cite(person.sources, people, [i, 'sources']),
		}),
	);
}

function readSources(context: Context): Source[] {
	const { sources } = context.draft;
	return sources.value.map((source, i) =>
		sparse({
			...source,
			publisher: context.text(source.publisher),
			what: context.text(source.what),
			untranslated: context.untranslated(source, ['what'], ['publisher']),
			named: typeof source.publisher === 'string' ? source.language : undefined,
			date: context.editorial(source.date, sources, [i, 'date']),
		}),
	);
}
