import { fromFragment, toFragment } from '../scene/address.ts';
import type { Choices } from '../scene/choices.ts';
import { next, type Intent } from '../scene/intent.ts';
import { makeScene } from '../scene/scene.ts';
import type { Search } from '../scene/search.ts';
import type { Words } from '../std/words/words.ts';
import type { Story } from '../story/story.ts';
import type { Rows } from './rows.svelte.ts';

/** One page's state. Faces read `scene` and report intents; only `take` and `read` change anything. */
export class Reader {
	readonly story: Story;
	readonly words: Words;
	/** Of a large story, in the browser. */
	readonly rows: Rows | undefined;
	choices = $state.raw<Choices>({});
	/** Counts the addresses that were read. */
	#reads = 0;
	/** The full search, once it is loaded; until then words are found as they stand. */
	search = $state.raw<Search>();
	readonly scene = $derived.by(() => makeScene(this.story, this.choices, this.words, this.search));

	constructor(story: Story, words: Words, rows?: Rows) {
		this.story = story;
		this.words = words;
		this.rows = rows;
		// Names can be searched at once; titles when they have been asked for.
		this.search = rows?.names;
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
		const { rows } = this;
		if (this.search && this.search !== rows?.names) return;
		try {
			if (rows) {
				this.search = await rows.titles();
				return;
			}
			const { makeSearch } = await import('../scene/searchworks.ts');
			this.search ??= makeSearch(this.story);
		} catch {
			// A later word asks for it again.
		}
	}

	/** Takes over what an address says, `#event=…`. */
	read(fragment: string): void {
		const turn = ++this.#reads;
		// As most pages are opened: nothing is chosen, and nothing is to be made anew.
		if (fragment === '' && this.fragment === '') return;
		this.go(fromFragment(fragment, this.story));
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, here
		const id = new URLSearchParams(fragment.replace(/^#/, '')).get('event') ?? undefined;
		const { choices } = this;
		if (this.lacks(id))
			void this.rows?.seek(id).then((found) => {
				// Whoever has gone on in the meantime is not called back.
				if (found && turn === this.#reads && this.choices === choices)
					this.go(fromFragment(fragment, this.story));
			});
	}

	/** Whether the event must be fetched before it can be chosen. */
	lacks(id: string | undefined): id is string {
		return this.rows !== undefined && id !== undefined && !this.rows.has(id);
	}

	/** The address of what is shown, without `#`; empty for the story as it opens. */
	get fragment(): string {
		return toFragment(this.choices, this.story);
	}
}
