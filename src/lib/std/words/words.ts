/** The words of the interface in one language, and how they are loaded: only those of the page. */
import { LANGUAGES, speaks, type LanguageCode } from './languages.ts';
import type { Messages } from './made/messages.ts';

export interface Words extends Messages {
	readonly language: LanguageCode;
	/** For `Intl`, e.g. `en-GB`. */
	readonly locale: string;
	readonly dir: 'ltr' | 'rtl';
}

// Spelled out, so that the bundler makes one small file of each.
const MADE: Record<LanguageCode, () => Promise<{ default: Messages }>> = {
	en: () => import('./made/en.js'),
	fr: () => import('./made/fr.js'),
	nl: () => import('./made/nl.js'),
	es: () => import('./made/es.js'),
	ar: () => import('./made/ar.js'),
};

const kept = new Map<LanguageCode, Promise<Words>>();

/**
 * The interface in `language`, a BCP 47 language subtag; in English where it has no such language.
 * Always the same words for a language: what is made with them is kept by them.
 */
export function wordsIn(language: string): Promise<Words> {
	const code = speaks(language) ? language : 'en';
	const known = kept.get(code);
	if (known) return known;
	const found = load(code);
	kept.set(code, found);
	// What did not come is asked for again the next time.
	found.catch(() => kept.delete(code));
	return found;
}

async function load(code: LanguageCode): Promise<Words> {
	const { locale, dir } = LANGUAGES[code];
	return { ...(await MADE[code]()).default, language: code, locale, dir };
}
