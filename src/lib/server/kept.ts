import { error } from '@sveltejs/kit';
import { building } from '$app/environment';
import type { Result } from '../std/result.ts';
import type { Story } from '../story/story.ts';
import { slugs, story } from './library.ts';

const kept = new Map<string, Result<Story>>();

/** One story through the gate, in `language` or its first; read once in a build, and afresh each time in `npm run dev`. */
export function keptStory(slug: string, language?: string): Result<Story> {
	const key = `${slug} ${language ?? ''}`;
	const read = (building && kept.get(key)) || story(slug, language);
	kept.set(key, read);
	return read;
}

/** The stories that have pages, each in each of its languages; `lang` is left out for the first. */
export function editions(): { story: string; lang: string | undefined; read: Story }[] {
	return slugs().flatMap((slug) => {
		const read = keptStory(slug);
		if (!read.ok || read.value.draft) return [];
		return read.value.languages.flatMap((language, i) => {
			const lang = i === 0 ? undefined : language;
			const edition = keptStory(slug, lang);
			return edition.ok ? [{ story: slug, lang, read: edition.value }] : [];
		});
	});
}

/** One edition for the files beside its page. An address that has none is answered with 404. */
export function edition(story: string, lang: string | undefined): Story {
	const found = editions().find((one) => one.story === story && one.lang === lang);
	if (!found) error(404, 'There is no such story.');
	return found.read;
}
