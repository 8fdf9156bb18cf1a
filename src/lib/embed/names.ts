/**
 * The names of the options, alone: the loader passes them on without knowing what they mean, and
 * must not carry the whole table of `options.ts` into every article.
 */
export const OPTION_NAMES = [
	'event',
	'place',
	'person',
	'stop',
	'view',
	'from',
	'to',
	'theme',
	'heading',
	'list',
	'timeline',
	'height',
	'language',
] as const;

export type OptionName = (typeof OPTION_NAMES)[number];

/** What the attributes of a `<div>` begin with: short names such as `data-event` are often taken. */
export const PREFIX = 'data-dateline';
