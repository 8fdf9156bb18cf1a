/**
 * Parts of a page that stay as they were sent. To take a part over, Svelte walks through all of it,
 * makes its components and keeps them; most of a story's page is never touched by a reader. Such a
 * part is kept as HTML, and becomes components when something about it changes.
 */
import type { Snippet } from 'svelte';

/** A part as HTML without the comments by which Svelte finds its way. */
type Draw = (part: Snippet) => string;

let draw: Draw | undefined;

/** Tells how a part is drawn while the page is made; hooks.server.ts does, and nobody does in a browser. */
export const drawWith = (by: Draw): void => void (draw = by);

/**
 * Svelte's own comments around a part. Only at its ends: what looks like a comment further in may be
 * an attribute's text, which older browsers do not escape.
 */
const AROUND = /^(?:\s*<!--[^\s<>]*-->)+|(?:<!--[^\s<>]*-->\s*)+$/g;

/** What was found, by edition and id: a part that a filter takes away comes back as it was. */
const kept = new Map<string, string>();

/**
 * The part as it was sent, or, while the page is made, as it is to be sent. Nothing where it was not
 * sent so: then it is made of components.
 * @param id of an element which holds the part and no other
 * @param edition tells apart what has the same id in another story or language
 */
export function sent(id: string, edition: string, part: Snippet): string | undefined {
	if (typeof document === 'undefined') return draw?.(part);
	const key = `${edition} ${id}`;
	const known = kept.get(key);
	if (known !== undefined) return known;
	const holder = document.getElementById(id);
	const element = holder?.matches('[data-sent]') ? holder : holder?.querySelector('[data-sent]');
	if (element?.getAttribute('data-sent') !== edition) return undefined;
	const html = element.innerHTML.replace(AROUND, '');
	kept.set(key, html);
	return html;
}
