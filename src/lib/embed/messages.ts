/**
 * The words between host page and embed, and the guards at both doors. A guard takes anything at
 * all and gives either a clean copy with nothing but the known fields, or nothing; it never throws.
 * Written by hand because the loader carries them into every article.
 */
import type { EmbedMessage, HostMessage, Theme } from './client.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Taller than any page of ours; a frame that asks for more is broken. */
const TALLEST = 20_000;

const object = (data: unknown): Fields | undefined =>
	typeof data === 'object' && data !== null ? (data as Fields) : undefined;
const text = (value: unknown, most = 300): string | undefined =>
	typeof value === 'string' && value.length <= most ? value : undefined;
const count = (value: unknown): number | undefined =>
	Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const pixels = (value: unknown): number | undefined =>
	typeof value === 'number' && value > 0 && value <= TALLEST ? Math.ceil(value) : undefined;
const isTheme = (value: unknown): value is Theme =>
	value === 'auto' || value === 'light' || value === 'dark';

/** Getters and proxies may throw at every touch: whatever they do, it is no message of ours. */
function guarded<T>(read: () => T | undefined): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function opened(data: unknown) {
	const from = object(data);
	const story = from && from['dateline'] === 1 ? text(from['story']) : undefined;
	if (!from || story === undefined) return undefined;
	return { from, type: from['type'], base: { dateline: 1, story } as const };
}

/** Either of them, or neither; but no wrong one. */
function selection(from: Fields) {
	const [event, place] = [from['event'] ?? '', from['place'] ?? ''].map((id) => text(id));
	if (event === undefined || place === undefined) return undefined;
	return { type: 'select', ...(event && { event }), ...(place && { place }) } as const;
}

/** A message of an embed, as the host may trust it. */
export const fromEmbed = (data: unknown): EmbedMessage | undefined =>
	guarded((): EmbedMessage | undefined => {
		const message = opened(data);
		if (!message) return undefined;
		const { from, type, base } = message;
		if (type === 'ready') {
			const [title, language] = [text(from['title']), text(from['language'])];
			if (title !== undefined && language !== undefined) return { ...base, type, title, language };
		} else if (type === 'height') {
			const height = pixels(from['height']);
			if (height) return { ...base, type, height };
		} else if (type === 'select') {
			const found = selection(from);
			return found && { ...base, ...found };
		} else if (type === 'filter') {
			const filter = text(from['filter'], 2000);
			const [shown, total] = [count(from['shown']), count(from['total'])];
			if (filter !== undefined && shown !== undefined && total !== undefined)
				return { ...base, type, filter, shown, total };
		} else if (type === 'error') {
			const [code, says] = [text(from['code']), text(from['says'], 2000)];
			if (code !== undefined && says !== undefined) return { ...base, type, code, says };
		}
		return undefined;
	});

/** A message of a host, as the embed may trust it. */
export const fromHost = (data: unknown): HostMessage | undefined =>
	guarded((): HostMessage | undefined => {
		const message = opened(data);
		if (!message) return undefined;
		const { from, type, base } = message;
		if (type === 'hello') return { ...base, type };
		if (type === 'select') {
			const found = selection(from);
			return found && { ...base, ...found };
		}
		if (type === 'filter') {
			const filter = text(from['filter'], 2000);
			return filter === undefined ? undefined : { ...base, type, filter };
		}
		if (type === 'theme') {
			const theme = from['theme'];
			return isTheme(theme) ? { ...base, type, theme } : undefined;
		}
		if (type === 'language') {
			const language = text(from['language'], 35);
			return language ? { ...base, type, language } : undefined;
		}
		return undefined;
	});
