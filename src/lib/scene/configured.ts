import type { Basemap } from './basemap.ts';
import made from './made/basemap.json' with { type: 'json' };

/** The basemap of this site, as `src/cli/basemap.ts` wrote it down while building. */
export const CONFIGURED = made.basemap as unknown as Basemap;
