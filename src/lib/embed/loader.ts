/**
 * The script that newsrooms paste, built as `embed.js` and `embed/v1.js`. Finds the elements, now
 * and later, and hands each to an `EmbedFrame`; hears the frames' messages. See docs/embedding.md.
 */
import type { DatelineEmbed, DatelineGlobal } from './client.ts';
import { EmbedFrame } from './frame.ts';
import { OPTION_NAMES, PREFIX } from './names.ts';

/** Holds even where the page has an element with the id `Dateline`. */
const MARK = Symbol.for('dateline-embed-1');

/** Starts once in a page, however often the script is in it. */
export function load(page: Window & typeof globalThis): void {
	if (MARK in page) return;
	Object.defineProperty(page, MARK, { value: true });
	const frames = new WeakMap<Element, EmbedFrame>();
	const live = new Set<EmbedFrame>();
	const sizes = new ResizeObserver((entries) => {
		for (const { target, contentRect } of entries) {
			const hidden = contentRect.width === 0;
			// A tab was opened: the height from before was that of a page without a width.
			if (!hidden && unseen.has(target)) frames.get(target)?.ask();
			if (hidden) unseen.add(target);
			else unseen.delete(target);
		}
	});
	const unseen = new WeakSet<Element>();

	const frameOf = (element: HTMLElement): EmbedFrame => {
		const frame = frames.get(element) ?? new EmbedFrame(element);
		frames.set(element, frame);
		return frame;
	};
	const connect = (element: HTMLElement) => {
		const frame = frameOf(element);
		live.add(frame);
		sizes.observe(element);
		frame.connect();
	};
	const scan = (root: ParentNode) => {
		for (const element of root.querySelectorAll<HTMLElement>(`[${PREFIX}]`)) connect(element);
	};

	page.addEventListener('message', ({ source, data, origin }) => {
		for (const frame of live)
			if (!frame.element.isConnected) {
				live.delete(frame);
				sizes.unobserve(frame.element);
			} else if (source && source === frame.window) frame.hear(data, origin);
	});

	// Pages of today grow and change without loading anew.
	new MutationObserver((records) => {
		for (const { type, target, addedNodes } of records) {
			if (type === 'attributes') {
				const frame = frames.get(target as Element);
				if (frame) frame.update();
				else if (target.isConnected) connect(target as HTMLElement);
			}
			for (const node of addedNodes)
				if (node instanceof page.HTMLElement && node.isConnected) {
					if (node.hasAttribute(PREFIX)) connect(node);
					scan(node);
				}
		}
	}).observe(page.document, {
		subtree: true,
		childList: true,
		attributes: true,
		attributeFilter: [PREFIX, ...OPTION_NAMES.map((name) => `${PREFIX}-${name}`)],
	});

	class DatelineMap extends page.HTMLElement implements DatelineEmbed {
		static readonly observedAttributes = ['src', ...OPTION_NAMES];
		readonly #frame = frameOf(this);
		#due = false;

		readonly on: DatelineEmbed['on'] = (type, callback) => this.#frame.on(type, callback);
		readonly select: DatelineEmbed['select'] = (what) => this.#frame.select(what);
		readonly filter: DatelineEmbed['filter'] = (keys) => this.#frame.filter(keys);
		readonly theme: DatelineEmbed['theme'] = (theme) => this.#frame.theme(theme);
		readonly language: DatelineEmbed['language'] = (language) => this.#frame.language(language);

		connectedCallback() {
			connect(this);
		}
		/** Moved as a whole, frame and all: nothing loads anew. */
		connectedMoveCallback() {}

		attributeChangedCallback() {
			if (this.#due || !this.isConnected) return;
			this.#due = true;
			// Several attributes that change at once make one new frame.
			queueMicrotask(() => {
				this.#due = false;
				this.#frame.update();
			});
		}
	}
	if (!page.customElements.get('dateline-map'))
		page.customElements.define('dateline-map', DatelineMap);

	scan(page.document);
	const api: DatelineGlobal = { version: 1, of: (element) => frames.get(element), scan };
	page.Dateline = api;
}
