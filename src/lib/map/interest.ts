/** Watches the map's element in the page: first interest, size, colours. */
import { onFlavour } from './colours.ts';

export interface Attention {
	/** A pointer, a touch, focus; or, unless the reader saves data, the frame after the map has come into sight. */
	onInterest(): void;
	/** The page at rest, and nobody interested: the map is out of sight, or the reader saves data. */
	onRest(): void;
	onTheme(): void;
	onResize(): void;
	/** The element leaves the page. */
	onLeave(): void;
}

/** Whether the reader has asked for as little as possible. */
export const isSaving = (): boolean =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Once the page is at rest. */
export const afterwards = (run: () => void): void => {
	if ('requestIdleCallback' in window) requestIdleCallback(run);
	else setTimeout(run, 800);
};

/** @returns a function that ends the watch */
export function interest(node: HTMLElement, attention: Attention): () => void {
	// Told after a frame: the page that has been taken over is on the screen by then.
	const seen = new IntersectionObserver(([entry]) => {
		// The library is a third of a megabyte: whoever saves has it once they want it.
		if (entry?.isIntersecting && !isSaving()) attention.onInterest();
		else afterwards(() => attention.onRest());
	});
	seen.observe(node);
	for (const type of ['pointerenter', 'touchstart', 'focusin'] as const)
		node.addEventListener(type, () => attention.onInterest(), { passive: true, once: true });
	const unwatch = onFlavour(document.documentElement, () => attention.onTheme());
	const size = new ResizeObserver(() => attention.onResize());
	size.observe(node);
	return () => {
		seen.disconnect();
		size.disconnect();
		unwatch();
		attention.onLeave();
	};
}
