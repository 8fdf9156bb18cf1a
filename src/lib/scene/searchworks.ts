/** The full search: words by their beginning, small mistakes forgiven. Loaded when a reader searches. */
import MiniSearch from 'minisearch';
import type { Story } from '../story/story.ts';
import {
	FIELDS,
	fieldsAt,
	fieldsOf,
	wordsOf,
	type Fields,
	type Found,
	type Search,
} from './search.ts';

/** Letters from which on one in five may be wrong; in shorter words nearly any other would match. */
const FORGIVEN = 5;

/** The index of one story; made once, and asked often. */
export function makeSearch(story: Story): Search {
	const all = indexOf(fieldsOf(story).map((fields, id) => ({ id, ...fields })));
	// The same words are asked for by the scene, the timeline and the next choices.
	let last: { query: string; at: number | undefined; found: Found } | undefined;
	return {
		find(query, at) {
			if (last?.query !== query || last.at !== at) {
				let results = all.search(query);
				// What was known less of is found by less: only what is found today is looked at again.
				if (at !== undefined) {
					const fields = fieldsAt(story, at);
					results = indexOf(results.map(({ id }) => ({ id, ...fields(id) }))).search(query);
				}
				const terms = new Set(results.flatMap((result) => result.terms));
				const events = new Set(results.map(({ id }) => Number(id)));
				last = { query, at, found: { events, terms: [...terms] } };
			}
			return last.found;
		},
	};
}

function indexOf(documents: readonly (Fields & { readonly id: number })[]): MiniSearch {
	const index = new MiniSearch({
		fields: [...FIELDS],
		tokenize: wordsOf,
		// They are folded already.
		processTerm: (term) => term,
		searchOptions: {
			combineWith: 'AND',
			prefix: true,
			fuzzy: (term) => (term.length >= FORGIVEN ? 0.2 : false),
		},
	});
	index.addAll(documents);
	return index;
}
