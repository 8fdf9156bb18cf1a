/** Who takes part in an event, by the names that were known on the day that is shown. */
import type { StoryEvent } from '../story/story.ts';
import { calledAt, calledIn, sayCalled } from './called.ts';
import { underAlias } from './asof.ts';
import { lookup } from './lookup.ts';
import type { Scene } from './scene.ts';
import { theirsAt } from './theirs.ts';
import { tongueOf, type Tongue } from './tongue.ts';

export interface Member {
	readonly key: string;
	/** Of the person whose events can be followed; none under a name that was not yet tied to anybody. */
	readonly id?: string;
	readonly called: string;
	readonly tongue: Tongue;
}

export function castOf(scene: Scene, event: StoryEvent): Member[] {
	const { story, words, asOf } = scene;
	const { events, people, personIndex } = lookup(story);
	const isTheirs = theirsAt(story, asOf?.at);
	const index = events.get(event.id) ?? -1;
	return event.people.flatMap((id): Member[] => {
		const person = people.get(id);
		if (!person) return [];
		if (isTheirs(index, personIndex.get(id) ?? -1)) {
			const called = calledAt(person, asOf?.at, words);
			return called ? [{ key: id, id, called, tongue: calledIn(person, asOf?.at, scene) }] : [];
		}
		const alias = person.aliases.find(({ name }) => name === event.as?.[id]);
		if (!alias) return [];
		const tongue = alias.said === undefined ? {} : tongueOf(scene, alias, 'said');
		return [{ key: id, called: sayCalled(underAlias(alias), words), tongue }];
	});
}
