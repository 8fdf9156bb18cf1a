import { dev } from '$app/environment';
import { loadEdition } from '../../../edition.ts';

/** No script, but for the writer's page, which shows each saved file at once. */
export const csr = dev;

export async function load(event) {
	const { eventHead, ...edition } = await loadEdition(event);
	return { ...edition, id: event.params.event, head: eventHead?.(event.params.event) };
}
