/**
 * What host pages may rely on, as types: the messages, the events on the element, and the methods.
 * Imports nothing, because the build copies it beside the script as `embed/v1.d.ts`.
 */

/** The embed has started and may be spoken to. */
export interface Ready {
	readonly type: 'ready';
	readonly title: string;
	readonly language: string;
}
/** The embed wants to be this tall, in CSS pixels. */
export interface Height {
	readonly type: 'height';
	readonly height: number;
}
/** The reader selected an event or a place; neither: closed it again. */
export interface Select {
	readonly type: 'select';
	readonly event?: string;
	readonly place?: string;
}
/** The filters changed. `filter` has the keys of the page's address, e.g. `person=x&from=2016-03-15`. */
export interface Filter {
	readonly type: 'filter';
	readonly filter: string;
	/** Events shown now, of how many. */
	readonly shown: number;
	readonly total: number;
}
/** Something is missing; `code` is stable, `says` is a sentence for people. */
export interface Failure {
	readonly type: 'error';
	readonly code: string;
	readonly says: string;
}
/** What an embed says, each with the story's name from its address. */
export type EmbedMessage = (Ready | Height | Select | Filter | Failure) & {
	readonly dateline: 1;
	readonly story: string;
};
export type EmbedMessageType = EmbedMessage['type'];
export type EmbedMessageOf<T extends EmbedMessageType> = Extract<EmbedMessage, { type: T }>;

/** What a host says. An empty `story` speaks to whatever story is in the frame. */
export type HostMessage = (
	| { readonly type: 'hello' }
	| Select
	| { readonly type: 'filter'; readonly filter: string }
	| { readonly type: 'theme'; readonly theme: Theme }
	| { readonly type: 'language'; readonly language: string }
) & { readonly dateline: 1; readonly story: string };

export type Theme = 'auto' | 'light' | 'dark';

/** One embed in a page. What is asked before it has started is done when it has. */
export interface DatelineEmbed {
	/** Calls back with each message of this type; returns a function that stops it. */
	on<T extends EmbedMessageType>(
		type: T,
		callback: (message: EmbedMessageOf<T>) => void,
	): () => void;
	/** An event by its id, an event or a place by name, or nothing. */
	select(what: string | { readonly event?: string; readonly place?: string } | null): void;
	/** Keys of the page's address, e.g. `{person: 'x'}` or `person=x`; nothing shows all events. */
	filter(keys: string | Readonly<Record<string, string>> | null): void;
	theme(theme: Theme): void;
	/** One of the story's languages, e.g. `fr`. */
	language(language: string): void;
}

/** `window.Dateline`, once the script has run. */
export interface DatelineGlobal {
	readonly version: 1;
	/** The embed of an element; nothing where the element is none. */
	of(element: Element): DatelineEmbed | undefined;
	/** Turns the elements below `root` into embeds: for shadow roots, which the script cannot watch. */
	scan(root: ParentNode): void;
}

declare global {
	interface Window {
		Dateline?: DatelineGlobal;
	}
	interface HTMLElementTagNameMap {
		'dateline-map': HTMLElement & DatelineEmbed;
	}
	interface GlobalEventHandlersEventMap {
		'dateline-ready': CustomEvent<EmbedMessageOf<'ready'>>;
		'dateline-height': CustomEvent<EmbedMessageOf<'height'>>;
		'dateline-select': CustomEvent<EmbedMessageOf<'select'>>;
		'dateline-filter': CustomEvent<EmbedMessageOf<'filter'>>;
		'dateline-error': CustomEvent<EmbedMessageOf<'error'>>;
	}
}
