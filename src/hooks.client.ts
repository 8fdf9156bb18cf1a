import { askSoon } from '#lib/map/soon.ts';
import { tilesAddress } from '#lib/reader/tiles.ts';
import { begin } from './routes/[story=slug]/edition.ts';

void begin().then(() => askSoon(tilesAddress));
