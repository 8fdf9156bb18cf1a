/** Where the focus goes when what had it is gone, and that nothing which opens over the page hides it. */
import { tick } from 'svelte';
import type { Choices } from '../scene/choices.ts';
import type { Intent } from '../scene/intent.ts';

const isShown = (element: Element): boolean =>
	element.isConnected &&
	element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

/** The first link of an event in the list. */
const titleOf = (event: string) => `[data-event="${CSS.escape(event)}"] h3 a`;

/** What to try after an intent, as selectors, the best first. */
function waysAfter(intent: Intent, before: Choices): string[] {
	const list = '#events';
	if (intent.do === 'event') {
		const event = intent.id ?? before.event;
		return event ? [titleOf(event), list] : [list];
	}
	if (intent.do === 'stop')
		return [intent.index === undefined ? '[data-panel="tour"]' : '.tour', list];
	if (intent.do === 'person') return [intent.id ? '#itinerary' : '[data-panel="people"]', list];
	return [list];
}

/** What had the focus before an intent, and the part of the page in which a neighbour takes over from it. */
export interface Held {
	readonly element: Element | null;
	readonly part: Element | null;
	/** The person whose name in the selected event it was. */
	readonly person: string | null;
}

export function held(): Held {
	const element = document.activeElement;
	const part = element?.closest('.timeline, .map') ?? null;
	return { element, part, person: element?.getAttribute('data-person') ?? null };
}

/**
 * Gives the focus, once the page shows what an intent led to, to what stands for it now: a reader
 * by keyboard would be thrown back to the top otherwise.
 * @param before the choices before the intent
 * @param lead whether it goes there even from something that is still shown
 */
export function refocus(from: Held, intent: Intent, before: Choices, lead = false): void {
	const { element } = from;
	if (!lead && (!element || element === document.body)) return;
	if (lead || !element?.isConnected) return move(from, intent, before, lead);
	// To ask whether it is still shown lays the page out: once the frame is there, that is done.
	requestAnimationFrame(() =>
		setTimeout(() => {
			const { activeElement } = document;
			if (activeElement !== element && activeElement !== document.body) return;
			if (!isShown(element)) move(from, intent, before, lead);
		}),
	);
}

/** Gives the focus to the best of what is shown. */
function move({ part, person }: Held, intent: Intent, before: Choices, lead: boolean): void {
	const near = lead ? [] : [...(part?.querySelectorAll('input, canvas, svg a') ?? [])];
	const same = person ? [`.event[data-selected] [data-person="${CSS.escape(person)}"]`] : [];
	const ways = [...same, ...waysAfter(intent, before)].map((way) => document.querySelector(way));
	const next = [...near, ...ways].find((one) => one && isShown(one));
	if (next instanceof HTMLElement || next instanceof SVGElement) next.focus();
}

/**
 * Makes a change that nobody in the page has asked for, as by going back. What has the focus in a part
 * that is made anew (ui/sent.ts) gives it to its like, if nobody else has it by then.
 */
export function keepFocus(change: () => void): void {
	const focus = document.activeElement;
	const part = focus?.closest('[data-event], [data-view]');
	const like = ['href', 'data-person'].find((name) => focus?.hasAttribute(name));
	change();
	if (!focus || !part || !like) return;
	const selector = `[${like}="${CSS.escape(focus.getAttribute(like) ?? '')}"]`;
	void tick().then(() => {
		if (focus.isConnected || document.activeElement !== document.body) return;
		const same = [...part.querySelectorAll<HTMLElement | SVGElement>(selector)];
		same.find(isShown)?.focus({ preventScroll: true });
	});
}

/**
 * Gives the focus to something that a reader has opened, or to what shut it, and brings it into sight if it
 * is not. A drawer over the page is always in sight, and the page under it stays where it is.
 */
export function lookAt(target: HTMLElement | null): void {
	if (!target) return;
	target.focus({ preventScroll: true });
	// In a frame it would scroll the article around it as well.
	if (window.parent === window && !isOver(target)) target.scrollIntoView({ block: 'nearest' });
}

function isOver(element: Element): boolean {
	const { parentElement: around } = element;
	return getComputedStyle(element).position === 'fixed' || (around !== null && isOver(around));
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** On a drawer over the page: shuts it when the focus has gone to something that it hides. */
export const unveil = (shut: () => void) => (drawer: HTMLElement) => {
	const look = ({ target }: FocusEvent) => {
		if (!(target instanceof Element) || drawer.contains(target)) return;
		// The browser has yet to scroll to it.
		requestAnimationFrame(() => {
			if (document.activeElement !== target) return;
			if (getComputedStyle(drawer).position !== 'fixed') return;
			const box = drawer.getBoundingClientRect();
			if (box.height && overlap(box, target.getBoundingClientRect())) shut();
		});
	};
	document.addEventListener('focusin', look);
	return () => document.removeEventListener('focusin', look);
};
