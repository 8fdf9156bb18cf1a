/**
 * `tsx src/cli/schemas.ts`: writes the JSON Schemas by which code editors complete and underline a
 * story's files while somebody types. They follow from `story/schema.ts`; a test keeps them fresh.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { SCHEMAS } from '../lib/story/schema.ts';

const TITLES: Record<keyof typeof SCHEMAS, string> = {
	story: 'story.yaml of a Dateline story',
	event: 'Front matter of an event (events/*.md)',
	translation: 'Front matter of a translated event (events/*.<language>.md)',
	people: 'people.yaml of a Dateline story',
	sources: 'sources.yaml of a Dateline story',
	places: 'places.geojson of a Dateline story',
	media: 'media.yaml of a Dateline story',
};

/** The schemas by the path of their file. */
export function schemaFiles(): Map<string, string> {
	return new Map(
		Object.entries(SCHEMAS).map(([name, schema]) => {
			const { $schema, ...rest } = z.toJSONSchema(schema, {
				target: 'draft-7',
				// What people write, before defaults are filled in.
				io: 'input',
			});
			const title = TITLES[name as keyof typeof SCHEMAS];
			const text = JSON.stringify({ $schema, title, ...rest }, null, '\t');
			return [`geo/${name}.schema.json`, `${text}\n`];
		}),
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	for (const [path, text] of schemaFiles()) {
		writeFileSync(path, text);
		console.log(path);
	}
