/** The colours on show, as the page has them: those of its flavour, or a newsroom's own. */
import { paletteOf, TOKENS, type Palette } from '../scene/tokens.ts';

/** What was given, completed: a forgotten token must not leave a hole in the map. */
export function palette(given: Readonly<Record<string, string>>): Palette {
	const own = paletteOf('light');
	const entries = TOKENS.map((token) => [token, given[token] || own[token]]);
	return Object.fromEntries(entries) as Palette;
}

/** Every token as the page's style sheet has it now. */
export function coloursOf(page: HTMLElement): Palette {
	const style = getComputedStyle(page);
	const entries = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]);
	return palette(Object.fromEntries(entries) as Record<string, string>);
}

/** Whatever makes the page change its flavour: the system, and the page's own `data-theme`. */
const MEDIA = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/**
 * Calls `run` after each change of flavour.
 * @returns a function that ends it
 */
export function onFlavour(page: HTMLElement, run: () => void): () => void {
	const media = MEDIA.map((query) => matchMedia(query));
	for (const one of media) one.addEventListener('change', run);
	const theme = new MutationObserver(run);
	theme.observe(page, { attributes: true, attributeFilter: ['data-theme'] });
	return () => {
		for (const one of media) one.removeEventListener('change', run);
		theme.disconnect();
	};
}
