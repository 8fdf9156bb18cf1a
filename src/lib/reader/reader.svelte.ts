import type { Choices } from '../scene/choices.ts';
import { next, type Intent } from '../scene/intent.ts';
import { makeScene } from '../scene/scene.ts';
import type { Search } from '../scene/search.ts';
import type { Words } from '../std/words/words.ts';
import type { Story } from '../story/story.ts';

/** One page's state. Faces read `scene` and report intents; only `take` changes anything. */
export class Reader {
	readonly story: Story;
	readonly words: Words;
	choices = $state.raw<Choices>({});
	/** The full search, once a reader has asked for words and it has come. */
	search = $state.raw<Search>();
	readonly scene = $derived.by(() => makeScene(this.story, this.choices, this.words, this.search));

	constructor(story: Story, words: Words) {
		this.story = story;
		this.words = words;
	}

	take(intent: Intent): void {
		this.choices = next(this.story, this.choices, intent, this.search);
	}
}
