import { tick } from 'svelte';
import type { Group } from '../scene/order.ts';
import type { Bounds } from '../std/lonlat.ts';
import type { Intent } from '../scene/intent.ts';
import type { Panel } from './Toolbar.svelte';
import type { Reader } from './reader.svelte.ts';
import { said } from './said.ts';

/** What every page around a reader does with intents: takes them, speaks, opens and shuts its panels. */
export class Desk {
	readonly reader: Reader;
	readonly #moved: (fragment: string, intent: Intent) => void;
	/** The panel that is open. */
	open = $state<Panel>();
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

	readonly take = (intent: Intent): void => {
		const { fragment: before, choices } = this.reader;
		this.reader.take(intent);
		this.spoken = said(this.reader.scene, intent);
		if (intent.do === 'stop' || (intent.do === 'person' && choices.person !== intent.id))
			this.open = undefined;
		const { fragment } = this.reader;
		if (fragment !== before) this.#moved(fragment, intent);
	};

	/** Opens a panel, or shuts the one that is open; the focus goes along. */
	readonly show = async (panel: Panel | undefined): Promise<void> => {
		const last = this.open;
		this.open = panel;
		if (panel === 'tour' && !this.reader.scene.stop) this.take({ do: 'stop', index: 0 });
		await tick();
		const target = panel ? `#panel-${panel}-title` : `[data-panel="${last}"]`;
		document.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
	};
}
