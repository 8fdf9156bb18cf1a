import { error } from '@sveltejs/kit';
import { eventHead } from '#lib/server/head.ts';
import { editions } from '#lib/server/kept.ts';
import { excerpt } from '#lib/std/text.ts';
import { wordsIn } from '#lib/std/words/words.ts';
import { saysEvent } from '../../stills.ts';

export function entries() {
	return editions().flatMap(({ story, lang, read }) =>
		read.events.map(({ id }) => ({ story, lang, event: id })),
	);
}

export async function load({ params, parent }) {
	const { story } = await parent();
	// A story that cannot be read has no events yet; its writer is shown why.
	if (!story) return { id: params.event, head: undefined };
	const event = story.events.find((event) => event.id === params.event);
	if (!event) error(404, 'There is no such event.');
	const words = await wordsIn(story.language);
	// Where the page warns before its text, so does what is quoted from it elsewhere.
	const note = event.warning ? `${words.list.warning({ about: event.warning })} ` : '';
	const description = note + excerpt(event.prose.text, 200);
	const alt = saysEvent(story, event, words);
	return { id: params.event, head: eventHead(story, event, { description, alt }) };
}
