/**
 * The floor of any page with Dateline's ground: (b)'s list, and MapLibre with roads, water and names
 * from the same archive in the same style. Nothing of the story is on the map; no framework.
 */
import '../../../src/tokens.css';
import { openCanvas } from '../../../src/lib/map/canvas.ts';
import { coloursOf } from '../../../src/lib/map/colours.ts';
import { frame } from '../../../src/lib/map/frame.ts';
import { EMBEDDED_FILE } from '../../../src/lib/scene/basemap.ts';
import type { BenchStory } from './data.ts';
import { list, shown } from './list.ts';
import './page.css';

const story = (await (await fetch('data.json')).json()) as BenchStory;
const container = document.querySelector<HTMLElement>('#map')!;
const nothing = () => {};
await openCanvas({
	container,
	archive: new URL(EMBEDDED_FILE, document.baseURI).href,
	own: [],
	colours: coloursOf(document.documentElement),
	language: 'en',
	camera: frame(story.bounds, container.clientWidth, container.clientHeight),
	reducedMotion: true,
	shares: false,
	texts: {},
	isMark: () => false,
	onClick: nothing,
	onMove: nothing,
	onMoved: nothing,
	onFail: (reason) => console.error(reason),
	onReady: () => shown(container),
});
list(story, document.querySelector('main')!, nothing);
