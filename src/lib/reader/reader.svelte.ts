import type { Choices } from '../scene/choices.ts';
import { next, type Intent } from '../scene/intent.ts';
import { makeScene } from '../scene/scene.ts';
import type { Story } from '../story/story.ts';

/** One page's state. Faces read `scene` and report intents; only `take` changes anything. */
export class Reader {
	readonly story: Story;
	choices = $state.raw<Choices>({});
	readonly scene = $derived.by(() => makeScene(this.story, this.choices));

	constructor(story: Story) {
		this.story = story;
	}

	take(intent: Intent): void {
		this.choices = next(this.story, this.choices, intent);
	}
}
