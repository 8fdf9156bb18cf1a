/** What is spoken after an intent: one short sentence. */
import type { Intent } from '../scene/intent.ts';
import type { Scene } from '../scene/scene.ts';
import { dayInWords } from '../std/saydate.ts';

/** How many events are shown: "78 events", "14 of 78 events", "As known on 17 March 2016: 9 of 78 events". */
export function tally({ words, story, asOf, events, filters, total }: Scene): string {
	const n = events.length;
	if (asOf) {
		const day = dayInWords(asOf.day, words, story.calendar);
		return words.tools.asKnown({ day, n, of: total });
	}
	return filters.length === 0 ? words.list.events({ n: total }) : words.list.some({ n, of: total });
}

/** @param scene as it is after the intent */
export function said(scene: Scene, intent: Intent): string {
	const { words, story, events, position, choices } = scene;
	const event = choices.event === undefined ? undefined : story.events[events[position] ?? -1];
	if (intent.do === 'event' && event) return words.page.selected({ title: event.title });
	if (intent.do === 'stop' && scene.stop) {
		const { index, stop } = scene.stop;
		return words.tour.arrived({ n: index + 1, of: story.tour.length, title: stop.title });
	}
	if (intent.do === 'view') return story.views.find(({ id }) => id === scene.view)?.name ?? '';
	const place = story.places.find(({ id }) => id === choices.place);
	if (intent.do === 'place' && place)
		return words.page.atPlace({ n: events.length, place: place.name });
	if (events.length === 0) return words.tools.none();
	return tally(scene);
}
