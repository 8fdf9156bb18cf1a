import { credits, fonts } from '../../../../../geo/basemap/credits.ts';
import { LANGUAGES } from '#lib/std/words/languages.ts';

// English has the address without a language.
export const entries = () =>
	Object.keys(LANGUAGES).map((code) => ({ lang: code === 'en' ? undefined : code }));

/** The sources as they are installed, so that the page is never behind the map. */
export const load = () => ({ credits, fonts });
