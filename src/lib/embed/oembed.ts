/** oEmbed 1.0, type `rich`: a file beside each story and event, found through a link in the page. */
import { storyAddress, type Shared } from './shared.ts';
import { plainFrame, PLAIN_HEIGHT } from './snippet.ts';

/** The pixels of a social card. */
export const CARD = { width: 1200, height: 630 } as const;
/** Pixels; consumers that make the frame as wide as their column lose nothing. */
const WIDTH = 640;
/** Seconds for which a consumer may keep the answer. */
const KEPT = 86_400;

/** What is shown: the story, or one event of it. */
export interface OembedSource extends Shared {
	readonly provider: string;
	readonly byline?: string;
	/** The event's id; `title` is then the event's. */
	readonly event?: string;
	/** The language shown; the story's first where left out. */
	readonly shown?: string;
	/** The language of the card, where it is not the one shown. */
	readonly pictured?: string;
}

export interface Oembed {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly author_name?: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly cache_age: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
	readonly width: number;
	readonly height: number;
	readonly html: string;
}

/** The folder of the page that is described. */
const folder = (source: OembedSource, language = source.shown): string =>
	`${storyAddress(source, language)}${source.event ? `events/${source.event}/` : ''}`;

/** The contents of the file, before JSON. */
export function oembed(source: OembedSource): Oembed {
	const { title, byline, provider, site, event, shown } = source;
	const options = { ...(event && { event }), ...(shown && { language: shown }) };
	return {
		version: '1.0',
		type: 'rich',
		title,
		...(byline && { author_name: byline }),
		provider_name: provider,
		provider_url: site,
		cache_age: KEPT,
		thumbnail_url: `${folder(source, source.pictured)}card.png`,
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height,
		width: WIDTH,
		height: PLAIN_HEIGHT,
		html: plainFrame(source, options, WIDTH),
	};
}

/** Where the file lies. */
export const oembedAddress = (source: OembedSource): string => `${folder(source)}oembed.json`;

/** The attributes of the `<link>` in the page's head by which consumers find the file. */
export const discovery = (source: OembedSource) =>
	({
		rel: 'alternate',
		type: 'application/json+oembed',
		href: oembedAddress(source),
		title: source.title,
	}) as const;
