import type { StoryEvent } from '../story/story.ts';

/** What a list needs to know where it shows a part of a large story's events. */
export interface Slice {
	/** The number of its first event, from 1, and of how many. */
	readonly first: number;
	readonly of: number;
	/** Whether all that is said of each event stands open, as where no script runs. */
	readonly open: boolean;
	/** Where the title of an event leads. */
	readonly href: (id: string) => string;
	/** Where an event's entry is, without script. */
	readonly entry: (event: number, id: string) => string;
	/** Where another event is found. */
	readonly link: (id: string) => string;
	/** The event as far as it has been fetched. */
	readonly at: (event: number) => StoryEvent | undefined;
	/** Whether its text has been fetched too. */
	readonly whole: (event: number) => boolean;
}
