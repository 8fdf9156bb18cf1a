import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { storyOf } from './live.ts';

const shelf = resolve('shelf');

test.each([
	['harbour/story.yaml', 'harbour'],
	['harbour/events/fire.md', 'harbour'],
	['README.md', undefined],
	['harbour/_notes.md', undefined],
	['_old/story.yaml', undefined],
	['harbour/events/.fire.md.swp', undefined],
	['harbour/events/fire.md~', undefined],
	['../elsewhere/story.yaml', undefined],
])('%s belongs to %s', (path, slug) => {
	expect(storyOf(join(shelf, path), shelf)).toBe(slug);
});
