import { tick } from 'svelte';
import type { Group } from '../scene/order.ts';
import type { Bounds } from '../std/lonlat.ts';
import type { Intent } from '../scene/intent.ts';
import type { Panel } from './Toolbar.svelte';
import { held, lookAt, refocus } from './focus.ts';
import type { Reader } from './reader.svelte.ts';
import { said } from './said.ts';

/** Milliseconds after the last letter or step of a slider until the answer is spoken. */
const REST = 500;

/** What every page around a reader does with intents: takes them, speaks, opens and shuts its panels. */
export class Desk {
	readonly reader: Reader;
	readonly #moved: (fragment: string, intent: Intent) => void;
	#rest: ReturnType<typeof setTimeout> | undefined;
	/** The panel that is open. */
	open = $state<Panel>();
	/** Whether all of the page is laid out, wherever the reader is. */
	whole = $state(false);
	/** The part of the world that the live map shows. */
	sight = $state.raw<Bounds>();
	/** Spoken once for each action. */
	spoken = $state('');
	/** What to list: the scene's groups, or the events of the stop of the tour. */
	readonly groups: readonly Group[] = $derived.by(() => {
		const { stop, groups, words } = this.reader.scene;
		return stop ? [{ title: words.tour.events(), events: stop.events }] : groups;
	});

	/** @param moved told the new address, without `#`, after each intent that changed it */
	constructor(reader: Reader, moved: (fragment: string, intent: Intent) => void) {
		this.reader = reader;
		this.#moved = moved;
	}

	readonly take = (intent: Intent): void => this.#take(intent, false);

	/** Takes an intent that a link stands for: the focus goes along to what opens. */
	readonly lead = (intent: Intent): void => this.#take(intent, true);

	/** What must be fetched before it can be chosen is taken when it is there. */
	#take(intent: Intent, lead: boolean): void {
		const { reader } = this;
		if (intent.do !== 'event' || !reader.lacks(intent.id)) this.#taken(intent, lead);
		else void reader.rows?.seek(intent.id).then((found) => found && this.#taken(intent, lead));
	}

	#taken(intent: Intent, lead: boolean): void {
		const { fragment: before, choices } = this.reader;
		const focus = held();
		this.whole = true;
		this.reader.take(intent);
		this.#speak(intent);
		if (intent.do === 'stop' || (intent.do === 'person' && choices.person !== intent.id))
			this.open = undefined;
		const { fragment } = this.reader;
		if (fragment !== before) this.#moved(fragment, intent);
		void tick().then(() => refocus(focus, intent, choices, lead));
	}

	/** What is typed or drawn along is answered once it has come to rest: one sentence, not one a letter. */
	#speak(intent: Intent): void {
		clearTimeout(this.#rest);
		const speak = () => this.say(said(this.reader.scene, intent));
		if (intent.do === 'search' || intent.do === 'time') this.#rest = setTimeout(speak, REST);
		else speak();
	}

	/** The same sentence twice would not be spoken again: it is told apart by a space. */
	readonly say = (sentence: string): void => {
		this.spoken = this.spoken === sentence ? `${sentence}\u00a0` : sentence;
	};

	/** Opens a panel, or shuts the one that is open; the focus goes along. */
	readonly show = async (panel: Panel | undefined): Promise<void> => {
		this.whole = true;
		if (panel === 'tour')
			return this.lead({ do: 'stop', index: this.reader.scene.stop ? undefined : 0 });
		const last = this.open;
		this.open = panel;
		await tick();
		const target = panel ? `#panel-${panel} h2` : `[data-panel="${last}"]`;
		lookAt(document.querySelector<HTMLElement>(target));
	};

	/** Shuts whatever panel is open; the focus is elsewhere already. */
	readonly shut = (): void => void (this.open = undefined);
}
