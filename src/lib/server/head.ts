/** What the head of a page tells machines: where it lives, in which languages, and with which picture. */
import { instant } from '../std/instant.ts';
import { LANGUAGES, speaks } from '../std/words/languages.ts';
import { dateModified } from '../story/modified.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { editionPath, siteUrl } from './site.ts';
import { eventData, jsonLd, storyData } from './structured.ts';

export interface PageHead {
	readonly title: string;
	readonly description: string;
	/** Absolute, as all addresses here. */
	readonly canonical: string;
	readonly feed: string;
	/** The same page in each of its languages, the default last as `x-default`; empty where there is but one. */
	readonly alternates: readonly { readonly lang: string; readonly href: string }[];
	/** For `og:locale`, e.g. `en_GB`. */
	readonly locale: string;
	/** 1200 by 630 pixels. */
	readonly image?: { readonly href: string; readonly alt: string };
	readonly article?: {
		readonly published: string;
		readonly modified: string;
		/** JSON-LD, ready to stand in a script element. */
		readonly data: string;
	};
}

const feedUrl = () => `${siteUrl()}feed.xml`;

const localeOf = (language: string) =>
	new Intl.Locale(speaks(language) ? LANGUAGES[language].locale : language).baseName.replace(
		'-',
		'_',
	);

/**
 * The languages of one page: `below` is its path in each edition. Only those of `spoken` are listed,
 * where given: an event has pages in a partial edition too, but not words of its own.
 */
export function alternates(
	{ slug, languages }: Pick<Story, 'slug' | 'languages'>,
	below = '',
	spoken: readonly string[] = languages,
) {
	const href = (lang: string) =>
		`${siteUrl()}${editionPath(slug, lang === languages[0] ? undefined : lang)}${below}`;
	const listed = languages.filter((lang) => spoken.includes(lang));
	if (listed.length < 2) return [];
	return [
		...listed.map((lang) => ({ lang, href: href(lang) })),
		{ lang: 'x-default', href: href(listed[0] ?? '') },
	];
}

/** The languages in which an event has words of its own, from all editions of its story. */
export const spokenIn = (editions: readonly Story[], id: string): string[] =>
	editions.flatMap(({ language, events }) =>
		events.some((event) => event.id === id && event.language === undefined) ? [language] : [],
	);

/** The address of an edition's page. */
export function editionUrl({ slug, language, languages }: Story): string {
	return siteUrl() + editionPath(slug, language === languages[0] ? undefined : language);
}

const dates = (story: Story) => ({
	published: instant(story.published, story.timezone),
	modified: instant(dateModified(story), story.timezone),
});

/** @param alt the card in words */
export function storyHead(story: Story, alt: string): PageHead {
	const canonical = editionUrl(story);
	const image = { href: `${canonical}card.png`, alt };
	return {
		title: story.title,
		description: story.standfirst,
		canonical,
		feed: feedUrl(),
		alternates: alternates(story),
		locale: localeOf(story.language),
		image,
		article: {
			...dates(story),
			data: jsonLd(storyData(story, { page: canonical, image: image.href, ...dates(story) })),
		},
	};
}

/**
 * Where an edition has no words of its own for the event, its page is a copy of the first edition's
 * with other buttons: that one is canonical, and its card is the picture.
 * @param description the event in a line or two, @param alt the card in words, @param spoken as of `spokenIn`
 */
export function eventHead(
	story: Story,
	event: StoryEvent,
	{
		description,
		alt,
		spoken,
	}: { readonly description: string; readonly alt: string; readonly spoken?: readonly string[] },
): PageHead {
	const whole = editionUrl({ ...story, language: event.language ?? story.language });
	const canonical = `${whole}events/${event.id}/`;
	const image = { href: `${canonical}card.png`, alt };
	const about = { page: canonical, whole, image: image.href, description, ...dates(story) };
	return {
		title: event.title,
		description,
		canonical,
		feed: feedUrl(),
		alternates: event.language ? [] : alternates(story, `events/${event.id}/`, spoken),
		locale: localeOf(event.language ?? story.language),
		image,
		article: { ...dates(story), data: jsonLd(eventData(story, event, about)) },
	};
}

/** @param page the page of a large story's list, from 1; @param title its name */
export function listHead(story: Story, page: number, title: string): PageHead {
	const below = `list/${page}/`;
	return {
		title: `${title} · ${story.title}`,
		description: story.standfirst,
		canonical: editionUrl(story) + below,
		feed: feedUrl(),
		alternates: alternates(story, below),
		locale: localeOf(story.language),
		image: { href: `${editionUrl(story)}card.png`, alt: story.title },
	};
}

/** The page of all stories shows the card of the newest. */
export function siteHead(
	words: { title: string; description: string },
	stories: readonly Story[],
	alt: (story: Story) => string,
): PageHead {
	const [newest] = [...stories].sort((a, b) => (b.published.from ?? 0) - (a.published.from ?? 0));
	return {
		...words,
		canonical: siteUrl(),
		feed: feedUrl(),
		alternates: [],
		locale: localeOf('en'),
		...(newest && { image: { href: `${editionUrl(newest)}card.png`, alt: alt(newest) } }),
	};
}
