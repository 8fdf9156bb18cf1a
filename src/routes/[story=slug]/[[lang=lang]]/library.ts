/** The library as pages ask it, while building or for a writer: one edition, with what its heads say. */
import { error } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { lookup, once } from '#lib/scene/lookup.ts';
import { listOrder } from '#lib/scene/order.ts';
import { pageCount } from '#lib/scene/pages.ts';
import { fingerprint } from '#lib/server/fingerprint.ts';
import { columnsAt } from '#lib/server/columnfile.ts';
import { eventHead, listHead, spokenIn, storyHead } from '#lib/server/head.ts';
import { editions, keptStory } from '#lib/server/kept.ts';
import { slugs } from '#lib/server/library.ts';
import { siteUrl } from '#lib/server/site.ts';
import { excerpt } from '#lib/std/text.ts';
import { wordsIn, type Words } from '#lib/std/words/words.ts';
import { formatProblem } from '#lib/story/problems.ts';
import { FIRST, isLarge } from '#lib/story/large.ts';
import type { Story } from '#lib/story/story.ts';
import type { Edition, Source } from '../edition.ts';
import { saysEvent, saysStory } from './stills.ts';

const made = new Map<string, Edition>();

/**
 * One edition as `page.json` has it. Its mistakes are shown to the writer in `npm run dev`;
 * elsewhere they stop the build. An address that has none is answered with 404.
 */
export function edition(slug: string, lang: string | undefined): Edition {
	const key = `${slug} ${lang ?? ''}`;
	const known = building && made.get(key);
	if (known) return known;
	const read = withoutColumns(readThrough(slug, lang));
	const version = fingerprint(JSON.stringify(read));
	const edition = { ...read, version };
	made.set(key, edition);
	return edition;
}

function readThrough(slug: string, lang: string | undefined): Omit<Edition, 'version'> {
	if (!slugs().includes(slug)) error(404, 'There is no such story.');
	const read = keptStory(slug, lang);
	if (!read.ok) {
		if (!dev) throw new Error(read.problems.map((p) => formatProblem(p)).join('\n'));
		return { problems: read.problems, folder: '', site: siteUrl() };
	}
	const { draft, languages } = read.value;
	if (draft && !dev) error(404, 'This story is a draft.');
	// The first language has the address without a language, and no second one.
	if (lang && languages.indexOf(lang) < 1) error(404, 'The story is not in that language.');
	return { story: read.value, problems: [], folder: lang ? '../' : '', site: siteUrl() };
}

/** A large story without its events: they come as columns. Those with which the page opens are brought along. */
function withoutColumns(read: Omit<Edition, 'version'>): Omit<Edition, 'version'> {
	const { story } = read;
	if (!story || !isLarge(story)) return read;
	const { events: known } = lookup(story);
	const toured = story.tour.flatMap(({ events }) => events.flatMap((id) => known.get(id) ?? []));
	const opening = new Set([...listOrder(story).order.slice(0, FIRST), ...toured]);
	return {
		...read,
		story: { ...story, events: [] },
		columns: columnsAt(story),
		first: [...opening].flatMap((index) => {
			const event = story.events[index];
			return event ? [[index, event] as const] : [];
		}),
	};
}

/** The edition with its heads: what `provide` is given. */
export async function source(slug: string, lang: string | undefined): Promise<Source> {
	const { columns: _columns, first: _first, ...found } = edition(slug, lang);
	// While building the whole story is there; a page that is too large for it shows a part.
	const { story } = readThrough(slug, lang);
	const none = () => undefined;
	if (!story) return { ...found, pageHead: undefined, eventHead: none, listHead: none };
	const words = await wordsIn(story.language);
	return {
		...found,
		story,
		listHead: (page) => listHead(story, page, words.large.page({ n: page, of: pageCount(story) })),
		pageHead: headOfStory(story)(words),
		eventHead: (id) => headOf(story, id, words),
	};
}

/** Made once: each page of a large story's list asks for it. */
const headOfStory = once((story) => {
	let head: ReturnType<typeof storyHead> | undefined;
	return (words: Words) => (head ??= storyHead(story, saysStory(story, words)));
});

function headOf(story: Story, id: string, words: Words) {
	const event = story.events.find((event) => event.id === id);
	if (!event) error(404, 'There is no such event.');
	// Where the page warns before its text, so does what is quoted from it elsewhere.
	const note = event.warning ? `${words.list.warning({ about: event.warning })} ` : '';
	const description = note + excerpt(event.prose.text, 200);
	const alt = saysEvent(story, event, words);
	const all = editions().flatMap(({ read }) => (read.slug === story.slug ? [read] : []));
	return eventHead(story, event, { description, alt, spoken: spokenIn(all, event.id) });
}
