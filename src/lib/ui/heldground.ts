/**
 * The ground of a drawn map is in the page and nowhere else, not even in its data (hooks.server.ts).
 * Where components take the place of a map as it was sent, they take its ground over.
 */

const GROUND = ['data-ground', 'data-names'] as const;

const held = new Map<string, Element>();

const keyOf = (part: Element): string =>
	GROUND.map((name) => `${name} ${part.getAttribute(name) ?? ''}`).join();

/** Keeps the ground that lies in an element for those who will ask for it. */
export function holdGround(within: Element): void {
	for (const part of within.querySelectorAll(GROUND.map((name) => `[${name}]`).join()))
		if (part.hasChildNodes()) held.set(keyOf(part), part);
}

/** Fills a part of a map that has just been made, where its ground was held. */
export function takeGround(part: Element): void {
	if (part.hasChildNodes()) return;
	part.append(...(held.get(keyOf(part))?.childNodes ?? []));
	held.set(keyOf(part), part);
}
