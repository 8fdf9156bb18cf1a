import { isSaving } from './interest.ts';

/**
 * Asks for the live map's script before the page's own is there, and then for what it will want: on a slow
 * line each would wait for the other otherwise, and a slow processor would have nothing to do. Only
 * where it will be wanted at once, since the map is in sight; in a frame, where the frame is too.
 * Called by `hooks.client.ts` as soon as the page's data are on their way.
 * @param canvas asks for the script: not a part of this file, which every page has
 * @param archive gives the address of the basemap's archive, or of its style, from the page
 */
export function askSoon(
	canvas: () => Promise<Pick<typeof import('./canvas.ts'), 'warm'>>,
	archive: () => string,
): void {
	const map = document.querySelector('.map');
	if (!map || isSaving() || document.hidden) return;
	const ask = () =>
		void canvas()
			.then(({ warm }) => warm(new URL(archive(), document.baseURI).href))
			// Whoever needs it asks again, and says what is wrong.
			.catch(() => undefined);
	if (window.parent === window) {
		const { top, bottom } = map.getBoundingClientRect();
		if (top < innerHeight && bottom > 0) ask();
		return;
	}
	// In a frame only the browser knows, and tells after its next picture.
	const seen = new IntersectionObserver(([entry]) => {
		seen.disconnect();
		if (entry?.isIntersecting) ask();
	});
	seen.observe(map);
}
