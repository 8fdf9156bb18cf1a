/** `new`: a story's folder with one of each file, which passes the gate as it stands. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELF } from '../lib/server/library.ts';
import { ID } from '../lib/story/schemaparts.ts';
import { slug as toSlug } from '../lib/story/shape.ts';

const files = (today: string): Record<string, string> => ({
	'story.yaml': `# yaml-language-server: $schema=../../story.schema.json
format: 1
status: draft              # shown by npm run dev only; remove this line to publish
title: Title of the story
standfirst: One or two sentences that say what it is about.
byline: Your name
published: ${today}
languages: [en]
timezone: Etc/UTC          # e.g. Europe/Brussels
views:
  - {id: main, name: Main view, bounds: [4.2, 50.7, 4.6, 51.0]}   # west, south, east, north
kinds:
  - {id: event, name: Event, sign: "●"}
chapters:
  - {id: beginning, title: The beginning}
timeline: {focus: ${today}/${today}, unit: day}
`,
	'places.geojson': `{"type": "FeatureCollection", "features": [
{"type": "Feature", "id": "first-place", "geometry": {"type": "Point", "coordinates": [4.3517, 50.8466]},
 "properties": {"name": "First place", "kind": "city", "precision": "city", "radius": 5000, "located": "by hand, from a map"}}
]}
`,
	'people.yaml': `# yaml-language-server: $schema=../../people.schema.json
[]
`,
	'sources.yaml': `# yaml-language-server: $schema=../../sources.schema.json
- {id: first-source, publisher: Name of the publisher, date: ${today}}
`,
	[`events/${today}-first-event.md`]: `---
title: What happened
when: ${today}
where: first-place
kind: event
chapter: beginning
status: confirmed
sources:
  - {id: first-source, at: "para. 1"}
---
Two to four sentences in your own words.
`,
});

/** Writes the folder; refuses to touch one that is there. Gives the exit code. */
export function create(slug: string, shelf = SHELF): number {
	if (!ID.test(slug)) {
		console.error(`“${slug}” cannot be an address. Try: npm run story -- new ${toSlug(slug)}`);
		return 1;
	}
	const folder = join(shelf, slug);
	if (existsSync(folder)) {
		console.error(`${folder}/ is there already; nothing was changed.`);
		return 1;
	}
	const today = new Date().toISOString().slice(0, 10);
	try {
		mkdirSync(join(folder, 'events'), { recursive: true });
		for (const [name, text] of Object.entries(files(today)))
			writeFileSync(join(folder, name), text);
	} catch (error) {
		console.error(`${folder}/ cannot be written: ${(error as Error).message}`);
		return 1;
	}
	console.log(
		`${folder}/ is ready. npm run dev shows it; npm run story -- check ${slug} reads it.`,
	);
	return 0;
}
