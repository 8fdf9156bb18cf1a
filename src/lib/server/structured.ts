/**
 * Structured data for search engines, as far as it is honest: a story and each of its events are
 * articles about what is claimed to have happened. An event is not a schema.org `Event`, which one
 * may attend, and people are not named: they get no entries in search engines from here.
 */
import { isoDay, type When } from '../std/dates.ts';
import type { Place, Story, StoryEvent } from '../story/story.ts';

interface About {
	/** Absolute addresses of the page and its card. */
	readonly page: string;
	readonly image: string;
	readonly published: string;
	readonly modified: string;
}

type Data = Readonly<Record<string, unknown>>;

const article = (story: Story, { page, image, published, modified }: About): Data => ({
	'@context': 'https://schema.org',
	'@type': 'NewsArticle',
	url: page,
	mainEntityOfPage: page,
	image: [image],
	datePublished: published,
	dateModified: modified,
	inLanguage: story.language,
	isAccessibleForFree: true,
	author: { '@type': 'Organization', name: story.byline },
	publisher: { '@type': 'Organization', name: story.byline },
});

export function storyData(story: Story, about: About): Data {
	return {
		...article(story, about),
		headline: story.title,
		description: story.standfirst,
		...coverage(story.timeline.focus),
	};
}

/** @param about its `whole` is the address of the story, `description` the event in a line or two */
export function eventData(
	story: Story,
	event: StoryEvent,
	about: About & { readonly whole: string; readonly description: string },
): Data {
	const places = story.places.filter(({ id }) => event.where.includes(id));
	return {
		...article(story, about),
		inLanguage: event.language ?? story.language,
		headline: event.title,
		description: about.description,
		isPartOf: { '@type': 'NewsArticle', url: about.whole, headline: story.title },
		...coverage(event.when),
		...(places.length > 0 && { contentLocation: places.map(location) }),
	};
}

/** A point only where the place is exactly known; elsewhere it would claim more than the story does. */
function location({ name, precision, at }: Place): Data {
	const geo = precision === 'exact' && at;
	return {
		'@type': 'Place',
		name,
		...(geo && { geo: { '@type': 'GeoCoordinates', latitude: geo[1], longitude: geo[0] } }),
	};
}

/** ISO 8601: a day, or two days and a slash; an end that is open is `..`. */
function coverage(when: When): Data {
	const day = (at: number | null) => (at === null ? '..' : isoDay({ ...when, from: at, to: at }));
	const [from, to] = [day(when.from), day(when.to)];
	return from === '..' && to === '..'
		? {}
		: { temporalCoverage: from === to ? from : `${from}/${to}` };
}

/** JSON for a script element: nothing in it can end the element or begin a comment. */
export const jsonLd = (data: Data): string =>
	JSON.stringify(data)
		.replace(/</g, '\\u003c')
		.replace(/\u2028/g, '\\u2028')
		.replace(/\u2029/g, '\\u2029');
