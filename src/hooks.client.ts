import { askSoon } from '#lib/map/soon.ts';
import { tilesAddress } from '#lib/reader/tiles.ts';
import { begin } from './routes/[story=slug]/edition.ts';

// What is asked for later is named here, and not where every page has it: Kit leaves a script out of those that a
// page begins with if it is also reached by a later one of what it looks at first.
void begin(() => import('#lib/reader/rows.svelte.ts')).then(() =>
	askSoon(() => import('#lib/map/canvas.ts'), tilesAddress),
);
