/**
 * Writes `static/_headers`, which several static hosts read. `EMBED_HOSTS` lists the origins that
 * may frame the embeds, separated by spaces; without it every page may. Runs before every build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { headerRules, headersFile, isHost } from '../lib/embed/headers.ts';
import { stories } from '../lib/server/library.ts';

const listed = (process.env['EMBED_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean);
const wrong = listed.filter((host) => !isHost(host));
if (wrong.length > 0) {
	console.error(
		`EMBED_HOSTS: ${wrong.join(', ')} is no origin. Write https://news.example or https://*.news.example, separated by spaces.`,
	);
	process.exit(1);
}

const known = stories().flatMap(([slug, read]) =>
	read.ok ? [{ slug, languages: read.value.languages }] : [],
);
const rules = headerRules({ stories: known, ...(listed.length > 0 && { hosts: listed }) });
mkdirSync('static', { recursive: true });
writeFileSync('static/_headers', headersFile(rules));
