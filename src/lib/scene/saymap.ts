/** What a map shows, in a sentence, for those who do not see it. */
import { countEvents } from './marks.ts';
import type { Mark, Scene } from './scene.ts';

/**
 * "Map of Brussels, 9 places with 31 events; selected: ...", of all the story's marks or of those in sight.
 * @param name of the view
 * @param moved whether the reader has left that view
 */
export function sayMap(
	scene: Scene,
	name: string,
	marks: readonly Mark[] = scene.marks,
	moved = false,
): string {
	const { words, story } = scene;
	const n = countEvents(story, marks);
	const home = words.map.shows({ view: name, places: marks.length, n });
	const text = moved ? words.map.showsMoved({ map: home }) : home;
	const selected = marks.filter((mark) => mark.selected).map(({ place }) => place.name);
	if (selected.length === 0) return text;
	const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(selected);
	return words.map.showsSelected({ map: text, places: list });
}
