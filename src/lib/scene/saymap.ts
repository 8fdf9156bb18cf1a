/** What a map shows, in a sentence, for those who do not see it. */
import { countEvents } from './marks.ts';
import type { Mark, Scene } from './scene.ts';

/** "Map of Brussels, 9 places with 31 events; selected: ...", of all the story's marks or of those in sight. */
export function sayMap(scene: Scene, name: string, marks: readonly Mark[] = scene.marks): string {
	const { words, story } = scene;
	const text = words.map.shows({ view: name, places: marks.length, n: countEvents(story, marks) });
	const selected = marks.filter((mark) => mark.selected).map(({ place }) => place.name);
	if (selected.length === 0) return text;
	const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(selected);
	return words.map.showsSelected({ map: text, places: list });
}
