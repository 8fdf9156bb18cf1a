/** The way from the library to the page of all stories, past the data that a page sends along. */
import type { Story } from '#lib/story/story.ts';

let shelf: () => readonly Story[] = () => [];

/** Tells where the stories come from on this side; hooks.server.ts does, and nobody does in a browser. */
export const provideShelf = (from: typeof shelf): void => void (shelf = from);

export const shelved = (): readonly Story[] => shelf();
