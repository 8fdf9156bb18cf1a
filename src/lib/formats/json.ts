import type { Format } from './format.ts';

/** The whole story as the page has it. */
export const json: Format = {
	id: 'json',
	label: 'Story (JSON)',
	file: 'story.json',
	type: 'application/json',
	write: (story) => [JSON.stringify(story, null, '\t')],
};
