/** Why there is no live map, in a sentence for the reader. */
export const FAILURES = {
	webgl: 'The interactive map could not start (this browser has no WebGL).',
	archive: 'The interactive map could not start (its map data did not arrive).',
	worker: 'The interactive map could not start (a part of it did not load).',
	context: 'The interactive map stopped (the browser took its graphics back).',
	script: 'The interactive map could not be loaded.',
} as const;

export type Reason = keyof typeof FAILURES;
