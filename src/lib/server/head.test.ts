import { expect, test, vi } from 'vitest';
import { story as read } from './library.ts';
import { alternates, editionUrl, eventHead, storyHead } from './head.ts';

vi.stubEnv('SITE_URL', '');

function brussels() {
	const result = read('brussels-2016');
	if (!result.ok) throw new Error('The story does not pass the gate.');
	return result.value;
}
const story = brussels();
const event = (id: string) => {
	const found = story.events.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const about = { description: 'In a line.', alt: 'A card.' };

test('a story in two languages points to both, and to the first by default', () => {
	const two = { ...story, languages: ['en', 'fr'] };
	expect(alternates(two, 'events/a/')).toEqual([
		{ lang: 'en', href: 'http://localhost:4173/brussels-2016/events/a/' },
		{ lang: 'fr', href: 'http://localhost:4173/brussels-2016/fr/events/a/' },
		{ lang: 'x-default', href: 'http://localhost:4173/brussels-2016/events/a/' },
	]);
	expect(editionUrl({ ...two, language: 'fr' })).toBe('http://localhost:4173/brussels-2016/fr/');
	expect(alternates({ ...story, languages: ['en'] })).toEqual([]);
});

test('a story is a news article, with its picture and its dates', () => {
	const head = storyHead(story, 'A card.');
	expect(JSON.parse(head.article?.data ?? '')).toMatchObject({
		'@type': 'NewsArticle',
		headline: story.title,
		inLanguage: 'en',
		isAccessibleForFree: true,
		image: [head.image?.href],
		datePublished: head.article?.published,
		author: { '@type': 'Organization', name: story.byline },
	});
	expect(head.article?.modified).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$/);
});

test('an event has a place and a time, a point only where it is exact, and names nobody as an entity', () => {
	const exact = eventHead(story, event('ev-metro-attack'), about).article?.data ?? '';
	expect(JSON.parse(exact)).toMatchObject({
		'@type': 'NewsArticle',
		temporalCoverage: '2016-03-22',
		contentLocation: [{ '@type': 'Place', geo: { '@type': 'GeoCoordinates' } }],
	});
	const street = JSON.parse(
		eventHead(story, event('ev-abdeslam-arrest'), about).article?.data ?? '',
	);
	expect(street.contentLocation.length).toBeGreaterThan(0);
	expect(JSON.stringify(street)).not.toMatch(/GeoCoordinates|"Person"/);
	expect(
		story.events.map((one) => eventHead(story, one, about).article?.data).join(),
	).not.toContain('"Person"');
});

test('nothing in the data can end its script element', () => {
	const title = '</script><!-- <script>alert(1)</script>\u2028';
	const { article } = storyHead({ ...story, title }, 'A card.');
	expect(article?.data).not.toMatch(/[<\u2028]/);
	expect(JSON.parse(article?.data ?? '').headline).toBe(title);
});

test('an event without words of its own leaves the word to the first edition', () => {
	const partial = { ...story, languages: ['en', 'fr', 'ar'], partial: ['ar'], language: 'ar' };
	const bare = { ...event('ev-metro-attack'), language: 'en' };
	const told = { ...about, spoken: ['en', 'fr'] };
	const head = eventHead(partial, bare, told);
	const first = 'http://localhost:4173/brussels-2016/events/ev-metro-attack/';
	expect([head.canonical, head.image?.href, head.alternates]).toEqual([
		first,
		`${first}card.png`,
		[],
	]);
	expect(JSON.parse(head.article?.data ?? '')).toMatchObject({ inLanguage: 'en', url: first });
	const french = eventHead({ ...partial, language: 'fr' }, event('ev-metro-attack'), told);
	expect(french.alternates.map(({ lang }) => lang)).toEqual(['en', 'fr', 'x-default']);
	expect(storyHead(partial, 'A card.')).toMatchObject({
		canonical: 'http://localhost:4173/brussels-2016/ar/',
		locale: 'ar',
	});
	expect(storyHead(partial, 'A card.').alternates.map(({ lang }) => lang)).toContain('ar');
});
