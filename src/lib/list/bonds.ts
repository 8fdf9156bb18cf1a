import { calledAt, calledIn } from '../scene/called.ts';
import type { Link } from '../scene/links.ts';
import { lookup } from '../scene/lookup.ts';
import type { Scene } from '../scene/scene.ts';
import { tongueOf, type Tongue } from '../scene/tongue.ts';

/** The events that one thing binds to the selected one: a person, a place, a consequence. */
export interface Bond {
	readonly key: string;
	/** What binds them, in words, with the name of it put in. */
	readonly says: (name?: string) => string;
	readonly parts: readonly { readonly text: string; readonly tongue: Tongue }[];
	/** Indices into `story.events`. */
	readonly events: readonly number[];
}

/** The links of the selected event, put together by what binds. */
export function bondsOf(scene: Scene): Bond[] {
	const found = new Map<string, Bond & { events: number[] }>();
	for (const link of scene.links) {
		const key = `${link.kind} ${link.via ?? ''}`;
		const bond = found.get(key) ?? { key, ...titleOf(scene, link), events: [] };
		bond.events.push(link.event);
		found.set(key, bond);
	}
	return [...found.values()];
}

function titleOf(scene: Scene, { kind, via }: Link): Pick<Bond, 'says' | 'parts'> {
	const { story, words, asOf } = scene;
	if (kind === 'place') {
		const place = lookup(story).places.get(via ?? '');
		const parts = [{ text: place?.name ?? '', tongue: tongueOf(scene, place, 'name') }];
		return { says: (name = '') => words.links.place({ name }), parts };
	}
	if (kind !== 'person') return { says: () => words.links[kind](), parts: [] };
	const person = lookup(story).people.get(via ?? '');
	if (!person) return { says: () => '', parts: [] };
	const called = calledAt(person, asOf?.at, words) ?? '';
	const parts = [{ text: called, tongue: calledIn(person, asOf?.at, scene) }];
	return { says: (name = '') => words.links.person({ name }), parts };
}
