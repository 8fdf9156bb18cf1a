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
		this.go(next(this.story, this.choices, intent, this.search));
	}

	/** Takes over whole choices. The full search comes with the first words. */
	private go(choices: Choices): void {
		this.choices = choices;
		if (choices.query !== undefined) void this.#seek();
	}

	/** Where it cannot be had, words go on being found as they stand. */
	async #seek(): Promise<void> {
		if (this.search) return;
		try {
			const { makeSearch } = await import('../scene/searchworks.ts');
			this.search ??= makeSearch(this.story);
		} catch {
			// A later word asks for it again.
		}
	}

	/** Takes over what an address says, `#event=…`. */
	read(fragment: string): void {
		this.go(fromFragment(fragment, this.story));
	}

	/** The address of what is shown, without `#`; empty for the story as it opens. */
	get fragment(): string {
		return toFragment(this.choices, this.story);
	}
}
