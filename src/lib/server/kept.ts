import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import type { Result } from '../std/result.ts';
import { isLarge } from '../story/large.ts';
import type { Story } from '../story/story.ts';
import { slugs, story } from './library.ts';
import { largeOutline } from './outline.ts';

const kept = new Map<string, Result<Story>>();

/** One story through the gate, in `language` or its first; read once in a build, and afresh each time in `npm run dev`. */
export function keptStory(slug: string, language?: string): Result<Story> {
	const key = `${slug} ${language ?? ''}`;
	const read = (building && kept.get(key)) || story(slug, language);
	kept.set(key, read);
	return read;
}

/** The stories that have pages, each in each of its languages; `lang` is left out for the first. */
export const editions = () => slugs().flatMap(editionsOf);

function editionsOf(slug: string): (Edition & { readonly read: Story })[] {
	const read = keptStory(slug);
	if (!read.ok || read.value.draft) return [];
	return read.value.languages.flatMap((language, i) => {
		const lang = i === 0 ? undefined : language;
		const edition = keptStory(slug, lang);
		return edition.ok ? [{ story: slug, lang, read: edition.value }] : [];
	});
}

/** An edition that has pages. */
interface Edition {
	readonly story: string;
	readonly lang: string | undefined;
}

/**
 * The editions that have pages, without what they say: Kit asks which pages there are before it
 * makes them, in a process that lives as long as the build, and a large story would stay in it.
 */
export function outlines(): (Edition & { readonly large: boolean; readonly events: number })[] {
	return slugs().flatMap((slug) => {
		const outline = largeOutline(slug);
		if (outline)
			return outline.draft
				? []
				: outline.languages.map((language, i) => ({
						...{ story: slug, large: true, events: outline.events },
						lang: i === 0 ? undefined : language,
					}));
		return editionsOf(slug).map(({ story, lang, read }) => ({
			...{ story, lang },
			large: isLarge(read),
			events: read.events.length,
		}));
	});
}

/** The editions of small stories, which have a page for each event. */
export const smallEditions = () =>
	slugs()
		.filter((slug) => !largeOutline(slug))
		.flatMap(editionsOf)
		.filter(({ read }) => !isLarge(read));

/** One edition for the files beside its page. An address that has none is answered with 404. */
export function edition(story: string, lang: string | undefined): Story {
	const found = editions().find((one) => one.story === story && one.lang === lang);
	if (!found) error(404, 'There is no such story.');
	return found.read;
}
