import { askSoon } from '#lib/map/soon.ts';
import { tilesAddress } from '#lib/reader/tiles.ts';

askSoon(tilesAddress);
