/** Whether each language of a story is complete, or said to be partial. */
import type { Problem } from '../std/result.ts';
import { spotOf, type Path } from './context.ts';
import { checkCorrections, correctionsFile } from './corrections.ts';
import type { Draft, EventDraft, Read } from './draft.ts';
import { problem } from './problems.ts';
import type { RawEvent, RawText, RawTranslation } from './schema.ts';

/** Checks that push a problem for each text that lacks a language, and each file in a language that is not the story's. */
export function languageChecks(draft: Draft, problems: Problem[]) {
	const { languages, partial } = draft.story.value;
	const [first = 'en', ...others] = new Set(languages);
	const wanted = others.filter((language) => !partial.includes(language));
	const words = (language: string) => ({
		language,
		partial: language === first ? '' : `, or list ${language} under “partial” in story.yaml`,
	});
	const missing: Missing = (language, from, path) =>
		problems.push(problem('translation-missing', spotOf(from, path), words(language)));
	const whole = (language: string, file: string) =>
		problems.push(problem('translation-missing', { file }, words(language)));
	const spoken = new Set(draft.translations.map(({ id }) => id));
	const translated = new Map<string, EventDraft>();
	return {
		event: (event: EventDraft) => {
			if (spoken.has(event.id)) translated.set(event.id, event);
			if (draft.unread.has('story')) return;
			for (const language of wanted)
				if (!draft.translated.has(`${event.id}.${language}`)) whole(language, event.data.file);
		},
		rest: () => {
			checkFiles(draft, problems);
			checkTranslations(draft, translated, missing, problems);
			checkCorrections(draft, wanted, whole, problems);
			for (const [read, path, text, isName] of texts(draft)) {
				if (text === undefined) continue;
				// A plain string is in the first language; a name may be the same in all.
				if (typeof text === 'string' && isName) continue;
				const lacks =
					typeof text === 'string' ? wanted : [first, ...wanted].filter((l) => !text[l]);
				for (const language of lacks) missing(language, read, path);
			}
		},
	};
}

type Missing = (language: string, from: Read<unknown>, path: Path) => void;

/** Files in a language that the story has, and translations of events that there are. */
function checkFiles(draft: Draft, problems: Problem[]): void {
	const { languages } = draft.story.value;
	const unlisted = (found: string, file: string) => {
		if (languages.includes(found)) return false;
		const words = { found, languages: languages.join(', ') };
		problems.push(problem('language-unlisted', { file }, words));
		return true;
	};
	for (const { id, language, data } of draft.translations) {
		const spot = { file: data.file };
		const isStray = !draft.eventIds.has(id) && !draft.unread.has('events');
		if (!unlisted(language, data.file) && isStray)
			problems.push(problem('event-languageless', spot, { id }));
	}
	for (const language of draft.corrections.keys())
		if (language) unlisted(language, correctionsFile(language));
}

/** A translated event is translated whole, also where its language is partial, and adds nothing. */
function checkTranslations(
	draft: Draft,
	events: ReadonlyMap<string, EventDraft>,
	missing: Missing,
	problems: Problem[],
): void {
	for (const translation of draft.translations) {
		const event = events.get(translation.id);
		const { language } = translation;
		if (!event || !draft.story.value.languages.includes(language)) continue;
		const theirs = spoken(event.value, language);
		const ours = said(translation.value);
		for (const [name, path] of theirs) if (!ours.has(name)) missing(language, translation, path);
		for (const [name, path] of ours)
			if (!theirs.has(name)) {
				const spot = spotOf(translation, path);
				problems.push(problem('translation-stray', spot, { field: spot.path ?? name }));
			}
	}
}

type Paths = ReadonlyMap<string, Path>;
const paths = (list: readonly Path[]): Paths => new Map(list.map((path) => [path.join(), path]));
const KEYS = ['whereabouts', 'claimed-by', 'warning'] as const;

/** What the event says in words, by the paths that its translation has for them. */
function spoken(value: RawEvent, language: string): Paths {
	const citations = [value.sources, ...value.updates.map(({ sources }) => sources)].flat();
	return paths([
		...KEYS.filter((key) => value[key] !== undefined).map((key) => [key]),
		...value.updates.map((_, i) => ['updates', i]),
		...citations
			.filter(({ supports: text }) => typeof text === 'string' || (text && !text[language]))
			.map(({ id }) => ['supports', id]),
		...value.differs.filter(({ note }) => note).map(({ source }) => ['differs', source]),
	]);
}

/** The same of the translation. */
function said(value: RawTranslation): Paths {
	return paths([
		...KEYS.filter((key) => value[key] !== undefined).map((key) => [key]),
		...(value.updates ?? []).map((_, i) => ['updates', i]),
		...Object.keys(value.supports ?? {}).map((id) => ['supports', id]),
		...Object.keys(value.differs ?? {}).map((id) => ['differs', id]),
	]);
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
		for (const [j, alias] of person.aliases.entries())
			for (const key of ['by', 'note', 'said'] as const)
				yield [people, [i, 'aliases', j, key], alias[key], key === 'by'];
		for (const [j, { supports }] of person.sources.entries())
			yield [people, [i, 'sources', j, 'supports'], supports];
	}
	for (const [i, source] of sources.value.entries())
		for (const key of ['publisher', 'what'] as const)
			yield [sources, [i, key], source[key], key === 'publisher'];
	for (const [i, { properties }] of places.value.features.entries())
		for (const key of ['name', 'located', 'note'] as const)
			yield [places, ['features', i, 'properties', key], properties[key], key === 'name'];
	for (const [i, { properties }] of lines?.value.features.entries() ?? [])
		yield [lines ?? places, ['features', i, 'properties', 'name'], properties.name, true];
	for (const [i, medium] of media?.value.entries() ?? [])
		for (const key of ['alt', 'caption', 'credit'] as const)
			yield [media ?? story, [i, key], medium[key], key === 'credit'];
}
