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

/** The interface in `language`, a BCP 47 language subtag; in English where it has no such language. */
export async function wordsIn(language: string): Promise<Words> {
	const code = speaks(language) ? language : 'en';
	const { locale, dir } = LANGUAGES[code];
	return { ...(await MADE[code]()).default, language: code, locale, dir };
}
