/** Cross-references: every id resolves and is used once. Places are `ground.ts`, texts `languages.ts`. */
import type { Problem } from '../std/result.ts';
import { isTimezone } from './context.ts';
import type { Draft, EventDraft, Part } from './draft.ts';
import { checkLines, checkPlaces } from './ground.ts';
import { languageChecks } from './languages.ts';
import { mediaChecks } from './media.ts';
import { complainer, ids, resolver, unique, type Complain, type Resolve } from './references.ts';

export interface Checks {
	/** Of each event, in any order. */
	readonly event: (event: EventDraft) => void;
	/** Of all else, once the events are known. */
	readonly rest: () => void;
}

/**
 * Pushes a problem for each reference that does not resolve and each value that cannot be so: those
 * of what holds the story together at once, all others by the checks that it gives.
 */
export function checks(draft: Draft, problems: Problem[]): Checks {
	const complain = complainer(problems);
	const resolve = resolvers(draft, complain);
	const media = mediaChecks(draft, complain);
	const languages = languageChecks(draft, problems);
	checkIds(draft, complain);
	checkStory(draft, resolve, complain);
	return {
		event: (event) => {
			checkEvent(event, resolve);
			if (event.value.sources.length === 0) complain('event-unsourced', event, ['sources']);
			checkAliases(event, draft, complain);
			media.event(event);
			languages.event(event);
		},
		rest: () => {
			checkPeople(draft, resolve);
			resolve.later();
			checkPlaces(draft, complain);
			checkLines(draft, complain);
			media.rest();
			if (!draft.unread.has('story')) languages.rest();
		},
	};
}

function checkIds({ story, people, sources, places, lines }: Draft, complain: Complain): void {
	unique(story, ['views'], story.value.views, complain);
	unique(story, ['kinds'], story.value.kinds, complain);
	unique(story, ['chapters'], story.value.chapters, complain);
	unique(people, [], people.value, complain);
	unique(sources, [], sources.value, complain);
	unique(places, ['features'], places.value.features, complain);
	if (lines) unique(lines, ['features'], lines.value.features, complain);
}

/**
 * One resolver for each kind of id; silent where the file that should list them cannot be read. Of
 * an event that may still come its id is looked up `later`.
 */
function resolvers(draft: Draft, complain: Complain) {
	const { story, people, sources, places } = draft;
	const known = (part: Part, list: readonly { readonly id: string }[]) =>
		draft.unread.has(part) ? undefined : ids(list);
	const awaited: Parameters<Resolve>[] = [];
	return {
		place: resolver('place-unknown', known('places', places.value.features), complain),
		person: resolver('person-unknown', known('people', people.value), complain),
		source: resolver('source-unknown', known('sources', sources.value), complain),
		kind: resolver('kind-unknown', known('story', story.value.kinds), complain),
		chapter: resolver('chapter-unknown', known('story', story.value.chapters), complain),
		view: resolver('view-unknown', known('story', story.value.views), complain),
		event: ((...at) => {
			const [, , id] = at;
			if (id !== undefined && !draft.eventIds.has(id)) awaited.push(at);
		}) satisfies Resolve,
		later: () => {
			if (awaited.length === 0) return;
			const all = draft.unread.has('events') ? undefined : new Set(draft.eventIds.keys());
			const event = resolver('event-unknown', all, complain);
			for (const at of awaited) event(...at);
		},
	};
}

type Resolvers = ReturnType<typeof resolvers>;

function checkStory(draft: Draft, { view, place, event }: Resolvers, complain: Complain): void {
	const { story } = draft;
	const { timezone, views, tour } = story.value;
	if (!isTimezone(timezone)) complain('timezone-unknown', story, ['timezone'], { found: timezone });
	for (const [i, { id, bounds }] of views.entries()) {
		const [west, south, east, north] = bounds;
		if (south >= north || west === east)
			complain('view-empty', story, ['views', i, 'bounds'], { id });
	}
	for (const [i, stop] of tour.entries()) {
		view(story, ['tour', i, 'view'], stop.view);
		place(story, ['tour', i, 'place'], stop.place);
		for (const [j, id] of stop.events.entries()) event(story, ['tour', i, 'events', j], id);
	}
}

function checkPeople({ people }: Draft, resolve: Resolvers): void {
	for (const [i, { sources }] of people.value.entries())
		for (const [j, { id }] of sources.entries()) resolve.source(people, [i, 'sources', j], id);
}

/** Whoever goes under an alias takes part in the event, and the alias has been tied to them. */
function checkAliases(event: EventDraft, { people }: Draft, complain: Complain): void {
	for (const [id, name] of Object.entries(event.value.as ?? {})) {
		const person = people.value.find((one) => one.id === id);
		if (!person) continue;
		const isTheirs = person.aliases.some((alias) => alias.name === name && alias.tied);
		const takesPart = event.value.people.includes(id);
		if (!isTheirs || !takesPart) complain('alias-unknown', event, ['as', id], { id, name });
	}
}

function checkEvent(event: EventDraft, resolve: Resolvers): void {
	const { value } = event;
	resolve.kind(event, ['kind'], value.kind);
	resolve.chapter(event, ['chapter'], value.chapter);
	resolve.place(event, ['move', 'from'], value.move?.from);
	resolve.place(event, ['move', 'to'], value.move?.to);
	for (const [i, id] of value.where.entries()) resolve.place(event, ['where', i], id);
	for (const [i, id] of value.people.entries()) resolve.person(event, ['people', i], id);
	for (const [i, id] of value.absent.entries()) resolve.person(event, ['absent', i], id);
	for (const id of Object.keys(value.as ?? {})) resolve.person(event, ['as', id], id);
	for (const [i, { id }] of value.sources.entries()) resolve.source(event, ['sources', i], id);
	for (const [i, differs] of value.differs.entries())
		resolve.source(event, ['differs', i, 'source'], differs.source);
	for (const [i, update] of value.updates.entries())
		for (const [j, { id }] of update.sources.entries())
			resolve.source(event, ['updates', i, 'sources', j], id);
	for (const key of ['follows', 'corrects'] as const)
		for (const [i, id] of value[key].entries()) resolve.event(event, [key, i], id);
}
