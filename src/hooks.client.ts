import { askSoon } from '#lib/map/soon.ts';
import { tilesAddress } from '#lib/reader/tiles.ts';
import { wordsIn } from '#lib/std/words/words.ts';

// Its words are a file of their own, which the page would ask for only when all of its scripts are there.
// Whoever needs them asks again.
wordsIn(document.documentElement.lang).catch(() => undefined);
askSoon(tilesAddress);
