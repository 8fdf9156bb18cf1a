import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { pageCount } from '#lib/scene/pages.ts';
import { isLarge } from '#lib/story/large.ts';
import { loadEdition } from '../../../edition.ts';

/** No script, but for the writer's page, which shows each saved file at once. */
export const csr = dev;

export async function load(event) {
	const { pageHead: _head, eventHead: _event, listHead, ...edition } = await loadEdition(event);
	const page = Number(event.params.page);
	const { story } = edition;
	if (story && !(isLarge(story) && Number.isInteger(page) && page > 0 && page <= pageCount(story)))
		error(404, 'There is no such page.');
	return { ...edition, page, head: listHead?.(page) };
}
