/**
 * The search of a large story: in titles, and in the names of people, places and kinds. A word is
 * found wherever it stands in them. An index of all words would take a phone seconds to make and
 * megabytes to fetch; to look through a hundred thousand titles takes a few milliseconds.
 */
import { fold } from '../std/text.ts';
import { columnsOf, type Lists } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import { namesAt } from './asof.ts';
import { wordsOf, type Found, type Search } from './search.ts';
import { theirsAt } from './theirs.ts';

/** @param titles by event; empty until they have been fetched: then only names are searched */
export function titleSearch(story: Story, titles: readonly string[]): Search {
	const { count, around, people, kind, as } = columnsOf(story);
	// One text, so that a word is found by one search: where each title begins is known.
	const starts = new Uint32Array(titles.length + 1);
	let length = 0;
	const folded = titles.map((title, i) => {
		const text = `${fold(title)}\n`;
		length += text.length;
		starts[i + 1] = length;
		return text;
	});
	const text = folded.join('');
	const places = story.places.map(({ name, names, aliases }) =>
		fold([name, ...Object.values(names), ...aliases].join('\n')),
	);
	const personsAt = (at?: number) =>
		story.people.map((person) => fold(namesAt(person, at).join('\n')));
	const persons = personsAt();
	const kinds = story.kinds.map(({ name }) => fold(name));

	/** Marks the events where somebody is called so: by the names of the moment, if one is given. */
	function markPeople(marks: Uint8Array, term: string, at: number | undefined): void {
		if (at === undefined) return markLists(marks, people, persons, term);
		const isTheirs = theirsAt(story, at);
		markLists(marks, people, personsAt(at), term, isTheirs);
		for (const [event, list] of as)
			for (const [person, alias] of list)
				if (!isTheirs(event, person))
					if (fold(story.people[person]?.aliases[alias]?.name ?? '').includes(term))
						marks[event] = 1;
	}

	/** Marks the events that the word stands in. */
	function mark(term: string, at: number | undefined): Uint8Array {
		const marks = new Uint8Array(count);
		let event = 0;
		for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, starts[event] ?? length)) {
			while ((starts[event + 1] ?? length) <= at) event++;
			marks[event] = 1;
			event++;
		}
		markLists(marks, around, places, term);
		markPeople(marks, term, at);
		const named = kinds.map((name) => name.includes(term));
		if (named.some(Boolean)) for (let i = 0; i < count; i++) if (named[kind[i] ?? 0]) marks[i] = 1;
		return marks;
	}

	let last:
		{ readonly query: string; readonly at: number | undefined; readonly found: Found } | undefined;
	return {
		find(query, at) {
			if (last?.query === query && last.at === at) return last.found;
			const terms = wordsOf(query);
			const all = terms.map((term) => mark(term, at));
			const events = new Set<number>();
			if (all.length > 0)
				for (let i = 0; i < count; i++) if (all.every((marks) => marks[i])) events.add(i);
			last = { query, at, found: { events, terms: events.size > 0 ? terms : [] } };
			return last.found;
		},
	};
}

/** Marks the events whose list holds something with such a name. */
function markLists(
	marks: Uint8Array,
	lists: Lists,
	names: readonly string[],
	term: string,
	counts: (event: number, item: number) => boolean = () => true,
): void {
	const named = names.map((name) => name.includes(term));
	if (!named.some(Boolean)) return;
	for (let i = 0; i < marks.length; i++)
		for (let at = lists.starts[i] ?? 0; at < (lists.starts[i + 1] ?? 0); at++)
			if (named[lists.items[at] ?? 0] && counts(i, lists.items[at] ?? 0)) marks[i] = 1;
}
