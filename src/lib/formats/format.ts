import type { Story } from '../story/story.ts';

/** A file of the outside world that a story can be written to. */
export interface Format {
	readonly id: string;
	readonly label: string;
	/** Name of the download, below the story's address. */
	readonly file: string;
	/** Media type. */
	readonly type: string;
	readonly write: (story: Story) => string;
}
