/** The languages of the interface, by their BCP 47 language subtag. */
export interface Language {
	/** Its name in itself, for the language switch. */
	readonly name: string;
	/** The locale that `Intl` formats dates, numbers and lists by. */
	readonly locale: string;
	readonly dir: 'ltr' | 'rtl';
}

export const LANGUAGES = {
	en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
	fr: { name: 'Français', locale: 'fr-BE', dir: 'ltr' },
	nl: { name: 'Nederlands', locale: 'nl-BE', dir: 'ltr' },
	es: { name: 'Español', locale: 'es-ES', dir: 'ltr' },
	// Western digits, as in the times and dates of the stories' own texts.
	ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl' },
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof LANGUAGES;

/** Whether the interface has that language. */
export const speaks = (language: string): language is LanguageCode => language in LANGUAGES;
