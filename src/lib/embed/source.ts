/** From a story to what is said of it elsewhere. */
import type { Story } from '../story/story.ts';
import type { OembedSource } from './oembed.ts';
import type { Shared } from './shared.ts';

type Named = Pick<Story, 'slug' | 'title' | 'language' | 'languages'>;

/** @param site where the site lives, absolute, with its last slash */
export const sharedOf = ({ slug, title, language, languages }: Named, site: string): Shared => ({
	site,
	slug,
	title,
	language: languages[0] ?? language,
});

/** The story in the language that is shown, or one of its events. */
export const sourceOf = (
	story: Named & Pick<Story, 'byline'>,
	site: string,
	event?: { readonly id: string; readonly title: string; readonly language?: string },
): OembedSource => ({
	...sharedOf(story, site),
	provider: 'Dateline',
	byline: story.byline,
	shown: story.language,
	...(event && { event: event.id, title: event.title }),
	// An event without words of its own in this language has no card of its own either.
	...(event?.language && { pictured: event.language }),
});
