/** Every page of every edition: a text that is known to be in another language than its page says so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { story as read } from '../../src/lib/server/library.ts';
import type { Story } from '../../src/lib/story/story.ts';

const BUILD = 'build';

const edition = (slug: string, language?: string): Story => {
	const result = read(slug, language);
	if (!result.ok) throw new Error(slug);
	return result.value;
};

/** The pages of an edition, with their files. */
function pages(slug: string, language: string, first: string): string[] {
	const folder = join(BUILD, slug, language === first ? '' : language);
	const events = join(folder, 'events');
	return [
		join(folder, 'index.html'),
		join(folder, 'embed', 'index.html'),
		...(existsSync(events) ? readdirSync(events).map((id) => join(events, id, 'index.html')) : []),
	].filter((file) => existsSync(file));
}

/**
 * Texts that are in one language and could be in no other, by that language: sentences of the story,
 * titles of sources, names of newspapers with one language.
 */
function known(story: Story): Map<string, string> {
	const found = new Map<string, string>();
	const first = story.languages[0] ?? 'en';
	const add = (text: string | undefined, language: string | undefined) => {
		if (text && language && language !== story.language)
			found.set(text.replace(/\s+/g, ' ').trim(), language);
	};
	const foreign = (thing: { untranslated?: readonly string[] }, ...fields: string[]) => {
		for (const field of fields)
			if (thing.untranslated?.includes(field)) add((thing as Record<string, string>)[field], first);
	};
	for (const event of story.events) {
		add(event.title, event.language);
		add(event.claimedBy, event.language);
		for (const { text } of event.updates) add(text.text.split('\n')[0], text.language);
		for (const cited of event.sources) foreign(cited, 'supports');
	}
	for (const source of story.sources) {
		add(source.title, source.language);
		add(source.publisher, source.named);
		foreign(source, 'what', 'publisher');
	}
	for (const place of story.places) foreign(place, 'name', 'located', 'note');
	for (const chapter of story.chapters) foreign(chapter, 'title', 'standfirst');
	for (const stop of story.tour) foreign(stop, 'title', 'text');
	for (const kind of story.kinds) foreign(kind, 'name');
	// Authors of sources are people of the story too, and there their name is the page's own.
	for (const { name } of story.people) found.delete(name);
	for (const { claimedBy, language } of story.events)
		if (claimedBy && !language) found.delete(claimedBy);
	return found;
}

for (const slug of ['brussels-2016', 'first-circumnavigation']) {
	const first = edition(slug);
	for (const language of first.languages)
		test(`${slug} in ${language}`, async ({ page }) => {
			test.setTimeout(300_000);
			const wanted = Object.fromEntries(known(edition(slug, language)));
			const files = pages(slug, language, first.language);
			expect(files.length).toBeGreaterThan(first.events.length);
			await page.setContent('<!doctype html><p>');
			let seen = 0;
			/** By what is wrong, the first page on which it is. */
			const wrong = new Map<string, string>();
			for (const file of files) {
				const result = await page.evaluate(
					([html, texts]) => {
						const there = new DOMParser().parseFromString(html, 'text/html');
						const found: string[] = [];
						let seen = 0;
						const ours = there.documentElement.lang;
						const walk = there.createTreeWalker(there.body, NodeFilter.SHOW_TEXT);
						while (walk.nextNode()) {
							const node = walk.currentNode;
							const parent = node.parentElement;
							// Labels of the drawing are names, and their marks say them in words.
							if (!parent || parent.closest('script, style, svg')) continue;
							const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
							const language = texts[text];
							if (language === undefined) continue;
							seen++;
							const said = parent.closest('[lang]')?.getAttribute('lang') ?? ours;
							if (said !== language) found.push(`${said} for ${language}: ${text.slice(0, 80)}`);
						}
						return { found, seen };
					},
					[readFileSync(file, 'utf8'), wanted] as const,
				);
				seen += result.seen;
				for (const one of result.found) if (!wrong.has(one)) wrong.set(one, file);
			}
			expect([...wrong].slice(0, 20)).toEqual([]);
			// Newspapers alone are named some hundred times.
			if (Object.keys(wanted).length > 0) expect(seen).toBeGreaterThan(20);
		});
}
