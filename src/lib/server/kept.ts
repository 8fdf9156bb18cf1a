import { building } from '$app/environment';
import type { Result } from '../std/result.ts';
import type { Story } from '../story/story.ts';
import { story } from './library.ts';

const kept = new Map<string, Result<Story>>();

/** One story through the gate; read once in a build, and afresh each time in `npm run dev`. */
export function keptStory(slug: string): Result<Story> {
	const read = (building && kept.get(slug)) || story(slug);
	kept.set(slug, read);
	return read;
}
