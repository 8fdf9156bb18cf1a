import { fromFragment, toFragment } from '../scene/address.ts';
import type { Choices } from '../scene/choices.ts';
import { next, type Intent } from '../scene/intent.ts';
import { makeScene } from '../scene/scene.ts';
import type { Search } from '../scene/search.ts';
import type { Words } from '../std/words/words.ts';
import type { Story } from '../story/story.ts';

/** One page's state. Faces read `scene` and report intents; only `take` and `read` change anything. */
export class Reader {
	readonly story: Story;
	readonly words: Words;
	choices = $state.raw<Choices>({});
	/** The full search, once it is loaded; until then words are found as they stand. */
	search = $state.raw<Search>();
	readonly scene = $derived.by(() => makeScene(this.story, this.choices, this.words, this.search));

	constructor(story: Story, words: Words) {
		this.story = story;
		this.words = words;
	}

	take(intent: Intent): void {
		this.choices = next(this.story, this.choices, intent, this.search);
	}

	/** Takes over what an address says, `#event=…`. */
	read(fragment: string): void {
		this.choices = fromFragment(fragment, this.story);
	}

	/** The address of what is shown, without `#`; empty for the story as it opens. */
	get fragment(): string {
		return toFragment(this.choices, this.story);
	}
}
