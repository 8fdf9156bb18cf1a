/** Which events were known to be a person's: not those under a name that nobody had tied to them yet. */
import { columnsOf } from '../story/columns.ts';
import type { Story } from '../story/story.ts';
import { aliasAt, isTied } from './asof.ts';
import { once } from './lookup.ts';

/** Of an event and one of its people, by their indices: whether it was known to be theirs. */
export type Theirs = (event: number, person: number) => boolean;

const always: Theirs = () => true;

/** Those who go under an alias in some event, as indices. */
const disguised = once(
	(story) =>
		new Set([...columnsOf(story).as.values()].flatMap((list) => list.map(([person]) => person))),
);

/**
 * @param at the moment whose knowledge counts; today's where none is given
 * @returns for those whom the story has go under an alias in some events: before the alias was tied to
 * them, these are theirs only while they are themselves known by that alias alone, and the others only
 * while they are not
 */
export function theirsAt(story: Story, at: number | undefined): Theirs {
	const { as } = columnsOf(story);
	if (at === undefined || as.size === 0) return always;
	const apart = disguised(story);
	return (event, index) => {
		const person = story.people[index];
		if (!person || !apart.has(index)) return true;
		const under = as.get(event)?.find(([one]) => one === index);
		const alias = under && person.aliases[under[1]];
		if (alias && isTied(alias, at)) return true;
		return aliasAt(person, at) === alias;
	};
}
