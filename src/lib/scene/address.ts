/** Choices as the fragment of an address, `#event=<id>`, and back. Unknown keys are ignored. */
import type { Story } from '../story/story.ts';
import type { Choices } from './choices.ts';
import { next } from './intent.ts';

/** The fragment without `#`; empty for the story as it opens. */
export function toFragment({ event, place, view }: Choices, story: Story): string {
	const keys = new URLSearchParams();
	if (event) keys.set('event', event);
	if (place) keys.set('place', place);
	if (view && !event && !place && view !== story.views[0]?.id) keys.set('view', view);
	return keys.toString();
}

/** Reads a fragment; ids that the story does not have fall back to the default. */
export function fromFragment(fragment: string, story: Story): Choices {
	const keys = new URLSearchParams(fragment.replace(/^#/, ''));
	let choices: Choices = {};
	const view = keys.get('view');
	if (view && story.views.some((one) => one.id === view)) choices = { view };
	const place = keys.get('place');
	if (place) choices = next(story, choices, { do: 'place', id: place });
	const event = keys.get('event');
	if (event) choices = next(story, choices, { do: 'event', id: event });
	return choices;
}
