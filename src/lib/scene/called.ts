/** People by the name they had on the day that is shown, in words. */
import type { Words } from '../std/words/words.ts';
import type { Alias, Person, Story } from '../story/story.ts';
import { personAt, type Called } from './asof.ts';
import { tongueOf, type Tongue } from './tongue.ts';

interface Here {
	readonly story: Pick<Story, 'languages'>;
	readonly words: Words;
}

/**
 * "Najim Laachraoui", or, before the name was tied to him, "a man using the name Soufiane Kayal".
 * @returns nothing while no name of theirs was public
 */
export function calledAt(person: Person, at: number | undefined, words: Words): string | undefined {
	const called = personAt(person, at);
	return called && sayCalled(called, words);
}

/** The name, or how somebody was spoken of who is known by an alias alone. */
export const sayCalled = ({ name, alias, said }: Called, words: Words): string =>
	alias ? (said ?? words.people.alias({ name })) : name;

/** The language of what `calledAt` gives, where it is another than the page's. */
export function calledIn(person: Person, at: number | undefined, here: Here): Tongue {
	const called = personAt(person, at);
	if (!called?.alias) return tongueOf(here, person, 'name');
	const alias = person.aliases.find(({ name }) => name === called.name);
	return aliasIn(alias, here);
}

/** The language in which somebody is spoken of who is known by the alias alone; our own words are in the page's. */
export const aliasIn = (alias: Alias | undefined, here: Here): Tongue =>
	alias?.said === undefined ? {} : tongueOf(here, alias, 'said');
