/** The words of the page that writes snippets; no other page loads them. */
import { speaks, type LanguageCode } from './languages.ts';
import type { Messages } from './made/share.ts';

export type ShareWords = Messages;

// Spelled out, as in words.ts.
const MADE: Record<LanguageCode, () => Promise<{ default: Messages }>> = {
	en: () => import('./made/share.en.js'),
	fr: () => import('./made/share.fr.js'),
	nl: () => import('./made/share.nl.js'),
	es: () => import('./made/share.es.js'),
	ar: () => import('./made/share.ar.js'),
};

/** In English where the interface has no such language. */
export const shareWordsIn = async (language: string): Promise<ShareWords> =>
	(await MADE[speaks(language) ? language : 'en']()).default;
