/** Which events match the reader's words. `searchworks.ts` is the full search; this is what there is before it has come. */
import { fold } from '../std/text.ts';
import { columnsOf, itemsOf } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import { isTold, namesAt } from './asof.ts';
import { lookup, once } from './lookup.ts';
import { theirsAt } from './theirs.ts';

export interface Search {
	/**
	 * The events that match all words of the query, and the folded words to mark in what is shown.
	 * A query without a letter or digit finds nothing.
	 * @param at the moment whose knowledge is searched: a name that was tied to somebody later finds nothing
	 */
	find(query: string, at?: number): Found;
}

export interface Found {
	readonly events: ReadonlySet<number>;
	readonly terms: readonly string[];
}

/** What is searched of each event, by what a match there is worth. */
export interface Fields {
	readonly title: string;
	readonly prose: string;
	readonly people: string;
	readonly places: string;
	readonly rest: string;
}

export const FIELDS = ['title', 'prose', 'people', 'places', 'rest'] as const;

/** By event: its text, names with their aliases, places in every language, kind and publishers. */
export const fieldsOf = once((story: Story): readonly Fields[] => {
	const { kinds } = lookup(story);
	const { around } = columnsOf(story);
	const people = new Map(story.people.map((person) => [person.id, namesAt(person)]));
	const places = new Map(
		story.places.map(({ id, name, names, aliases }) => [
			id,
			[name, ...Object.values(names), ...aliases],
		]),
	);
	const publishers = new Map(story.sources.map(({ id, publisher }) => [id, [publisher]]));
	const named = (names: ReadonlyMap<string, readonly string[]>, ids: Iterable<string>) =>
		[...new Set([...ids].flatMap((id) => names.get(id) ?? []))].join('\n');
	return story.events.map((event, i) => ({
		title: event.title,
		prose: event.prose.text,
		people: named(people, event.people),
		places: [
			named(
				places,
				[...itemsOf(around, i)].flatMap((place) => story.places[place]?.id ?? []),
			),
			event.whereabouts ?? '',
		].join('\n'),
		rest: [
			kinds.get(event.kind)?.name ?? '',
			named(
				publishers,
				event.sources.map(({ source }) => source),
			),
		].join('\n'),
	}));
});

/** The same as the story stood at a moment: without texts that were told later, and by the names of then. */
export function fieldsAt(story: Story, at: number): (event: number) => Fields {
	const { people, personIndex } = lookup(story);
	const isTheirs = theirsAt(story, at);
	const all = fieldsOf(story);
	return (i) => {
		const [event, fields] = [story.events[i], all[i] ?? NOTHING];
		if (!event) return fields;
		const names = event.people.flatMap((id) => {
			const person = people.get(id);
			if (!person) return [];
			return isTheirs(i, personIndex.get(id) ?? -1) ? namesAt(person, at) : (event.as?.[id] ?? []);
		});
		const prose = isTold(event, at) ? fields.prose : '';
		return { ...fields, prose, people: names.join('\n') };
	};
}

const NOTHING: Fields = { title: '', prose: '', people: '', places: '', rest: '' };

/** The words of a text: runs of anything but spaces, signs and control characters. */
export const wordsOf = (text: string): string[] =>
	fold(text)
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter(Boolean);

const folded = (fields: Fields) => fold(FIELDS.map((field) => fields[field]).join('\n'));
const foldedOf = once((story: Story) => fieldsOf(story).map(folded));

/** Finds each word of the query as a part of the same fields, without tolerance for mistakes. */
export function plainSearch(story: Story): Search {
	return {
		find(query, at) {
			const terms = wordsOf(query);
			const events = new Set<number>();
			const fields = at === undefined ? undefined : fieldsAt(story, at);
			const has = (text: string) => terms.every((term) => text.includes(term));
			if (terms.length > 0)
				foldedOf(story).forEach((text, i) => {
					if (has(text) && (!fields || has(folded(fields(i))))) events.add(i);
				});
			return { events, terms: events.size > 0 ? terms : [] };
		},
	};
}
