/**
 * The language of a text, for the element around it. A page is in one language, and says of every
 * text in another one which it is, so that it is spoken, broken and drawn as that language is.
 */
import { LANGUAGES, speaks } from '../std/words/languages.ts';
import type { Words } from '../std/words/words.ts';
import type { Source, Story, Texts } from '../story/story.ts';

/** Attributes of an element; none where its text is in the page's own language. */
export interface Tongue {
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** @param language of the text, as a BCP 47 tag; left out where it is the page's */
export function tongue(
	language: string | undefined,
	{ language: ours, dir: way }: Reading,
): Tongue {
	if (language === undefined || language === ours) return {};
	const dir = speaks(language) ? LANGUAGES[language].dir : 'auto';
	return { lang: language, ...(dir !== way && { dir }) };
}

type Reading = Pick<Words, 'language' | 'dir'>;
type Told = Pick<Story, 'languages'>;

/** Of one field of a thing of the story: a place's name, a chapter's standfirst. */
export function tongueOf<T extends Texts>(
	{ story, words }: { readonly story: Told; readonly words: Reading },
	thing: T | undefined,
	field: keyof T & string,
): Tongue {
	return thing?.untranslated?.includes(field) ? tongue(story.languages[0], words) : {};
}

/** Of the name of who published a source: its own language, unless the story has a name for each. */
export const publisherTongue = (
	here: { readonly story: Told; readonly words: Reading },
	source: Source | undefined,
): Tongue => ({ ...tongue(source?.named, here.words), ...tongueOf(here, source, 'publisher') });
