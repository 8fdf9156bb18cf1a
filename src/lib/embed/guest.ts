/**
 * The embed's side of the talk. It knows nothing of the page: heights and selections are handed
 * in, and what the host wishes comes out as intents.
 *
 * The story's own messages go to one origin only: that of the parent window that said hello. The
 * two foreign height protocols have no greeting, so their messages go to whoever is the parent
 * (`'*'`): all they tell is a number of pixels, which is no secret.
 */
import type { EmbedMessage, HostMessage, Select, Filter, Failure } from './client.ts';
import { ampSize, asksAmpSize, pymHeight, pymId } from './heights.ts';
import { fromHost } from './messages.ts';

interface Parent {
	postMessage(message: unknown, targetOrigin: string): void;
}

interface Letter {
	readonly data: unknown;
	readonly origin: string;
	readonly source: unknown;
}

/** As much of `window` as is used. */
export interface Frame {
	readonly parent: Parent;
	readonly location: { readonly search: string };
	addEventListener(type: 'message', listener: (letter: Letter) => void): void;
	removeEventListener(type: 'message', listener: (letter: Letter) => void): void;
}

/** The story in the frame. */
export interface Told {
	readonly story: string;
	readonly title: string;
	readonly language: string;
}

/** What the host wishes. */
export type Wish = Exclude<HostMessage, { type: 'hello' }>;

type Saying = EmbedMessage extends infer M
	? M extends EmbedMessage
		? Omit<M, 'dateline' | 'story'>
		: never
	: never;

export class Guest {
	readonly #frame: Frame;
	readonly #told: Told;
	readonly #wish: (wish: Wish) => void;
	readonly #pym: string | undefined;
	/** The origin that said hello. */
	#host: string | undefined;
	#height = 0;
	/** The last of each kind, for a host that greets late. */
	readonly #last = new Map<string, Saying>();

	/** Listens at once. Does nothing in a window that is not framed. */
	constructor(frame: Frame, told: Told, wish: (wish: Wish) => void) {
		this.#frame = frame;
		this.#told = told;
		this.#wish = wish;
		this.#pym = pymId(frame.location.search);
		if (this.framed) frame.addEventListener('message', this.#hear);
	}

	get framed(): boolean {
		return this.#frame.parent !== (this.#frame as unknown);
	}

	/** The page's height in CSS pixels; nothing is sent while it is hidden (0) or unchanged. */
	height(pixels: number): void {
		const height = Math.ceil(pixels);
		if (!(height > 0) || height === this.#height) return;
		this.#height = height;
		this.#sendHeight();
	}

	select({ event, place }: Omit<Select, 'type'>): void {
		this.#say({ type: 'select', ...(event && { event }), ...(place && { place }) });
	}

	filter({ filter, shown, total }: Omit<Filter, 'type'>): void {
		this.#say({ type: 'filter', filter, shown, total });
	}

	error({ code, says }: Omit<Failure, 'type'>): void {
		this.#say({ type: 'error', code, says });
	}

	/** Stops listening and speaking. */
	leave(): void {
		this.#frame.removeEventListener('message', this.#hear);
		this.#host = undefined;
	}

	readonly #hear = ({ data, origin, source }: Letter): void => {
		if (source !== this.#frame.parent) return;
		if (asksAmpSize(data)) {
			this.#sendAmp();
			return;
		}
		const message = fromHost(data);
		if (!message || (message.story && message.story !== this.#told.story)) return;
		// An opaque origin cannot be written to: such a host still gets the heights.
		if (message.type === 'hello') {
			if (origin !== 'null') this.#greet(origin);
		} else if (origin === this.#host) this.#wish(message);
	};

	#greet(origin: string): void {
		this.#host = origin;
		const { title, language } = this.#told;
		this.#post({ type: 'ready', title, language });
		if (this.#height) this.#post({ type: 'height', height: this.#height });
		for (const saying of this.#last.values()) this.#post(saying);
	}

	#say(saying: Saying): void {
		this.#last.set(saying.type, saying);
		this.#post(saying);
	}

	#sendHeight(): void {
		this.#post({ type: 'height', height: this.#height });
		this.#sendAmp();
		if (this.framed && this.#pym)
			this.#frame.parent.postMessage(pymHeight(this.#pym, this.#height), '*');
	}

	#sendAmp(): void {
		if (this.framed && this.#height) this.#frame.parent.postMessage(ampSize(this.#height), '*');
	}

	#post(saying: Saying): void {
		if (!this.#host) return;
		const { story } = this.#told;
		this.#frame.parent.postMessage({ dateline: 1, story, ...saying }, this.#host);
	}
}
