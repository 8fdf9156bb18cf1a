import { expect, test } from 'vitest';
import { oembed, oembedAddress } from './oembed.ts';
import { sourceOf } from './source.ts';

const SITE = 'https://maps.example.org/';
const story = {
	slug: 'brussels-2016',
	title: 'Bruxelles, mars 2016',
	byline: 'Dateline',
	language: 'fr',
	languages: ['en', 'fr'],
};

test('a translated story has its own file, and frames its own page', () => {
	const source = sourceOf(story, SITE);
	expect(oembedAddress(source)).toBe(`${SITE}brussels-2016/fr/oembed.json`);
	expect(oembed(source).html).toContain(`src="${SITE}brussels-2016/fr/embed/?height=600"`);
	expect(oembed(source).author_name).toBe('Dateline');
});

test('the first language has the address without a language', () => {
	const source = sourceOf({ ...story, language: 'en' }, SITE);
	expect(oembedAddress(source)).toBe(`${SITE}brussels-2016/oembed.json`);
	expect(oembed(source).html).toContain(`src="${SITE}brussels-2016/embed/?height=600"`);
});

test('an event is named by its title, and the frame opens it', () => {
	const source = sourceOf({ ...story, language: 'en' }, SITE, { id: 'ev-one', title: 'One' });
	expect(oembedAddress(source)).toBe(`${SITE}brussels-2016/events/ev-one/oembed.json`);
	expect(oembed(source)).toMatchObject({
		title: 'One',
		thumbnail_url: `${SITE}brussels-2016/events/ev-one/card.png`,
	});
	expect(oembed(source).html).toContain('event=ev-one');
});
