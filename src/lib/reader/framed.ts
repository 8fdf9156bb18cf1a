/** What a page does because it stands in somebody else's frame. */
import { staysInside } from '../embed/top.ts';
import { OPTION_NAMES } from '../embed/names.ts';
import { OPTIONS } from '../embed/options.ts';
import type { Intent } from '../scene/intent.ts';
import type { Story } from '../story/story.ts';

/** The colours; `auto` follows the reader's system. */
export function dress(theme: 'auto' | 'light' | 'dark'): void {
	const { dataset } = document.documentElement;
	if (theme === 'auto') delete dataset['theme'];
	else dataset['theme'] = theme;
}

/**
 * A click on a link. One that leads out opens in the window above. One within the page becomes an
 * intent, because a new address in the frame would be a step of the article's Back button.
 */
export function follow(event: MouseEvent, take: (intent: Intent) => void): void {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	const href = link?.getAttribute('href');
	if (!link || !href) return;
	if (!staysInside(href)) {
		link.setAttribute('target', '_top');
		return;
	}
	within(event, take);
}

/**
 * A click on a link within the page becomes an intent: then it is spoken, and the focus goes along
 * with what opens, which a new fragment alone would not do.
 */
export function within(event: MouseEvent, take: (intent: Intent) => void): void {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	const href = link?.getAttribute('href');
	if (!href?.startsWith('#') || event.defaultPrevented) return;
	if (event.metaKey || event.ctrlKey || event.shiftKey) return;
	const keys = new URLSearchParams(href.slice(1));
	const [chosen, place, stop] = [keys.get('event'), keys.get('place'), keys.get('stop')];
	if (!chosen && !place && !stop) return;
	event.preventDefault();
	if (chosen) take({ do: 'event', id: chosen });
	else if (place) take({ do: 'place', id: place });
	else take({ do: 'stop', index: Number(stop) - 1 });
}

/**
 * The embed in another of the story's languages, as it stands now; nothing where that is none, or the
 * one on show.
 * @param folder from this page to the story's folder
 * @param query of this page
 * @param fragment what is on show, as keys of the address
 */
export function inLanguage(
	{ language, languages }: Pick<Story, 'language' | 'languages'>,
	wanted: string,
	folder: string,
	query: string,
	fragment: string,
): string | undefined {
	const i = languages.indexOf(wanted);
	if (i < 0 || wanted === language) return undefined;
	const now = new URLSearchParams(query);
	const keys = new URLSearchParams(fragment);
	// How it looks stays; a name that pym gave the frame too.
	for (const name of [...OPTION_NAMES, 'childId'] as const) {
		const value = now.get(name);
		const stays = name === 'childId' || (name !== 'language' && OPTIONS[name].does === 'look');
		if (value !== null && stays) keys.set(name, value);
	}
	const asked = keys.toString();
	return `${folder}${i === 0 ? '' : `${wanted}/`}embed/${asked && `?${asked}`}`;
}

/** Scrolls the list, and nothing around it, to the selected event. */
export function reveal(root: Element): void {
	const column = root.querySelector('.column');
	const event = column?.querySelector('.event[data-selected]');
	if (!column || !event) return;
	const [box, inner] = [column.getBoundingClientRect(), event.getBoundingClientRect()];
	if (inner.top < box.top || inner.bottom > box.bottom) column.scrollTop += inner.top - box.top;
}

/** Tells once when the live map could not be had, in the words that stand on it. Returns what ends the watch. */
export function watchMap(root: Element, failed: (says: string) => void): () => void {
	const look = () => {
		const says = root.querySelector('[data-map="failed"] .failure')?.textContent?.trim();
		if (!says) return;
		watch.disconnect();
		failed(says);
	};
	const watch = new MutationObserver(look);
	watch.observe(root, { subtree: true, childList: true, attributeFilter: ['data-map'] });
	return () => watch.disconnect();
}
