import { calledAt } from '../scene/called.ts';
import type { Link } from '../scene/links.ts';
import type { Scene } from '../scene/scene.ts';

/** The events that one thing binds to the selected one: a person, a place, a consequence. */
export interface Bond {
	readonly title: string;
	/** Indices into `story.events`. */
	readonly events: readonly number[];
}

/** The links of the selected event, put together by what binds. */
export function bondsOf(scene: Scene): Bond[] {
	const found = new Map<string, { title: string; events: number[] }>();
	for (const link of scene.links) {
		const key = `${link.kind} ${link.via ?? ''}`;
		const bond = found.get(key) ?? { title: titleOf(scene, link), events: [] };
		bond.events.push(link.event);
		found.set(key, bond);
	}
	return [...found.values()];
}

function titleOf({ story, words, asOf }: Scene, { kind, via }: Link): string {
	if (kind === 'place')
		return words.links.place({ name: story.places.find(({ id }) => id === via)?.name ?? '' });
	if (kind !== 'person') return words.links[kind]();
	const person = story.people.find(({ id }) => id === via);
	if (!person) return '';
	return words.links.person({ name: calledAt(person, asOf?.at, words) ?? '' });
}
