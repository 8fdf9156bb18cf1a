/**
 * One embed in an article: the element that the newsroom wrote, a box in its shadow root where the
 * page's style sheets cannot reach, in the box the still map and over it the frame.
 */
import { addresses } from './address.ts';
import type { DatelineEmbed, EmbedMessage, EmbedMessageType, HostMessage } from './client.ts';
import { fromAmpSize } from './heights.ts';
import { fromEmbed } from './messages.ts';
import { OPTION_NAMES, PREFIX } from './names.ts';
import { RESERVE_CSS } from './reserve.ts';

/*
 * The frame stays unseen until its page has spoken, so that a frame that is blocked, broken or
 * slow leaves the still map and its link. On paper the still map is back.
 */
const CSS = `:host{display:block}
div{display:block;position:relative;overflow:hidden;${RESERVE_CSS}}
a{position:absolute;inset:0}
img{display:block;width:100%;height:100%;object-fit:cover}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;opacity:0;pointer-events:none}
@media print{iframe{display:none}}
@media not print{.ready iframe{opacity:1;pointer-events:auto}
.ready a{visibility:hidden}.ready ::slotted(*){visibility:hidden!important}}`;

let sheet: CSSStyleSheet | undefined;

/** A constructed sheet is not held up by the host's `style-src`; old browsers get an element. */
function dress(root: ShadowRoot): void {
	try {
		if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(CSS);
		root.adoptedStyleSheets = [sheet];
	} catch {
		root.appendChild(document.createElement('style')).textContent = CSS;
	}
}

/** The element's own shadow root, or that of a `<div>` put into it where it can have none. */
function shadow(element: HTMLElement): ShadowRoot {
	try {
		return element.attachShadow({ mode: 'open' });
	} catch {
		return element.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
	}
}

type Asking = HostMessage extends infer M
	? M extends HostMessage
		? Omit<M, 'dateline' | 'story'>
		: never
	: never;

export class EmbedFrame implements DatelineEmbed {
	readonly element: HTMLElement;
	readonly #root: ShadowRoot;
	readonly #box = document.createElement('div');
	#iframe: HTMLIFrameElement | undefined;
	#address = '';
	#origin = '';
	#auto = true;
	#story = '';
	#ready = false;
	/** Whether it was ready before the frame's `load`, which then has nothing to ask. */
	#early = false;
	#loaded = false;
	#waiting: Asking[] = [];

	constructor(element: HTMLElement) {
		this.element = element;
		this.#root = shadow(element);
		dress(this.#root);
		this.#root.append(this.#box);
	}

	/** The window whose messages are meant. */
	get window(): Window | null | undefined {
		return this.#iframe?.contentWindow;
	}

	/** The element stands in a page: for the first time, or at another place, where frames load anew. */
	connect(): void {
		this.#restart();
		this.update();
		this.ask();
	}

	/** Reads the element again; a new address gives a new frame. */
	update(): void {
		const { element } = this;
		const tag = element.localName === 'dateline-map';
		const pasted = element.getAttribute(tag ? 'src' : PREFIX);
		const options = OPTION_NAMES.flatMap((name): [string, string][] => {
			const value = element.getAttribute(tag ? name : `${PREFIX}-${name}`);
			return value === null ? [] : [[name, value]];
		});
		const found = pasted ? addresses(pasted, document.baseURI, options) : undefined;
		if (found?.embed === this.#address) return;
		this.#address = found?.embed ?? '';
		this.#story = '';
		this.#restart();
		this.#box.replaceChildren();
		this.#box.removeAttribute('style');
		this.#iframe = undefined;
		if (!found) return;
		const { origin, searchParams } = new URL(found.embed);
		this.#origin = origin;
		const fixed = Number(searchParams.get('height'));
		this.#auto = !fixed;
		if (fixed) this.#resize(fixed);
		const still = element.querySelector('img');
		const title = element.title || element.textContent?.trim() || still?.alt || 'Map';
		// The image of the snippet serves as it stands; where there is none, ours does.
		if (still) this.#box.append(document.createElement('slot'));
		else this.#box.append(poster(found.link, found.still, title));
		this.#box.append((this.#iframe = this.#frame(found.embed, title)));
	}

	/** Asks for the height, in the words that need no greeting. */
	ask(): void {
		this.window?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
	}

	/** A message from `window`; anything that is not of our embed at its origin is ignored. */
	hear(data: unknown, origin: string): void {
		if (origin !== this.#origin) return;
		const height = fromAmpSize(data);
		if (height) {
			if (!this.#ready) this.#post({ type: 'hello' });
			if (this.#auto) this.#resize(height);
			return;
		}
		const message = fromEmbed(data);
		if (!message || (this.#ready ? message.story !== this.#story : message.type !== 'ready'))
			return;
		if (message.type === 'ready') this.#start(message.story, message.title);
		if (message.type === 'height' && this.#auto) this.#resize(message.height);
		const { type } = message;
		this.element.dispatchEvent(
			new CustomEvent(`dateline-${type}`, { detail: message, bubbles: true, composed: true }),
		);
	}

	on<T extends EmbedMessageType>(
		type: T,
		callback: (message: Extract<EmbedMessage, { type: T }>) => void,
	): () => void {
		const listener = (event: Event) => callback((event as CustomEvent).detail);
		this.element.addEventListener(`dateline-${type}`, listener);
		return () => this.element.removeEventListener(`dateline-${type}`, listener);
	}

	select(what: Parameters<DatelineEmbed['select']>[0]): void {
		const { event, place } = typeof what === 'string' ? { event: what } : { ...what };
		this.#say({ type: 'select', ...(event && { event }), ...(place && { place }) });
	}

	filter(keys: Parameters<DatelineEmbed['filter']>[0]): void {
		this.#say({ type: 'filter', filter: new URLSearchParams(keys ?? '').toString() });
	}

	theme(theme: Parameters<DatelineEmbed['theme']>[0]): void {
		this.#say({ type: 'theme', theme });
	}

	language(language: string): void {
		this.#say({ type: 'language', language });
	}

	#frame(address: string, title: string): HTMLIFrameElement {
		const frame = document.createElement('iframe');
		frame.title = title;
		frame.setAttribute('loading', 'lazy'); // before the address, or it is too late
		frame.setAttribute('allow', '');
		frame.addEventListener('load', () => {
			this.#loaded = true;
			if (this.#early) this.#early = false;
			else if (this.#iframe === frame) this.#post({ type: 'hello' });
		});
		frame.src = address;
		return frame;
	}

	#restart(): void {
		this.#ready = this.#early = this.#loaded = false;
		this.#box.className = '';
	}

	#start(story: string, title: string): void {
		this.#story = story;
		this.#ready = true;
		this.#early = !this.#loaded;
		this.#box.className = 'ready';
		if (this.#iframe && title) this.#iframe.title = title;
		for (const asking of this.#waiting.splice(0)) this.#post(asking);
	}

	#resize(height: number): void {
		Object.assign(this.#box.style, {
			aspectRatio: 'auto',
			minHeight: '0',
			maxHeight: 'none',
			height: `${height}px`,
		});
	}

	#say(asking: Asking): void {
		if (this.#ready) this.#post(asking);
		else this.#waiting.push(asking);
	}

	#post(asking: Asking): void {
		this.window?.postMessage({ dateline: 1, story: this.#story, ...asking }, this.#origin);
	}
}

function poster(link: string, still: string, title: string): HTMLElement {
	const anchor = document.createElement('a');
	anchor.href = link;
	const image = document.createElement('img');
	image.alt = title;
	image.setAttribute('loading', 'lazy');
	image.src = still;
	anchor.append(image);
	return anchor;
}
