/** How each option of an embed is asked for, with what this story has to choose from. */
import type { OptionName } from '../embed/names.ts';
import { tongue, tongueOf } from '../scene/tongue.ts';
import { LANGUAGES, speaks } from '../std/words/languages.ts';
import type { ShareWords } from '../std/words/share.ts';
import type { Words } from '../std/words/words.ts';
import { columnsOf } from '../story/columns.ts';
import { isLarge } from '../story/large.ts';
import type { Story, Texts } from '../story/story.ts';
import { formatWhen } from '../std/saydate.ts';

export interface Choice {
	readonly value: string;
	readonly label: string;
	/** Of the label, where it is another than the page's. */
	readonly lang?: string | undefined;
}
export type Field =
	/** One of a list, or none: then what `empty` says holds. */
	| { readonly asks: 'choice'; readonly empty?: string; readonly choices: readonly Choice[] }
	| { readonly asks: 'day' }
	| { readonly asks: 'pixels' }
	/** On by default. */
	| { readonly asks: 'yes' };

/** Every option of the table: one that is added there is asked for here, or types do not fit. */
export function fieldsOf(
	story: Story,
	words: Words,
	share: ShareWords,
): Readonly<Record<OptionName, Field>> {
	const one = (choices: readonly Choice[]): Field => ({
		asks: 'choice',
		empty: share.usual(),
		choices,
	});
	const here = { story, words };
	const named = (list: readonly (Texts & { readonly id: string; readonly name: string })[]) =>
		list.map((one) => ({
			value: one.id,
			label: one.name,
			lang: tongueOf(here, one, 'name').lang,
		}));
	const used = new Set(columnsOf(story).where.items);
	const places = story.places
		.filter((_, i) => used.has(i))
		.sort((a, b) => a.name.localeCompare(b.name, words.locale));
	return {
		event: one(
			// A hundred thousand cannot be chosen from; the address of one is in the story's list.
			(isLarge(story) ? [] : story.events).map(({ id, title, when, language }) => ({
				value: id,
				label: share.dated({ date: formatWhen(when, words), title }),
				lang: tongue(language, words).lang,
			})),
		),
		place: one(named(places)),
		person: one(named(story.people)),
		stop: one(
			story.tour.map((stop, i) => ({
				value: `${i + 1}`,
				label: share.numbered({ n: i + 1, title: stop.title }),
				lang: tongueOf(here, stop, 'title').lang,
			})),
		),
		view: one(named(story.views)),
		from: { asks: 'day' },
		to: { asks: 'day' },
		theme: {
			asks: 'choice',
			choices: (['auto', 'light', 'dark'] as const).map((theme) => ({
				value: theme,
				label: share.theme[theme](),
			})),
		},
		heading: { asks: 'yes' },
		list: { asks: 'yes' },
		timeline: { asks: 'yes' },
		height: { asks: 'pixels' },
		language: {
			asks: 'choice',
			choices: story.languages.map((language) => ({
				value: language,
				label: speaks(language) ? LANGUAGES[language].name : language,
				lang: tongue(language, words).lang,
			})),
		},
	};
}
