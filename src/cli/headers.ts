/**
 * Writes `static/_headers`, which several static hosts read. `EMBED_HOSTS` lists the origins that
 * may frame the embeds, separated by spaces; without it every page may. Runs before every build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { headerRules, headersFile, isHost } from '../lib/embed/headers.ts';
import { slugs, story } from '../lib/server/library.ts';
import { largeOutline } from '../lib/server/outline.ts';

const listed = (process.env['EMBED_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean);
const wrong = listed.filter((host) => !isHost(host));
if (wrong.length > 0) {
	console.error(
		`EMBED_HOSTS: ${wrong.join(', ')} is no origin. Write https://news.example or https://*.news.example, separated by spaces.`,
	);
	process.exit(1);
}

/** The languages of a story that is published: of a large one without reading its events. */
function languagesOf(slug: string): readonly string[] {
	const large = largeOutline(slug);
	if (large) return large.draft ? [] : large.languages;
	const read = story(slug);
	return read.ok && !read.value.draft ? read.value.languages : [];
}

const known = slugs().flatMap((slug) => {
	const languages = languagesOf(slug);
	return languages.length > 0 ? [{ slug, languages }] : [];
});
const rules = headerRules({ stories: known, ...(listed.length > 0 && { hosts: listed }) });
mkdirSync('static', { recursive: true });
writeFileSync('static/_headers', headersFile(rules));
