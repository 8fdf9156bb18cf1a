/** `check`: every story through the gate, and every problem in words. */
import { formatProblem } from '../lib/story/problems.ts';
import { SHELF, slugs, story } from '../lib/server/library.ts';
import { largeOutline } from '../lib/server/outline.ts';
import { count, nearest } from '../lib/std/text.ts';

/** The story in its first language, or the first of its languages in which something is wrong. */
function inAllLanguages(slug: string, shelf: string): ReturnType<typeof story> {
	const first = story(slug, undefined, shelf);
	if (!first.ok) return first;
	const [, ...further] = first.value.languages;
	const others = further.map((language) => story(slug, language, shelf));
	return others.find(({ ok }) => !ok) ?? first;
}

/**
 * Prints a line per story, or its problems; gives the exit code.
 * @param only the one story that is asked for
 * @param butLarge leaves out large stories, which take as long to read as a part of their building
 */
export function check(only?: string, shelf = SHELF, { butLarge = false } = {}): number {
	const all = slugs(shelf);
	if (only && !all.includes(only)) {
		const guess = nearest(only, all);
		console.error(
			`There is no story “${only}” in ${shelf}/.${guess ? ` Did you mean “${guess}”?` : ''}`,
		);
		return 1;
	}
	if (all.length === 0)
		console.log(`There are no stories in ${shelf}/ yet: npm run story -- new <slug> begins one.`);
	let code = 0;
	for (const slug of only ? [only] : all) {
		if (butLarge && largeOutline(slug, shelf)) {
			console.log(`${slug}: large, and read while it is built`);
			continue;
		}
		const read = inAllLanguages(slug, shelf);
		if (read.ok) {
			const { events, places, people, sources, draft } = read.value;
			const parts = [
				count(events.length, 'event'),
				count(places.length, 'place'),
				count(people.length, 'person', 'people'),
				count(sources.length, 'source'),
			];
			console.log(`${slug}: ${parts.join(', ')}${draft ? ' (draft: not published)' : ''}`);
			continue;
		}
		code = 1;
		console.error(`\n${slug}: ${count(read.problems.length, 'problem')}\n`);
		for (const p of read.problems) console.error(`${formatProblem(p, `${shelf}/${slug}/`)}\n`);
	}
	return code;
}
