/** What is spoken after an intent: one short sentence. */
import type { Intent } from '../scene/intent.ts';
import type { Scene } from '../scene/scene.ts';

/** @param scene as it is after the intent */
export function said(scene: Scene, intent: Intent): string {
	const { words, story, events, position, total, choices } = scene;
	const event = choices.event === undefined ? undefined : story.events[events[position] ?? -1];
	if (intent.do === 'event' && event) return words.page.selected({ title: event.title });
	if (intent.do === 'stop' && scene.stop)
		return words.tour.stop({ n: scene.stop.index + 1, of: story.tour.length });
	if (intent.do === 'view') return story.views.find(({ id }) => id === scene.view)?.name ?? '';
	const place = story.places.find(({ id }) => id === choices.place);
	if (intent.do === 'place' && place)
		return words.page.atPlace({ n: events.length, place: place.name });
	if (events.length === 0) return words.tools.none();
	return events.length === total
		? words.list.events({ n: total })
		: words.list.some({ n: events.length, of: total });
}
