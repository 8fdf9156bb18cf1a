/**
 * The one table of what an embed may be asked for. The query of the embed's address, the
 * attributes of the element in the article, the snippets, the builder and the page of the docs
 * follow from it.
 */
import * as kinds from './kinds.ts';
import type { Kind } from './kinds.ts';
import { OPTION_NAMES, PREFIX, type OptionName } from './names.ts';
import { firstDay, lastDay } from './wholedays.ts';

export interface Options {
	readonly event?: string;
	readonly place?: string;
	readonly person?: string;
	/** Stop of the tour, counted from 1. */
	readonly stop?: number;
	readonly view?: string;
	/** First and last day, both included, as days of the page's address (`Choices.time`). */
	readonly from?: string;
	readonly to?: string;
	readonly theme: 'auto' | 'light' | 'dark';
	readonly heading: boolean;
	readonly list: boolean;
	readonly timeline: boolean;
	/** `auto`: the host gives the height that the page asks for. A number: it fits into so many pixels. */
	readonly height: 'auto' | number;
	/** The story's first language where left out. */
	readonly language?: string;
}

/** One option. */
export interface Row<T> {
	readonly kind: Kind<NonNullable<T>>;
	/** What holds where nothing, or something wrong, is asked for. */
	readonly default: T;
	/** Key of its name in the words of the interface. */
	readonly label: `share.option.${OptionName}`;
	/** What it does, for the docs. */
	readonly says: string;
	/** `open`: what is selected or shown at first; `look`: how the page is laid out. */
	readonly does: 'open' | 'look';
}

export const OPTIONS: { readonly [N in OptionName]: Row<Options[N]> } = {
	event: {
		kind: kinds.id,
		default: undefined,
		label: 'share.option.event',
		says: 'opens with this event selected',
		does: 'open',
	},
	place: {
		kind: kinds.id,
		default: undefined,
		label: 'share.option.place',
		says: 'opens at this place, with its events',
		does: 'open',
	},
	person: {
		kind: kinds.id,
		default: undefined,
		label: 'share.option.person',
		says: 'opens with the events of this person or group',
		does: 'open',
	},
	stop: {
		kind: kinds.whole(1, 999),
		default: undefined,
		label: 'share.option.stop',
		says: 'opens the tour at this stop, counted from 1',
		does: 'open',
	},
	view: {
		kind: kinds.id,
		default: undefined,
		label: 'share.option.view',
		says: 'opens with this part of the map',
		does: 'open',
	},
	from: {
		kind: kinds.day,
		default: undefined,
		label: 'share.option.from',
		says: 'shows events of this day or later',
		does: 'open',
	},
	to: {
		kind: kinds.day,
		default: undefined,
		label: 'share.option.to',
		says: 'shows events of this day or earlier',
		does: 'open',
	},
	theme: {
		kind: kinds.oneOf('auto', 'light', 'dark'),
		default: 'auto',
		label: 'share.option.theme',
		says: 'colours; `auto` follows the reader’s system',
		does: 'look',
	},
	heading: {
		kind: kinds.onOff,
		default: true,
		label: 'share.option.heading',
		says: 'the story’s title above the map',
		does: 'look',
	},
	list: {
		kind: kinds.onOff,
		default: true,
		label: 'share.option.list',
		says: 'the list of events',
		does: 'look',
	},
	timeline: {
		kind: kinds.onOff,
		default: true,
		label: 'share.option.timeline',
		says: 'the timeline',
		does: 'look',
	},
	height: {
		kind: kinds.pixels(200, 2000),
		default: 'auto',
		label: 'share.option.height',
		says: '`auto`: as tall as its contents; a number: fits into that height and scrolls inside',
		does: 'look',
	},
	language: {
		kind: kinds.language,
		default: undefined,
		label: 'share.option.language',
		says: 'the language; left out: the story’s first',
		does: 'look',
	},
};

/** Reads options by name; what is missing, wrong or unknown falls back to the default. */
export function readOptions(get: (name: OptionName) => string | null | undefined): Options {
	const found = Object.fromEntries(
		OPTION_NAMES.map((name) => [name, readOne(OPTIONS[name] as Row<unknown>, get(name))]),
	) as unknown as Options;
	return backwards(found) ? { ...found, from: undefined, to: undefined } : found;
}

function readOne<T>(row: Row<T>, text: string | null | undefined): T {
	const value = typeof text === 'string' ? row.kind.read(text.trim()) : undefined;
	return value ?? row.default;
}

/** Whether `to` ends before `from` begins; `2016-03` as an end means the whole month. */
function backwards({ from, to }: Options): boolean {
	if (from === undefined || to === undefined) return false;
	const shorter = Math.min(from.length, to.length);
	return to.slice(0, shorter) < from.slice(0, shorter);
}

/** The options that differ from their defaults, as texts, in the order of the table. */
export function writeOptions(options: Partial<Options>): [OptionName, string][] {
	return OPTION_NAMES.flatMap((name): [OptionName, string][] => {
		const text = writeOne(OPTIONS[name] as Row<unknown>, options[name]);
		return text === undefined ? [] : [[name, text]];
	});
}

function writeOne<T>(row: Row<T>, value: unknown): string | undefined {
	if (value === undefined || value === row.default) return undefined;
	return row.kind.write(value as NonNullable<T>);
}

/** From the query of the embed's address, with or without `?`. */
export function fromQuery(query: string): Options {
	const keys = new URLSearchParams(query);
	return readOptions((name) => keys.get(name));
}

/** The query without `?`; empty where all is as by default. */
export const toQuery = (options: Partial<Options>): string =>
	new URLSearchParams(writeOptions(options)).toString();

/** The name of an option's attribute on a `<div>`, or on the custom element. */
export const attribute = (name: OptionName, on: 'div' | 'element'): string =>
	on === 'div' ? `${PREFIX}-${name}` : name;

/** From the attributes of the element in the article. */
export const fromAttributes = (
	get: (attribute: string) => string | null | undefined,
	on: 'div' | 'element',
): Options => readOptions((name) => get(attribute(name, on)));

/** The attributes of the element in the article that ask for these options. */
export const toAttributes = (
	options: Partial<Options>,
	on: 'div' | 'element',
): [attribute: string, value: string][] =>
	writeOptions(options).map(([name, value]) => [attribute(name, on), value]);

/**
 * What the embed opens with, as keys of `scene/address`: an embed opens what the same keys would
 * open behind the `#` of the full page, and “open full page” leads there.
 */
export const opening = (options: Partial<Options>): string =>
	new URLSearchParams(
		writeOptions(options)
			.filter(([name]) => OPTIONS[name].does === 'open')
			.map(([name, text]) => [name, BOUND[name]?.(text) ?? text]),
	).toString();

/** An address knows whole days only. */
const BOUND: Partial<Record<OptionName, (text: string) => string>> = {
	from: firstDay,
	to: lastDay,
};

/**
 * All that the query of an embed's address opens with: the options, and the other keys of an address
 * (`kind=…`) that stood behind the `#` of what a newsroom pasted.
 */
export function openingOf(query: string): string {
	const keys = new URLSearchParams(query);
	for (const name of OPTION_NAMES) keys.delete(name);
	new URLSearchParams(opening(fromQuery(query))).forEach((value, key) => keys.set(key, value));
	return keys.toString();
}

/** The table for the docs, in Markdown. */
export function optionsTable(): string {
	const rows = OPTION_NAMES.map((name) => {
		const { kind, default: value, says } = OPTIONS[name] as Row<unknown>;
		const usual = value === undefined ? '–' : `\`${kind.write(value as never)}\``;
		return [`\`${name}\``, kind.says, usual, says];
	});
	return [['option', 'value', 'default', 'what it does'], ['---', '---', '---', '---'], ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}
