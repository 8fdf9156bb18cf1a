/** Every picture has alt text, credit and licence, and every entry its picture. */
import { nearest } from '../std/text.ts';
import type { Draft, EventDraft, Read } from './draft.ts';
import { perhaps } from './problems.ts';
import { unique, type Complain } from './references.ts';

export function mediaChecks(draft: Draft, complain: Complain) {
	const { media, mediaFiles } = draft;
	const entries = media?.value ?? [];
	const listed = new Set(entries.map((entry) => entry.file));
	const there = new Set(mediaFiles);
	const isUnread = draft.unread.has('media');
	const missing = (from: Read<unknown>, path: readonly PropertyKey[], found: string) => {
		const suggestion = perhaps(nearest(found, mediaFiles));
		complain('media-missing', from, path, { found, suggestion });
	};
	return {
		event: (event: EventDraft) => {
			// What is listed and not there is said once, of the list.
			for (const [i, file] of event.value.media.entries())
				if (!isUnread && !there.has(file) && !listed.has(file)) missing(event, ['media', i], file);
		},
		rest: () => {
			if (isUnread) return;
			if (media) {
				const named = entries.map(({ file }) => ({ id: file }));
				unique(media, [], named, complain);
				for (const [i, { file }] of entries.entries())
					if (!there.has(file)) missing(media, [i, 'file'], file);
			}
			for (const file of mediaFiles) {
				const data = { file: `media/${file}`, value: null, lineOf: () => 0 };
				if (!listed.has(file))
					complain('media-uncredited', { data, value: null }, [], { found: file });
			}
		},
	};
}
