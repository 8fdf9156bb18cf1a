/** The height messages that content systems already listen for: those of AMP and @newswire/frames, and pym's. */

/** What AMP and frames take. */
export const ampSize = (height: number) =>
	({ sentinel: 'amp', type: 'embed-size', height }) as const;

/** The height in such a message; nothing for anything else. Never throws. */
export function fromAmpSize(data: unknown): number | undefined {
	const height = ampField(data, 'embed-size', 'height');
	return typeof height === 'number' && height > 0 && height <= 20_000
		? Math.ceil(height)
		: undefined;
}

/** Whether a host of that family asks for the height. Never throws. */
export const asksAmpSize = (data: unknown): boolean =>
	ampField(data, 'frames-init', 'type') !== undefined;

function ampField(data: unknown, type: string, field: string): unknown {
	try {
		const from = data as Readonly<Record<string, unknown>>;
		return from['sentinel'] === 'amp' && from['type'] === type ? from[field] : undefined;
	} catch {
		return undefined; // not an object, or one that throws at a touch
	}
}

const BETWEEN = 'xPYMx';

/** What pym takes: `pymxPYMx<id>xPYMxheightxPYMx<n>`. */
export const pymHeight = (id: string, height: number): string =>
	['pym', id, 'height', height].join(BETWEEN);

/** The name that a pym host gave this frame in its address, if there is one. */
export function pymId(query: string): string | undefined {
	const id = new URLSearchParams(query).get('childId');
	return id && id.length <= 200 && !id.includes(BETWEEN) ? id : undefined;
}
