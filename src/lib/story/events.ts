/** Events: the facts of the first file, the words of the one in the reader's language. */
import type { When } from '../std/dates.ts';
import { sparse, spotOf, type Context } from './context.ts';
import type { EventDraft, TranslationDraft } from './draft.ts';
import { prose } from './markdown.ts';
import { problem } from './problems.ts';
import type { Medium, StoryEvent, Update } from './story.ts';

export function readEvent(context: Context, written: EventDraft): StoryEvent {
	const { id } = written;
	const draft = context.set(written);
	const { value } = draft;
	const translation = context.translation(id);
	const words = translation?.value ?? value;
	const from = translation ?? draft;
	return sparse({
		id,
		language: translation ? undefined : context.otherThanFirst,
		title: words.title,
		...dates(context, draft),
		told: value.told === undefined ? undefined : context.date(value.told, draft, ['told']),
		differs: some(
			value.differs.map((differs, i) =>
				sparse({
					source: differs.source,
					when: context.date(differs.when, draft, ['differs', i, 'when']),
					note: differs.note && (translation?.value.differs?.[differs.source] ?? differs.note),
				}),
			),
		),
		where: context.list(value.where),
		whereabouts: words.whereabouts ?? value.whereabouts,
		move: value.move && sparse({ ...value.move }),
		kind: context.same(value.kind),
		chapter: context.same(value.chapter),
		people: context.list(value.people),
		absent: context.list(value.absent),
		as: value.as,
		status: context.same(value.status),
		claimedBy: context.same(words['claimed-by'] ?? value['claimed-by']),
		outside: value.outside,
		sources: context.cite(value.sources, draft, ['sources'], translation?.value.supports),
		updates: some(updates(context, draft, translation)),
		follows: context.list(value.follows),
		corrects: context.list(value.corrects),
		warning: words.warning ?? value.warning,
		media: some(value.media.flatMap((file) => medium(context, file))),
		prose: body(context, from),
	});
}

const NONE: readonly never[] = Object.freeze([]);

/** Most events have none of these, and a million need not each have empty lists of their own. */
const some = <T>(list: readonly T[]): readonly T[] => (list.length > 0 ? list : NONE);

/** The prose below the fields; what shows nothing (a lone `&nbsp;`) is none. */
function body(
	context: Context,
	{ data, body }: EventDraft | TranslationDraft,
): StoryEvent['prose'] {
	const spot = { file: data.file, line: body.line };
	const before = context.problems.length;
	const read = prose(body.text, spot, context.problems);
	const shown = /[^\s\p{Cf}]/u;
	if (context.problems.length === before && !shown.test(read.text) && body.text.trim())
		context.problems.push(problem('prose-missing', spot));
	return read;
}

/** When it happened and when it became known; it cannot be known before it begins. */
function dates(context: Context, draft: EventDraft): { when: When; known: When } {
	const { value } = draft;
	const when = context.date(value.when, draft, ['when'], value.part);
	if (value.known === undefined) return { when, known: when };
	const before = context.problems.length;
	const known = context.date(value.known, draft, ['known']);
	const readable = context.problems.length === before;
	if (readable && when.from !== null && known.to !== null && known.to < when.from) {
		const words = { known: known.edtf, when: when.edtf };
		context.problems.push(problem('known-before-when', spotOf(draft, ['known']), words));
	}
	return { when, known };
}

function updates(
	context: Context,
	draft: EventDraft,
	translation: TranslationDraft | undefined,
): Update[] {
	return draft.value.updates.map((update, i) => {
		const translated = translation?.value.updates?.[i];
		const from = translated === undefined ? draft : (translation ?? draft);
		const path = translated === undefined ? ['updates', i, 'text'] : ['updates', i];
		return sparse({
			date: context.editorial(update.date, draft, ['updates', i, 'date']),
			text: sparse({
				...prose(translated ?? update.text, spotOf(from, path), context.problems),
				language: translated === undefined ? context.otherThanFirst : undefined,
			}),
			status: update.status,
			sources: context.cite(
				update.sources,
				draft,
				['updates', i, 'sources'],
				translation?.value.supports,
			),
		});
	});
}

/** The entry of media.yaml; check.ts has seen to it that there is one. */
function medium(context: Context, file: string): Medium[] {
	const entry = context.draft.media?.value.find((one) => one.file === file);
	if (!entry) return [];
	const { alt, credit, licence, caption } = entry;
	return [
		sparse({
			file,
			alt: context.text(alt),
			credit: context.text(credit),
			licence,
			caption: context.text(caption),
			untranslated: context.untranslated(entry, ['alt', 'caption'], ['credit']),
		}),
	];
}
