import type { Story } from '../story/story.ts';
import type { Choices } from './choices.ts';
import { homeView } from './home.ts';

/** What a face reports when the reader did something. */
export type Intent =
	| { readonly do: 'event'; readonly id: string | undefined }
	| { readonly do: 'place'; readonly id: string | undefined }
	| { readonly do: 'view'; readonly id: string }
	| { readonly do: 'clear' };

/** The choices after an intent. An id that the story does not have clears that choice. */
export function next(story: Story, choices: Choices, intent: Intent): Choices {
	switch (intent.do) {
		case 'event': {
			const event = story.events.find((one) => one.id === intent.id);
			if (!event) return sparse({ view: choices.view, place: choices.place });
			const inPlace = choices.place !== undefined && event.where.includes(choices.place);
			return sparse({
				view: viewFor(story, event.where, choices.view),
				place: inPlace ? choices.place : undefined,
				event: event.id,
			});
		}
		case 'place': {
			const place = story.places.find((one) => one.id === intent.id);
			if (!place) return sparse({ view: choices.view });
			return sparse({ view: viewFor(story, [place.id], choices.view), place: place.id });
		}
		case 'view':
			return sparse({ ...choices, view: intent.id });
		case 'clear':
			return sparse({ view: choices.view });
	}
}

/** The view moves only if it must: where none of the places lies in the present one. */
function viewFor(story: Story, places: readonly string[], now?: string): string | undefined {
	const homes = story.places
		.filter((place) => places.includes(place.id))
		.map((place) => homeView(story.views, place)?.id)
		.filter((id) => id !== undefined);
	const present = now ?? story.views[0]?.id;
	return homes.length === 0 || homes.includes(present ?? '') ? now : homes[0];
}

function sparse(choices: { [K in keyof Choices]: Choices[K] | undefined }): Choices {
	return Object.fromEntries(Object.entries(choices).filter(([, v]) => v !== undefined));
}
