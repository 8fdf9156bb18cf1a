import { instant } from '../std/instant.ts';
import { formatWhen } from '../std/saydate.ts';
import type { Words } from '../std/words/words.ts';
import { xml } from '../std/xml.ts';
import { dateModified } from '../story/modified.ts';
import type { Story } from '../story/story.ts';
import { editionUrl } from './head.ts';
import { siteUrl } from './site.ts';

export interface Edition {
	readonly story: Story;
	readonly words: Words;
}

/**
 * The feed (Atom, RFC 4287): one entry a story and language. A correction makes its entry new again
 * and is told in it: readers of a feed should meet it with the story, not as news of its own. An
 * edition that is not translated whole is not in it: most of what it says is in the feed already.
 */
export function feed(editions: readonly Edition[], title: string): string {
	const dated = editions
		.filter(({ story }) => !story.partial?.includes(story.language))
		.map((edition) => ({ ...edition, at: dateModified(edition.story).from ?? 0 }))
		.sort((a, b) => b.at - a.at || (a.story.slug < b.story.slug ? -1 : 1));
	const newest = dated[0]?.story;
	// A feed without entries has no date of its own; the epoch says so without lying about today.
	const updated = newest ? changed(newest) : '1970-01-01T00:00:00Z';
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`<id>${xml(siteUrl())}</id>`,
		`<title>${xml(title)}</title>`,
		`<updated>${updated}</updated>`,
		`<link rel="self" type="application/atom+xml" href="${xml(siteUrl())}feed.xml"/>`,
		`<link rel="alternate" type="text/html" href="${xml(siteUrl())}"/>`,
		...dated.map(entry),
		'</feed>\n',
	].join('\n');
}

const changed = (story: Story) => instant(dateModified(story), story.timezone);

function entry({ story, words }: Edition): string {
	const at = xml(editionUrl(story));
	return [
		`<entry xml:lang="${story.language}">`,
		`<id>${at}</id>`,
		`<title>${xml(story.title)}</title>`,
		`<updated>${changed(story)}</updated>`,
		`<published>${instant(story.published, story.timezone)}</published>`,
		`<author><name>${xml(story.byline)}</name></author>`,
		`<link rel="alternate" type="text/html" hreflang="${story.language}" href="${at}"/>`,
		`<summary>${xml(story.standfirst)}</summary>`,
		`<content type="html">${xml(content(story, words, editionUrl(story)))}</content>`,
		'</entry>',
	].join('\n');
}

/** The map, the standfirst and the corrections, as HTML. */
function content(story: Story, words: Words, at: string): string {
	const corrections = story.corrections.map(
		({ date, text }) => `<h3>${xml(formatWhen(date, words))}</h3>${text.html}`,
	);
	return [
		`<p><a href="${xml(at)}"><img src="${xml(at)}map.png" alt="${xml(story.views.map(({ name }) => name).join(', '))}"></a></p>`,
		`<p>${xml(story.standfirst)}</p>`,
		...(story.opening ? [story.opening.html] : []),
		...(corrections.length > 0
			? [`<h2>${xml(words.list.corrections())}</h2>`, ...corrections]
			: []),
	].join('');
}
