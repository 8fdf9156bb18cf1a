/** Every picture has alt text, credit and licence, and every entry its picture. */
import { nearest } from '../std/text.ts';
import type { Draft, Read } from './draft.ts';
import { perhaps } from './problems.ts';
import { unique, type Complain } from './references.ts';

export function checkMedia(draft: Draft, complain: Complain): void {
	const { events, media, mediaFiles } = draft;
	if (draft.unread.has('media')) return;
	const entries = media?.value ?? [];
	const listed = new Set(entries.map((entry) => entry.file));
	const there = new Set(mediaFiles);
	const missing = (from: Read<unknown>, path: readonly PropertyKey[], found: string) => {
		const suggestion = perhaps(nearest(found, mediaFiles));
		complain('media-missing', from, path, { found, suggestion });
	};
	if (media) {
		const named = entries.map(({ file }) => ({ id: file }));
		unique(media, [], named, complain);
		for (const [i, { file }] of entries.entries())
			if (!there.has(file)) missing(media, [i, 'file'], file);
	}
	for (const file of mediaFiles) {
		const folder = { data: { file: `media/${file}`, value: null, lineOf: () => 0 }, value: null };
		if (!listed.has(file)) complain('media-uncredited', folder, [], { found: file });
	}
	// What is listed and not there has been said once already.
	for (const event of events)
		for (const [i, file] of event.value.media.entries())
			if (!there.has(file) && !listed.has(file)) missing(event, ['media', i], file);
}
