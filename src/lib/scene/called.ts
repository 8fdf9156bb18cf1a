/** People by the name they had on the day that is shown, in words. */
import type { Words } from '../std/words/words.ts';
import type { Person } from '../story/story.ts';
import { personAt } from './asof.ts';

/**
 * "Najim Laachraoui", or, before the name was tied to him, "a man using the name Soufiane Kayal".
 * @returns nothing while no name of theirs was public
 */
export function calledAt(person: Person, at: number | undefined, words: Words): string | undefined {
	const called = personAt(person, at);
	if (!called?.alias) return called?.name;
	return called.said ?? words.people.alias({ name: called.name });
}
