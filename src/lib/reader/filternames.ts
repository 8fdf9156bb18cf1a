/** The reader's filters in words, for the chips that remove them and the hints that loosen them. */
import type { FilterKey } from '../scene/choices.ts';
import type { Scene } from '../scene/scene.ts';
import { tongueOf, type Tongue } from '../scene/tongue.ts';
import { dayInWords } from '../std/saydate.ts';
import type { Texts } from '../story/story.ts';

interface Named extends Texts {
	readonly id: string;
	readonly name?: string;
	readonly title?: string;
}

export interface NamePart {
	readonly text: string;
	readonly tongue?: Tongue;
}

/** What the filter of that key is set to: "Raid or search, Arrest", "“passport”", "15 March 2016 – 18 March 2016". */
export const filterName = (scene: Scene, key: FilterKey): string =>
	filterParts(scene, key)
		.map(({ text }) => text)
		.join('');

/** The same in its parts, each with the language that it is in. */
export function filterParts(scene: Scene, key: FilterKey): readonly NamePart[] {
	const { story, choices, words } = scene;
	const listed = (parts: readonly NamePart[]) => {
		const rest = [...parts];
		return new Intl.ListFormat(words.locale, { type: 'disjunction' })
			.formatToParts(parts.map(({ text }) => text))
			.map(({ type, value }) => (type === 'element' && rest.shift()) || { text: value });
	};
	const named = (all: readonly Named[], ids: readonly string[] = []) =>
		listed(
			all
				.filter(({ id }) => ids.includes(id))
				.map((one) => ({
					text: one.name ?? one.title ?? '',
					tongue: tongueOf(scene, one, one.name === undefined ? 'title' : 'name'),
				})),
		);
	switch (key) {
		case 'kinds':
			return named(story.kinds, choices.kinds);
		case 'chapters':
			return named(story.chapters, choices.chapters);
		case 'statuses':
			return listed((choices.statuses ?? []).map((id) => ({ text: words.status[id].label() })));
		case 'person':
			return named(story.people, choices.person ? [choices.person] : []);
		case 'place':
			return named(story.places, choices.place ? [choices.place] : []);
		case 'query':
			return [{ text: words.tools.quoted({ text: choices.query ?? '' }) }];
		case 'within':
			return [{ text: words.tools.within() }];
		case 'time':
			return [{ text: timeName(scene) }];
	}
}

function timeName({ story, choices, words }: Scene): string {
	const { from, to } = choices.time ?? {};
	const day = (iso: string) => dayInWords(iso, words, story.calendar);
	if (from && to)
		return from === to ? day(from) : words.tools.timeIs({ from: day(from), to: day(to) });
	return from ? words.dates.from({ date: day(from) }) : words.dates.until({ date: day(to ?? '') });
}
