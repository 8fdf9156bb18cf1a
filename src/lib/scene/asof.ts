/** What the public knew at a moment. Instants are milliseconds on the story's wall clock. */
import { compareWhen } from '../std/dates.ts';
import type { Status } from '../story/status.ts';
import type { Alias, Person, StoryEvent, Update } from '../story/story.ts';

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

/** Whether it was known by then whose alias it is; one that only spells the name in another way always is. */
export const isTied = ({ tied }: Alias, at: number): boolean =>
	tied === undefined || (tied.from ?? -Infinity) <= at;

/** Whether the person's own name was public by then. */
const isNamed = ({ named }: Person, at: number): boolean => (named?.from ?? -Infinity) <= at;

/** The alias by which alone a person was known then: their own name came later. */
export function aliasAt(person: Person, at: number): Alias | undefined {
	if (person.named && isNamed(person, at)) return undefined;
	return person.aliases.find((alias) => !isTied(alias, at));
}

/** What a person was called then: by an alias until their own name came, or not at all. */
export function personAt(person: Person, at?: number): Called | undefined {
	const alias = at === undefined ? undefined : aliasAt(person, at);
	if (alias) return underAlias(alias);
	return at === undefined || isNamed(person, at) ? { name: person.name, alias: false } : undefined;
}

/** Every name by which a person could be looked for then; all of them where no moment is given. */
export function namesAt(person: Person, at?: number): readonly string[] {
	const called = personAt(person, at);
	if (!called) return [];
	if (called.alias) return [called.name];
	const aliases = person.aliases.filter((alias) => at === undefined || isTied(alias, at));
	return [person.name, ...aliases.map(({ name }) => name)];
}

/** How somebody is spoken of who is known by an alias alone. */
export const underAlias = ({ name, said }: Alias): Called => ({
	name,
	alias: true,
	...(said !== undefined && { said }),
});
