/**
 * The ground of a drawn map is in the page and nowhere else, not even in its data (hooks.server.ts), or
 * it refers into a file that has been read. Where components take the place of a map as it was sent,
 * they take its ground over.
 */

const GROUND = ['data-ground', 'data-names', 'data-aside'] as const;
const ANY = GROUND.map((name) => `[${name}]`).join();

const held = new Map<string, Element>();

const keyOf = (part: Element): string =>
	GROUND.map((name) => `${name} ${part.getAttribute(name) ?? ''}`).join();

/** Keeps the ground that lies in an element for those who will ask for it. */
export function holdGround(within: Element): void {
	for (const part of within.querySelectorAll(ANY))
		if (part.hasChildNodes()) held.set(keyOf(part), part);
}

/** Fills a part of a map that has just been made with the ground that was held for it, if any was. */
export function takeGround(part: Element): void {
	const before = held.get(keyOf(part));
	if (before !== part && before?.hasChildNodes()) part.replaceChildren(...before.childNodes);
	held.set(keyOf(part), part);
}
