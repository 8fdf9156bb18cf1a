/** The focus of a reader by keyboard, when one map takes the other's place. */

/** What has the focus in the map: a place's mark, something else in it, or nothing. */
export function markInFocus(map: Element | null | undefined): { place?: string } | undefined {
	const active = document.activeElement;
	if (!active || !map?.contains(active)) return undefined;
	if (!active.closest('.view, .live, .keys, .crowd-list, .zoom')) return undefined;
	const place = active.closest('[data-place]')?.getAttribute('data-place');
	return place ? { place } : {};
}

/**
 * Gives the focus to the same place's mark in the map that is on show, else to that map; not where what has the focus
 * is still to be seen.
 */
export function handOver(map: Element | null | undefined, from: { place?: string }): void {
	const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
	const active = document.activeElement;
	if (active && active !== document.body && visible(active)) return;
	const marks = [...(map?.querySelectorAll<HTMLElement | SVGElement>('[data-place]') ?? [])];
	const same = marks.find((mark) => mark.dataset['place'] === from.place && visible(mark));
	const others = map?.querySelectorAll<HTMLElement | SVGElement>('.live canvas, .mark a') ?? [];
	(same ?? [...others].find(visible))?.focus({ preventScroll: true });
}
