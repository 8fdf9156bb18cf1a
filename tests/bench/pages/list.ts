/** The hand-written list that the map pages share: choosing, filtering by kind, searching. */
import type { BenchEvent, BenchStory } from './data.ts';

export interface Shown {
	/** What passes filter and search now. */
	readonly events: readonly BenchEvent[];
	readonly selected: string | undefined;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One row; the plain page has the same. */
export const row = (event: BenchEvent): string =>
	`<li data-event="${event.id}" id="event=${event.id}"><p>${event.when}</p>` +
	`<h2><a href="#event=${event.id}">${escape(event.title)}</a></h2><p>${escape(event.place)}</p>${event.html}</li>`;

/** Says that the whole map is there, as Dateline's page says it. */
export function shown(map: HTMLElement): void {
	map.setAttribute('data-map', 'live');
	map.setAttribute('data-tiled', 'true');
}

/** Puts the list into `main`, and calls `show` whenever what it shows has changed. */
export function list(story: BenchStory, main: HTMLElement, show: (shown: Shown) => void): void {
	const boxes = story.kinds.map(
		({ id, name }) => `<label><input type="checkbox" value="${id}" checked>${escape(name)}</label>`,
	);
	main.innerHTML =
		`<h1>${escape(story.title)}</h1><p>${escape(story.standfirst)}</p>` +
		`<input type="search" aria-label="Search"><fieldset id="panel-filter">${boxes.join('')}</fieldset>` +
		`<p data-count="${story.events.length}">${story.events.length} events</p>` +
		`<ol>${story.events.map(row).join('')}</ol>`;
	const rows = new Map(
		[...main.querySelectorAll<HTMLElement>('[data-event]')].map((li) => [li.dataset['event'], li]),
	);
	const count = main.querySelector<HTMLElement>('[data-count]');
	const search = main.querySelector<HTMLInputElement>('input[type=search]');
	const checks = [...main.querySelectorAll<HTMLInputElement>('#panel-filter input')];
	const haystack = story.events.map((event) => `${event.title} ${event.text}`.toLowerCase());
	let selected: string | undefined;
	let events = story.events;

	function choose(id: string | undefined): void {
		rows.get(selected)?.removeAttribute('data-selected');
		selected = id;
		rows.get(selected)?.setAttribute('data-selected', 'true');
		show({ events, selected });
	}
	function filter(): void {
		const kinds = new Set(checks.filter((box) => box.checked).map((box) => box.value));
		const words = search?.value.toLowerCase() ?? '';
		events = story.events.filter((event, i) => {
			const passes = kinds.has(event.kind) && (!words || haystack[i]?.includes(words) === true);
			const li = rows.get(event.id);
			if (li && li.hidden === passes) li.hidden = !passes;
			return passes;
		});
		if (count) {
			count.dataset['count'] = String(events.length);
			count.textContent = `${events.length} events`;
		}
		show({ events, selected });
	}
	main.addEventListener('click', (click) => {
		const link = (click.target as Element).closest('a');
		if (!link) return;
		click.preventDefault();
		choose(link.closest<HTMLElement>('[data-event]')?.dataset['event']);
	});
	for (const box of checks) box.addEventListener('change', filter);
	search?.addEventListener('input', filter);
	show({ events, selected });
}
