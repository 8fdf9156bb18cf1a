/**
 * What runs inside each measured page, before its own scripts: it notes paints and long tasks, and,
 * as soon as something is painted, asks again and again whether list and marks answer. Nobody clicks
 * on what is not there to be seen; and a question asked before would itself keep the page from being
 * painted, for it must be laid out to answer. Everything lies in `window.bench`.
 */
export interface Probe {
	first?: number;
	largest?: number;
	usable?: number;
	live?: number;
	tiled?: number;
	/** Milliseconds by which tasks were longer than 50 ms. */
	blocked: number;
	/** When the page's content last changed, and when a WebGL canvas was last drawn on. */
	changed: number;
	drawn: number;
}

declare global {
	interface Window {
		bench: Probe;
	}
}

export interface Ask {
	/** What is there as soon as marks can be used. */
	readonly marks: string;
	/**
	 * Who answers a click in the list: the page's script; the script, or before it the page itself
	 * through its address; or nobody, and being there is enough.
	 */
	readonly answers: 'script' | 'page' | 'none';
}

/** Passed to the page as source text, so it may refer to nothing outside itself. */
export function probe({ marks, answers }: Ask): void {
	const found: Probe = { blocked: 0, changed: 0, drawn: 0 };
	window.bench = found;
	const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true,
		});
	watch('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') found.first = entry.startTime;
	});
	watch('largest-contentful-paint', (entry) => (found.largest = entry.startTime));
	watch('longtask', (entry) => (found.blocked += Math.max(0, entry.duration - 50)));

	for (const name of ['drawElements', 'drawArrays'] as const) {
		const draw = WebGL2RenderingContext.prototype[name] as (...words: number[]) => void;
		WebGL2RenderingContext.prototype[name] = function (
			this: WebGL2RenderingContext,
			...words: number[]
		) {
			found.drawn = performance.now();
			return draw.apply(this, words);
		} as never;
	}

	/** Whether the address alone shows the text of the clicked event, and each mark has where to lead. */
	function answered(link: HTMLElement | null): boolean {
		const text = link?.closest('[data-event]:target')?.querySelector('.prose');
		const places = [...document.querySelectorAll(marks)].map((mark) => mark.getAttribute('href'));
		const leads = (href: string | null) => document.getElementById(href?.slice(1) ?? '') !== null;
		return text?.checkVisibility() === true && places.every(leads);
	}

	/**
	 * Notes when a map says that it is on the screen: at the end of the frame in which it is. A map that
	 * says so as soon as it has drawn says it within that frame; any other is drawn in the next.
	 */
	const shown = { 'data-map': 'live', 'data-tiled': 'tiled' } as const;
	new MutationObserver((changes) => {
		for (const { attributeName, target } of changes) {
			const what = shown[attributeName as keyof typeof shown];
			const said = (target as Element).getAttribute(attributeName ?? '');
			if (found[what] !== undefined || (what === 'live' ? said !== 'live' : said === null))
				continue;
			const note = () => setTimeout(() => (found[what] ??= performance.now()));
			const isInFrame = performance.now() - found.drawn < 4;
			if (isInFrame) note();
			else requestAnimationFrame(note);
		}
	}).observe(document, { subtree: true, attributeFilter: Object.keys(shown) });

	let ready = false;
	document.addEventListener('DOMContentLoaded', () => (ready = true));
	const timer = setInterval(() => {
		const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
		if (found.usable === undefined && painted && document.querySelector(marks)) {
			const link = document.querySelector<HTMLElement>('[data-event] a');
			if (answers !== 'none') link?.click();
			const chosen = document.querySelector('[data-event][data-selected]');
			if (chosen ?? (answers === 'page' ? answered(link) : answers === 'none' && ready && link)) {
				found.usable = performance.now();
				// From now on changes are of interest; before, watching them would only cost.
				// What is said to screen readers comes later on purpose, once a reader has ceased to type. The
				// hidden element in which Kit repeats the page's title is no more than that.
				const isSaid = ({ target }: MutationRecord) =>
					(target instanceof Element ? target : target.parentElement)?.closest(
						'[role=status], #svelte-announcer',
					);
				new MutationObserver((changes) => {
					if (!changes.every(isSaid)) found.changed = performance.now();
				}).observe(document, {
					...{ subtree: true, childList: true, attributes: true, characterData: true },
				});
			}
		}
		if (found.usable !== undefined) clearInterval(timer);
	}, 16);
}
