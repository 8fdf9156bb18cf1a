/** The full search: words by their beginning, small mistakes forgiven. Loaded when a reader searches. */
import MiniSearch from 'minisearch';
import type { Story } from '../story/story.ts';
import { FIELDS, fieldsOf, wordsOf, type Found, type Search } from './search.ts';

/** Letters from which on one in five may be wrong; in shorter words nearly any other would match. */
const FORGIVEN = 5;

/** The index of one story; made once, and asked often. */
export function makeSearch(story: Story): Search {
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
	index.addAll(fieldsOf(story).map((fields, id) => ({ id, ...fields })));
	// The same words are asked for by the scene, the timeline and the next choices.
	let last: { query: string; found: Found } | undefined;
	return {
		find(query) {
			if (last?.query !== query) {
				const results = index.search(query);
				const terms = new Set(results.flatMap((result) => result.terms));
				const events = new Set(results.map(({ id }) => Number(id)));
				last = { query, found: { events, terms: [...terms] } };
			}
			return last.found;
		},
	};
}
