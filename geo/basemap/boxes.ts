import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Bounds } from './bounds.ts';
import { padded, widthOf } from './bounds.ts';
import type { Address } from './cover.ts';
import { cover } from './cover.ts';

/** A part of the world that has tiles down to `deepest`. */
export interface Box {
	bounds: Bounds;
	deepest: number;
}

export const WORLD: Box = { bounds: [-180, -85, 180, 85], deepest: 6 };
/** Europe with Turkey and the coast of the Levant, where the stories begin. */
const EUROPE: Box = { bounds: [-11, 34, 45.5, 61], deepest: 8 };
export const CITY_ZOOM = 12;
const PAD = 0.3;
/** No box may have more tiles than this at its deepest zoom: it would crowd out the others. */
const MOST_TILES = 600;

/**
 * How deep a view of this width needs its tiles: the zoom at which it fills a page about a
 * thousand points wide, and two more for a reader who comes closer.
 */
export function depthOf(bounds: Bounds): number {
	const fits = Math.log2((360 / Math.max(widthOf(bounds), 0.01)) * 2);
	return affordable(bounds, widthOf(bounds) <= 1 ? CITY_ZOOM : Math.ceil(fits) + 2);
}

function affordable(bounds: Bounds, wanted: number): number {
	let deepest = Math.min(wanted, CITY_ZOOM);
	while (deepest > WORLD.deepest && cover(bounds, deepest).length > MOST_TILES) deepest--;
	return deepest;
}

const isBounds = (value: unknown): value is Bounds =>
	Array.isArray(value) &&
	value.length === 4 &&
	value.every(Number.isFinite) &&
	Math.max(...value.map(Math.abs)) <= 180;

/** A view of a story, with its names for messages. */
export interface StoryView {
	story: string;
	view: string;
	bounds: Bounds;
}

/** Whether a story is sound is said by its own check: what cannot be read has no views here. */
function viewsIn(story: string, text: string): StoryView[] {
	try {
		const read = parse(text) as { views?: { id?: unknown; bounds?: unknown }[] } | null;
		return (read?.views ?? []).flatMap(({ id, bounds }) =>
			isBounds(bounds) ? [{ story, view: String(id), bounds }] : [],
		);
	} catch {
		return [];
	}
}

/** The views of all stories in a folder of stories, by name. */
export function namedViews(stories: string): StoryView[] {
	if (!existsSync(stories)) return [];
	return readdirSync(stories)
		.sort()
		.map((slug) => [slug, join(stories, slug, 'story.yaml')] as const)
		.filter(([, path]) => existsSync(path))
		.flatMap(([slug, path]) => viewsIn(slug, readFileSync(path, 'utf8')));
}

/** The views of all stories in a folder of stories. */
export const storyViews = (stories: string): Bounds[] =>
	namedViews(stories).map(({ bounds }) => bounds);

/**
 * @param views boxes of the stories
 * @param extents boxes of what is drawn by hand
 */
export function boxesOf(views: readonly Bounds[], extents: readonly Bounds[]): Box[] {
	const wide = views.map((view) => padded(view, PAD));
	return [
		WORLD,
		EUROPE,
		...wide.map((bounds) => ({ bounds, deepest: depthOf(bounds) })),
		...extents.map((bounds) => ({ bounds, deepest: affordable(bounds, CITY_ZOOM) })),
	];
}

/** All tiles of some boxes, from the top down, each once. */
export function addresses(boxes: readonly Box[]): Address[] {
	const found = new Map<string, Address>();
	for (const { bounds, deepest } of boxes)
		for (let z = 0; z <= deepest; z++)
			for (const address of cover(bounds, z)) found.set(address.join('/'), address);
	return [...found.values()].sort((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1]);
}
