/** The list of a large story in pages: which there are, where an event is, and how to get near it. */
import type { Words } from '../std/words/words.ts';
import { pageAt, PER_PAGE } from '../story/large.ts';
import type { Story } from '../story/story.ts';
import { makeTimeline } from './bins.ts';
import { once } from './lookup.ts';
import { listOrder } from './order.ts';
import { makeScene, type Scene } from './scene.ts';

export const pageCount = (story: Story): number => pageAt(Math.max(0, story.events.length - 1));

/** The page, from 1, on which the event at this index is listed. */
export const pageOf = (story: Story, event: number): number =>
	pageAt(listOrder(story).position[event] ?? 0);

/** From the edition's page to the entry of an event: an address that works without script. */
export const entryOf = (story: Story, event: number, id: string): string =>
	`list/${pageOf(story, event)}/#event=${id}`;

/** Numbers of the first and last event of a page, from 1. */
export const numbersOn = (story: Story, page: number): readonly [from: number, to: number] => [
	(page - 1) * PER_PAGE + 1,
	Math.min(page * PER_PAGE, story.events.length),
];

/**
 * The pages to link to from one page: all of its ten, the tens of its hundred, and so on, so that
 * any of a thousand pages is three steps away.
 */
export function pagesNear(page: number, count: number): readonly number[] {
	const found = new Set([1, count]);
	for (let step = 1; step < count; step *= 10) {
		const first = Math.floor(page / (step * 10)) * step * 10;
		for (let at = first; at <= first + step * 10; at += step)
			if (at >= 1 && at <= count) found.add(at);
	}
	return [...found].sort((a, b) => a - b);
}

/** What is made of a story and the words it is said in, kept as long as the story is. */
function said<T>(make: (story: Story, words: Words) => T): (story: Story, words: Words) => T {
	const kept = once(() => new Map<Words, { made: T }>());
	return (story, words) => {
		const found = kept(story).get(words) ?? { made: make(story, words) };
		kept(story).set(words, found);
		return found.made;
	};
}

/** The story as it opens. */
export const openingScene = said((story, words): Scene => makeScene(story, {}, words));

/** Where to go from anywhere: the first event of each stretch of time, by index. */
export const datesOf = said((story, words) =>
	makeTimeline(openingScene(story, words)).bins.flatMap(({ label, events: [first] }) =>
		first === undefined ? [] : { label, event: first },
	),
);

/** The same of each chapter. */
export const chaptersOf = said((story, words) =>
	openingScene(story, words).groups.flatMap(({ title, chapter, events: [first] }) =>
		first === undefined ? [] : { title, chapter: story.chapters[chapter ?? -1], event: first },
	),
);
