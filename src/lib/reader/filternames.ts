/** The reader's filters in words, for the chips that remove them and the hints that loosen them. */
import type { FilterKey } from '../scene/choices.ts';
import type { Scene } from '../scene/scene.ts';
import { dayInWords } from '../std/saydate.ts';

interface Named {
	readonly id: string;
	readonly name?: string;
	readonly title?: string;
}

/** What the filter of that key is set to: "Raid or search, Arrest", "“passport”", "15 March 2016 – 18 March 2016". */
export function filterName({ story, choices, words }: Scene, key: FilterKey): string {
	const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
	const named = (all: readonly Named[], ids: readonly string[] = []) =>
		list.format(all.filter(({ id }) => ids.includes(id)).map((one) => one.name ?? one.title ?? ''));
	switch (key) {
		case 'kinds':
			return named(story.kinds, choices.kinds);
		case 'chapters':
			return named(story.chapters, choices.chapters);
		case 'statuses':
			return list.format((choices.statuses ?? []).map((id) => words.status[id].label()));
		case 'person':
			return named(story.people, choices.person ? [choices.person] : []);
		case 'place':
			return named(story.places, choices.place ? [choices.place] : []);
		case 'query':
			return `“${choices.query ?? ''}”`;
		case 'within':
			return words.tools.within();
		case 'time': {
			const { from, to } = choices.time ?? {};
			const day = (iso: string) => dayInWords(iso, words, story.calendar);
			if (from && to)
				return from === to ? day(from) : words.tools.timeIs({ from: day(from), to: day(to) });
			return from
				? words.dates.from({ date: day(from) })
				: words.dates.until({ date: day(to ?? '') });
		}
	}
}
