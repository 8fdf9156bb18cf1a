/** Whether each language of a story is complete, or said to be partial. */
import type { Problem } from '../std/result.ts';
import { spotOf, type Path } from './context.ts';
import type { Draft, EventDraft, Read, TranslationDraft } from './draft.ts';
import { problem } from './problems.ts';
import type { RawText } from './schema.ts';

/** Pushes a problem for each text that lacks a language, and each file in a language that is not the story's. */
export function checkLanguages(draft: Draft, problems: Problem[]): void {
	const { languages, partial } = draft.story.value;
	const [first = 'en', ...others] = new Set(languages);
	const wanted = others.filter((language) => !partial.includes(language));
	for (const { id, language, data } of draft.translations) {
		const spot = { file: data.file };
		if (!languages.includes(language)) {
			const words = { found: language, languages: languages.join(', ') };
			problems.push(problem('language-unlisted', spot, words));
		} else if (!draft.eventIds.has(id)) problems.push(problem('event-languageless', spot, { id }));
	}
	const words = (language: string) => ({
		language,
		partial: language === first ? '' : `, or list ${language} under “partial” in story.yaml`,
	});
	const missing = (language: string, from: Read<unknown>, path: Path) =>
		problems.push(problem('translation-missing', spotOf(from, path), words(language)));
	for (const language of wanted)
		for (const event of draft.events) {
			const { file } = event.data;
			const has = draft.translations.find((t) => t.id === event.id && t.language === language);
			if (has) for (const path of untranslated(event, has)) missing(language, has, path);
			else if (!draft.translated.has(`${event.id}.${language}`))
				problems.push(problem('translation-missing', { file }, words(language)));
		}
	for (const [read, path, text, isName] of texts(draft)) {
		if (text === undefined) continue;
		// A plain string is in the first language; a name may be the same in all.
		if (typeof text === 'string' && isName) continue;
		const lacks = typeof text === 'string' ? wanted : [first, ...wanted].filter((l) => !text[l]);
		for (const language of lacks) missing(language, read, path);
	}
}

/** What the event says in words and its translation does not. */
function untranslated({ value }: EventDraft, { value: words }: TranslationDraft): Path[] {
	const keys = (['whereabouts', 'claimed-by', 'warning'] as const).filter(
		(key) => value[key] !== undefined && words[key] === undefined,
	);
	const updates = value.updates.length > (words.updates?.length ?? 0);
	return [...keys, ...(updates ? ['updates'] : [])].map((key) => [key]);
}

type Found = readonly [
	from: Read<unknown>,
	path: Path,
	text: RawText | undefined,
	isName?: boolean,
];

/** Every text that a reader sees. */
function* texts({ story, people, sources, places, lines, media }: Draft): Generator<Found> {
	const { value } = story;
	for (const key of ['title', 'standfirst', 'opening', 'note', 'closing', 'outside'] as const)
		yield [story, [key], value[key]];
	yield [story, ['byline'], value.byline, true];
	for (const [i, view] of value.views.entries())
		yield [story, ['views', i, 'name'], view.name, true];
	for (const [i, kind] of value.kinds.entries()) yield [story, ['kinds', i, 'name'], kind.name];
	for (const [i, chapter] of value.chapters.entries()) {
		yield [story, ['chapters', i, 'title'], chapter.title];
		yield [story, ['chapters', i, 'standfirst'], chapter.standfirst];
	}
	for (const [i, stop] of value.tour.entries())
		for (const key of ['title', 'text', 'warning'] as const)
			yield [story, ['tour', i, key], stop[key]];
	for (const [i, person] of people.value.entries()) {
		yield [people, [i, 'name'], person.name, true];
		for (const key of ['role', 'later'] as const) yield [people, [i, key], person[key]];
	}
	for (const [i, source] of sources.value.entries())
		for (const key of ['publisher', 'what'] as const) yield [sources, [i, key], source[key], true];
	for (const [i, { properties }] of places.value.features.entries())
		for (const key of ['name', 'located', 'note'] as const)
			yield [places, ['features', i, 'properties', key], properties[key], key !== 'note'];
	for (const [i, { properties }] of lines?.value.features.entries() ?? [])
		yield [lines ?? places, ['features', i, 'properties', 'name'], properties.name, true];
	for (const [i, medium] of media?.value.entries() ?? [])
		for (const key of ['alt', 'caption', 'credit'] as const)
			yield [media ?? story, [i, key], medium[key], key === 'credit'];
}
