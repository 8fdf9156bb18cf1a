/** A story, or one of its events, as somebody wants to show it elsewhere; and its addresses. */
import { toQuery, type Options } from './options.ts';

export interface Shared {
	/** Where the site lives, absolute, with its last slash. */
	readonly site: string;
	readonly slug: string;
	/** The story's first language, whose address has no prefix. */
	readonly language: string;
	/** In the language that is shown. */
	readonly title: string;
}

/** The page of the story in the language asked for. */
export const storyAddress = ({ site, slug, language }: Shared, wanted = language): string =>
	`${site}${slug}/${wanted === language ? '' : `${wanted}/`}`;

/** The page to frame. The language is in the path, so that it is right without script. */
export function embedAddress(shared: Shared, { language, ...options }: Partial<Options>): string {
	const query = toQuery(options);
	return `${storyAddress(shared, language)}embed/${query && `?${query}`}`;
}
