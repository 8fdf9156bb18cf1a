import type { Group } from './order.ts';

/** The first `most` events, under their headings; a heading that is left without events goes too. */
export function firstOf(groups: readonly Group[], most: number): readonly Group[] {
	const kept: Group[] = [];
	let room = most;
	for (const group of groups) {
		if (room <= 0) break;
		kept.push({ ...group, events: group.events.slice(0, room) });
		room -= group.events.length;
	}
	return kept;
}

/** The `most` events from position `from` on, under their headings. */
export function windowOf(groups: readonly Group[], from: number, most: number): readonly Group[] {
	const kept: Group[] = [];
	let start = 0;
	for (const group of groups) {
		const [first, last] = [Math.max(0, from - start), from + most - start];
		if (last <= 0) break;
		if (first < group.events.length)
			kept.push({ ...group, events: group.events.slice(first, last) });
		start += group.events.length;
	}
	return kept;
}

/** How many events stand under the headings. */
export const countOf = (groups: readonly Group[]): number =>
	groups.reduce((sum, { events }) => sum + events.length, 0);
