import { isSaving } from './interest.ts';

/** Whether the drawn map stands where it is seen as the page is opened. */
function inSight(): boolean {
	const box = document.querySelector('.map')?.getBoundingClientRect();
	return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/**
 * Asks for the live map's script while the page's own is still taking it over, and then for what the
 * script will want: on a slow line and a slow processor one of them would wait for the other otherwise.
 * Only where it will be wanted as soon as there is rest, since the map is in sight; called by a page
 * that has come from the server.
 * @param archive gives the address of the basemap's archive, or of its style, from the page
 */
export function askSoon(archive: () => string): void {
	// Known while bundling: where a page that is drawn on the server may ask for a script, Kit puts
	// its styles into the head, and they are waited for.
	if (import.meta.env.SSR) return;
	if (isSaving() || document.hidden || !inSight()) return;
	import('./canvas.ts')
		.then(({ warm }) => warm(new URL(archive(), document.baseURI).href))
		// Whoever needs it asks again, and says what is wrong.
		.catch(() => undefined);
}
