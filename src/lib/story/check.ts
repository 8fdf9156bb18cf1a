/** Cross-references: every id resolves and is used once. Places are `ground.ts`, texts `languages.ts`. */
import type { Problem } from '../std/result.ts';
import { isTimezone } from './context.ts';
import type { Draft, EventDraft, Part } from './draft.ts';
import { checkLines, checkPlaces } from './ground.ts';
import { checkLanguages } from './languages.ts';
import { checkMedia } from './media.ts';
import { complainer, ids, resolver, unique, type Complain } from './references.ts';

/** Pushes a problem for each reference that does not resolve and each value that cannot be so. */
export function check(draft: Draft, problems: Problem[]): void {
	const complain = complainer(problems);
	checkIds(draft, complain);
	checkStory(draft, complain);
	checkEvents(draft, complain);
	checkPlaces(draft, complain);
	checkLines(draft, complain);
	checkMedia(draft, complain);
	if (!draft.unread.has('story')) checkLanguages(draft, problems);
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

/** One resolver for each kind of id; `undefined` where the file that should list them cannot be read. */
function resolvers(draft: Draft, complain: Complain) {
	const { story, people, sources, places } = draft;
	const known = (part: Part, list: readonly { readonly id: string }[]) =>
		draft.unread.has(part) ? undefined : ids(list);
	return {
		place: resolver('place-unknown', known('places', places.value.features), complain),
		person: resolver('person-unknown', known('people', people.value), complain),
		source: resolver('source-unknown', known('sources', sources.value), complain),
		kind: resolver('kind-unknown', known('story', story.value.kinds), complain),
		chapter: resolver('chapter-unknown', known('story', story.value.chapters), complain),
		view: resolver('view-unknown', known('story', story.value.views), complain),
		event: resolver(
			'event-unknown',
			draft.unread.has('events') ? undefined : draft.eventIds,
			complain,
		),
	};
}

function checkStory(draft: Draft, complain: Complain): void {
	const { story } = draft;
	const { timezone, views, tour } = story.value;
	if (!isTimezone(timezone)) complain('timezone-unknown', story, ['timezone'], { found: timezone });
	for (const [i, { id, bounds }] of views.entries()) {
		const [west, south, east, north] = bounds;
		if (south >= north || west === east)
			complain('view-empty', story, ['views', i, 'bounds'], { id });
	}
	const { view, place, event } = resolvers(draft, complain);
	for (const [i, stop] of tour.entries()) {
		view(story, ['tour', i, 'view'], stop.view);
		place(story, ['tour', i, 'place'], stop.place);
		for (const [j, id] of stop.events.entries()) event(story, ['tour', i, 'events', j], id);
	}
}

function checkEvents(draft: Draft, complain: Complain): void {
	const resolve = resolvers(draft, complain);
	for (const event of draft.events) {
		checkEvent(event, resolve);
		if (event.value.sources.length === 0) complain('event-unsourced', event, ['sources']);
		checkAliases(event, draft, complain);
	}
	for (const [i, { sources }] of draft.people.value.entries())
		for (const [j, { id }] of sources.entries())
			resolve.source(draft.people, [i, 'sources', j], id);
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

function checkEvent(event: EventDraft, resolve: ReturnType<typeof resolvers>): void {
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
