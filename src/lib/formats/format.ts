import type { Story } from '../story/story.ts';

/** A file of the outside world that a story can be written to. */
export interface Format {
	readonly id: string;
	readonly label: string;
	/** Name of the download, below the story's address. */
	readonly file: string;
	/** Media type. */
	readonly type: string;
	/** Whether it can hold a hundred thousand events; a large story is offered in these only. */
	readonly many?: boolean;
	/** Its text, in pieces: a large story's is longer than one text should be. */
	readonly write: (story: Story) => readonly string[] | Generator<string>;
}
