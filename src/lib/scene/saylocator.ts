import { formatWhen } from '../std/saydate.ts';
import type { Words } from '../std/words/words.ts';
import type { Locator } from '../story/story.ts';

/** Where in a source, in the reader's language: "para. 21", "paras 6 and 33", "under 6 March 1521". Its `words` are the newsroom's, as they are. */
export function sayLocator({ entry, page, paragraph, minute, words: own }: Locator, words: Words) {
	const { cite, locale } = words;
	// Most have one, and a formatter takes longer to be made than a hundred of them to be written.
	const and = (all: readonly string[]) =>
		all.length > 1
			? new Intl.ListFormat(locale, { type: 'conjunction' }).format(all)
			: (all[0] ?? '');
	// A range is more than one of them.
	const count = (all: readonly string[]) =>
		all.reduce((n, one) => n + (one.includes('–') ? 2 : 1), 0);
	return [
		...(own === undefined ? [] : [own]),
		...(entry ? [cite.entry({ days: and(entry.map((day) => formatWhen(day, words))) })] : []),
		...(page ? [cite.page({ n: count(page), list: and(page) })] : []),
		...(paragraph ? [cite.paragraph({ n: count(paragraph), list: and(paragraph) })] : []),
		...(minute === undefined ? [] : [cite.minute({ time: minute })]),
	].join(', ');
}
