/** Watches the map's element in the page: first interest, size, colours. */
import { onFlavour } from './colours.ts';

export interface Attention {
	/** Once: a pointer, a touch, focus, or the page at rest with the map in sight. */
	onInterest(): void;
	/** The page at rest with the map out of sight. */
	onUnseen(): void;
	onTheme(): void;
	onResize(): void;
	/** The element leaves the page. */
	onLeave(): void;
}

/** Once the page is at rest. */
export const afterwards = (run: () => void): void => {
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 20 });
	else setTimeout(run, 800);
};

/** @returns a function that ends the watch */
export function interest(node: HTMLElement, attention: Attention): () => void {
	const seen = new IntersectionObserver(([entry]) => {
		if (entry)
			afterwards(() => (entry.isIntersecting ? attention.onInterest() : attention.onUnseen()));
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
