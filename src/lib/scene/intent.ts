import type { Bounds } from '../std/lonlat.ts';
import type { Story } from '../story/story.ts';
import { clean, FILTER_KEYS, sparse, type Choices, type FilterKey, type Wish } from './choices.ts';
import { testsOf } from './filter.ts';
import { lookup } from './lookup.ts';
import { plainSearch, type Search } from './search.ts';
import { atStop, fromHere } from './tour.ts';
import { viewFor } from './views.ts';

type Id = string | undefined;

/** What a face reports when the reader did something. */
export type Intent =
	| { readonly do: 'event'; readonly id: Id }
	| { readonly do: 'place'; readonly id: Id }
	| { readonly do: 'person'; readonly id: Id }
	| { readonly do: 'view'; readonly id: string }
	| {
			readonly do: 'toggle';
			readonly key: 'kinds' | 'statuses' | 'chapters';
			readonly id: string;
	  }
	| { readonly do: 'search'; readonly query: string }
	/** Days `YYYY-MM-DD`, both included; what is left out is open. */
	| { readonly do: 'time'; readonly from?: Id; readonly to?: Id }
	| { readonly do: 'axis'; readonly axis: 'happened' | 'known' }
	| { readonly do: 'within'; readonly bounds: Bounds | undefined }
	/** Takes one filter away. */
	| { readonly do: 'loosen'; readonly key: FilterKey }
	/** Takes all filters and the selection away; view and axis stay. */
	| { readonly do: 'clear' }
	/** A stop of the tour, counted from 0; without one the reader is back where the tour was begun. */
	| { readonly do: 'stop'; readonly index: number | undefined };

/**
 * The choices after an intent. An id that the story does not have clears that choice. The selected
 * event is always one that is shown: a filter that hides it takes the selection away, and an event
 * that is hidden when it is selected takes those filters away that hide it.
 * @param search what finds the words of `choices.query`; without it they are found as they stand
 */
export function next(
	story: Story,
	choices: Choices,
	intent: Intent,
	search: Search = plainSearch(story),
): Choices {
	if (intent.do === 'stop') return atStop(story, choices, intent.index);
	if (intent.do === 'view') return clean(story, { ...choices, view: intent.id });
	if (intent.do === 'event') return select(story, choices, intent.id, search);
	const changed = clean(story, { ...fromHere(choices), ...change(story, choices, intent) });
	const index = lookup(story).events.get(changed.event ?? '');
	if (index === undefined || hiding(story, changed, index, search).length === 0) return changed;
	return sparse({ ...changed, event: undefined });
}

/** What an intent that filters changes. */
function change(
	story: Story,
	choices: Choices,
	intent: Exclude<Intent, { readonly do: 'stop' | 'view' | 'event' }>,
): Wish {
	switch (intent.do) {
		case 'place': {
			const { id } = intent;
			return { place: id, event: undefined, view: viewFor(story, id ? [id] : [], choices.view) };
		}
		case 'person':
			return { person: intent.id };
		case 'toggle':
			return toggled(choices, intent.key, intent.id);
		case 'search':
			return { query: intent.query };
		case 'time':
			return { time: sparse({ from: intent.from, to: intent.to }) };
		case 'axis':
			return { axis: intent.axis === 'known' ? 'known' : undefined };
		case 'within':
			return { within: intent.bounds };
		case 'loosen':
			return { [intent.key]: undefined };
		case 'clear':
			return { ...without(FILTER_KEYS), event: undefined };
	}
}

function toggled(choices: Choices, key: 'kinds' | 'statuses' | 'chapters', id: string): Wish {
	const now: readonly string[] = choices[key] ?? [];
	return { [key]: now.includes(id) ? now.filter((one) => one !== id) : [...now, id] };
}

function select(story: Story, choices: Choices, id: Id, search: Search): Choices {
	const index = lookup(story).events.get(id ?? '');
	const event = story.events[index ?? -1];
	if (index === undefined || !event) return clean(story, { ...choices, event: undefined });
	let seen = choices;
	// Without a day to know it by, a status may stand that hid the event: time is judged first.
	for (const keys of [['time'], FILTER_KEYS] as const) {
		const hidden = hiding(story, seen, index, search).filter((key) => keys.some((k) => k === key));
		seen = sparse({ ...seen, ...without(hidden) });
	}
	return clean(story, {
		...seen,
		event: event.id,
		view: viewFor(story, event.where, choices.view),
	});
}

const without = (keys: readonly FilterKey[]): Wish =>
	Object.fromEntries(keys.map((key) => [key, undefined]));

/** The filters that hide one event. */
function hiding(story: Story, choices: Choices, event: number, search: Search): FilterKey[] {
	return [...testsOf(story, choices, search)].flatMap(([key, test]) => (test(event) ? [] : key));
}
