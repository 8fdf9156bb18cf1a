/** What this reader asked for. The page's whole state: everything shown follows from it and the story. */
import { readDay } from '../std/days.ts';
import type { Bounds } from '../std/lonlat.ts';
import { STATUS_IDS, type Status } from '../story/status.ts';
import type { Story } from '../story/story.ts';
import { lookup } from './lookup.ts';

/** Every key is optional; an absent one stands for its default. No key holds `undefined`. */
export interface Choices {
	/** The view (part of the map) on show; the story's first where left out. */
	readonly view?: string;
	readonly event?: string;
	/** A filter: events at this place, or at one that lies within it. */
	readonly place?: string;
	/** Within one key any of the values, between keys all. Sorted, no duplicates, never empty. */
	readonly kinds?: readonly string[];
	readonly statuses?: readonly Status[];
	readonly chapters?: readonly string[];
	/** One person: a filter, and their itinerary. */
	readonly person?: string;
	/** Search words, trimmed. */
	readonly query?: string;
	/** Which date the time filter, the timeline and the order go by; left out: when it happened. */
	readonly axis?: 'known';
	/** Days `YYYY-MM-DD` on the story's wall clock (proleptic Gregorian), both included. */
	readonly time?: { readonly from?: string; readonly to?: string };
	/** An event counts if one of its places, or an end of its movement, lies inside. */
	readonly within?: Bounds;
	/** Stop of the tour, counted from 0. */
	readonly stop?: number;
	/** Where the reader was before the tour; not in the address. */
	readonly back?: Omit<Choices, 'stop' | 'back'>;
}

/** The filters, in the order in which they are named to the reader. */
export const FILTER_KEYS = [
	'place',
	'person',
	'kinds',
	'statuses',
	'chapters',
	'query',
	'time',
	'within',
] as const satisfies readonly (keyof Choices)[];
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Choices of which any may be missing, unknown or out of order. */
export type Wish = { readonly [K in keyof Choices]: Choices[K] | undefined };

/** Characters of a query that are kept. */
const QUERY_LIMIT = 200;

/** The choices among `wish` that the story has, each in its one form; what it does not have is left out. */
export function clean(story: Story, wish: Wish): Choices {
	const known = lookup(story);
	const has = <T>(ids: ReadonlyMap<string, T>, id = '') => (ids.has(id) ? id : undefined);
	const stop = story.tour[wish.stop ?? -1] ? wish.stop : undefined;
	return sparse({
		// The first view is the default, and the default has one form: to be left out.
		view: has(known.views, wish.view),
		event: has(known.events, wish.event),
		place: has(known.places, wish.place),
		kinds: several(wish.kinds, (id) => known.kinds.has(id)),
		statuses: several(wish.statuses, (id) => STATUS_IDS.includes(id)),
		chapters: several(wish.chapters, (id) => known.chapters.has(id)),
		person: has(known.people, wish.person),
		query: queryOf(wish.query),
		axis: wish.axis === 'known' ? 'known' : undefined,
		time: timeOf(wish.time),
		within: boundsOf(wish.within),
		stop,
		back: stop === undefined ? undefined : wish.back,
	});
}

function several<T extends string>(ids: readonly T[] = [], has: (id: T) => boolean) {
	const kept = [...new Set(ids)].filter(has).sort();
	return kept.length > 0 ? kept : undefined;
}

function queryOf(text = ''): string | undefined {
	// Halves of characters would come back from an address as something else.
	const whole = text.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
	return Array.from(whole.trim()).slice(0, QUERY_LIMIT).join('').trim() || undefined;
}

/** A brush that was drawn backwards means the same days. */
function timeOf({ from, to }: NonNullable<Wish['time']> = {}): Choices['time'] {
	const [a, b] = [readDay(from ?? ''), readDay(to ?? '')];
	const time = sparse({ from: a === undefined ? a : from, to: b === undefined ? b : to });
	if (a !== undefined && b !== undefined && a > b) return sparse({ from: to, to: from });
	return Object.keys(time).length > 0 ? time : undefined;
}

/** Outwards to 4 decimals (about 10 m), so that addresses stay short and no place at the edge is lost. */
function boundsOf(bounds?: Bounds): Bounds | undefined {
	if (!bounds?.every(Number.isFinite)) return undefined;
	const [w, s, e, n] = bounds;
	const south = out(Math.max(s, -90), Math.floor);
	const north = out(Math.min(n, 90), Math.ceil);
	if (south > north) return undefined;
	// `-180` and `180` are kept apart, because the whole world lies between them.
	if (e - w >= 360) return [-180, south, 180, north];
	return [out(turned(w), Math.floor), south, out(turned(e), Math.ceil), north];
}

const turned = (lon: number) =>
	lon < -180 || lon > 180 ? ((((lon + 180) % 360) + 360) % 360) - 180 : lon;

/** Rounded to 4 decimals by `round`; a number that has no more than those stays as it is. */
function out(degrees: number, round: (n: number) => number): number {
	const near = Math.round(degrees * 1e4) / 1e4;
	// `+ 0` takes the sign from a zero, which no address has.
	return (Math.abs(near - degrees) < 1e-9 ? near : round(degrees * 1e4) / 1e4) + 0;
}

/** Leaves out the keys whose value is undefined. */
export function sparse<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};
}
