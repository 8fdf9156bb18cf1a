/** Who takes part in an event, by the names that were known on the day that is shown. */
import type { StoryEvent } from '../story/story.ts';
import { underAlias } from './asof.ts';
import { aliasIn, calledAt, calledIn, sayCalled } from './called.ts';
import { lookup } from './lookup.ts';
import type { Scene } from './scene.ts';
import { theirsAt } from './theirs.ts';
import type { Tongue } from './tongue.ts';

export interface Member {
	/** Of the person. */
	readonly id: string;
	/** Whether they can be followed from here: not under a name that was not yet tied to them. */
	readonly leads: boolean;
	readonly called: string;
	readonly tongue: Tongue;
}

export function castOf(scene: Scene, event: StoryEvent): Member[] {
	if (event.people.length === 0) return [];
	const { story, words, asOf } = scene;
	const { events, people, personIndex } = lookup(story);
	const isTheirs = theirsAt(story, asOf?.at);
	const index = events.get(event.id) ?? -1;
	return event.people.flatMap((id): Member[] => {
		const person = people.get(id);
		if (!person) return [];
		if (isTheirs(index, personIndex.get(id) ?? -1)) {
			const called = calledAt(person, asOf?.at, words);
			return called ? [{ id, leads: true, called, tongue: calledIn(person, asOf?.at, scene) }] : [];
		}
		const alias = person.aliases.find(({ name }) => name === event.as?.[id]);
		if (!alias) return [];
		const called = sayCalled(underAlias(alias), words);
		return [{ id, leads: false, called, tongue: aliasIn(alias, scene) }];
	});
}
