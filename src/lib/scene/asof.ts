/** What the public knew at a moment. Instants are milliseconds on the story's wall clock. */
import { compareWhen } from '../std/dates.ts';
import type { Status } from '../story/status.ts';
import type { Person, StoryEvent, Update } from '../story/story.ts';

/** Whether it may have been public by then: its first possible moment counts, and a date left open too. */
export const isKnown = ({ known }: StoryEvent, at: number): boolean =>
	known.from === null || known.from <= at;

/**
 * The updates that had certainly been published by then, in order of time: one that is dated by
 * its month or year only counts when that is over. All of them where no moment is given.
 */
export function updatesAt({ updates }: StoryEvent, at?: number): readonly Update[] {
	const by = (date: Update['date']) => date.to ?? date.from ?? -Infinity;
	return updates
		.filter(({ date }) => at === undefined || by(date) <= at)
		.sort((a, b) => compareWhen(a.date, b.date));
}

/** The status as of then: that of the last update which changed it; today's where no moment is given. */
export function statusAt(event: StoryEvent, at?: number): Status {
	return updatesAt(event, at).findLast(({ status }) => status)?.status ?? event.status;
}

/** Every status that it has had by then, the first one first. */
export function statusesOf(event: StoryEvent, at?: number): readonly Status[] {
	if (event.updates.length === 0) return [event.status];
	const later = updatesAt(event, at).flatMap(({ status }) => status ?? []);
	return [...new Set([event.status, ...later])];
}

export interface Called {
	readonly name: string;
	/** Whether the name is one that was not yet known to be theirs. */
	readonly alias: boolean;
	/** How they were spoken of then: "a man using the name …". */
	readonly said?: string;
}

/** Whether all that its text says was public by then; before, only its title can be shown. */
export const isTold = ({ told }: StoryEvent, at?: number): boolean =>
	at === undefined || told === undefined || (told.from ?? -Infinity) <= at;

/** What a person was called then: under an alias until it was tied to them, or not at all. */
export function personAt(person: Person, at?: number): Called | undefined {
	const { name, aliases, named } = person;
	const untied = aliases.find(
		({ tied }) => at !== undefined && tied && (tied.from ?? -Infinity) > at,
	);
	if (!untied) {
		const isNamed = at === undefined || (named?.from ?? -Infinity) <= at;
		return isNamed ? { name, alias: false } : undefined;
	}
	return {
		name: untied.name,
		alias: true,
		...(untied.said !== undefined && { said: untied.said }),
	};
}
