/**
 * Choices as the fragment of an address and back:
 * `#event=…&place=…&person=…&kind=raid,arrest&status=…&chapter=…&q=…&axis=known&from=…&to=…&in=w,s,e,n&stop=1&view=…`.
 * Unknown keys are ignored, and wrong values fall back to the default. Stops are counted from 1.
 */
import type { Bounds } from '../std/lonlat.ts';
import type { Status } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import { clean, sparse, type Choices } from './choices.ts';
import { next } from './intent.ts';
import { viewFor } from './views.ts';

/** The fragment without `#`; empty for the story as it opens. Where the tour was begun is not in it. */
export function toFragment(choices: Choices, story: Story): string {
	const { time, stop } = choices;
	const fields = {
		event: choices.event,
		place: choices.place,
		person: choices.person,
		kind: choices.kinds?.join(),
		status: choices.statuses?.join(),
		chapter: choices.chapters?.join(),
		q: choices.query,
		axis: choices.axis,
		from: time?.from,
		to: time?.to,
		in: choices.within?.join(),
		stop: stop === undefined ? undefined : String(stop + 1),
	};
	const keys = new URLSearchParams(sparse(fields));
	// The view is said only where it is not the one that the rest leads to.
	const first = story.views[0]?.id ?? '';
	const shown = choices.view ?? first;
	if ((fromFragment(keys.toString(), story).view ?? first) !== shown) keys.set('view', shown);
	return keys.toString().replaceAll('%2C', ',');
}

/** Reads a fragment, with or without `#`. */
export function fromFragment(fragment: string, story: Story): Choices {
	const keys = new URLSearchParams(fragment.replace(/^#/, ''));
	const get = (key: string) => keys.get(key) ?? undefined;
	const view = get('view');
	const filtered = onTour(story, get('stop')) ?? filters(story, keys);
	// Whether an event is hidden by words only the full search can say, and it has not been loaded yet.
	const { query, ...rest } = filtered;
	const event = get('event');
	const selected = event ? next(story, rest, { do: 'event', id: event }) : rest;
	return clean(story, {
		...selected,
		query,
		view: view && isView(story, view) ? view : selected.view,
	});
}

const isView = (story: Story, id: string) => story.views.some((view) => view.id === id);

function onTour(story: Story, stop: string | undefined): Choices | undefined {
	const index = Number(stop) - 1;
	return story.tour[index] && next(story, {}, { do: 'stop', index });
}

function filters(story: Story, keys: URLSearchParams): Choices {
	const get = (key: string) => keys.get(key) ?? undefined;
	const place = get('place');
	return clean(story, {
		view: viewFor(story, place ? [place] : [], undefined),
		place,
		person: get('person'),
		kinds: get('kind')?.split(','),
		statuses: get('status')?.split(',') as Status[] | undefined,
		chapters: get('chapter')?.split(','),
		query: get('q'),
		axis: get('axis') === 'known' ? 'known' : undefined,
		time: sparse({ from: get('from'), to: get('to') }),
		within: bounds(get('in')),
	});
}

/** Four numbers, each written as one. */
function bounds(text = ''): Bounds | undefined {
	const parts = text.split(',').map((part) => (part.trim() ? Number(part) : NaN));
	return parts.length === 4 ? (parts as unknown as Bounds) : undefined;
}
