import type { Guest } from '../embed/guest.ts';
import type { Reader } from './reader.svelte.ts';

/** Keys of the address that filter nothing. */
const NO_FILTERS = ['event', 'stop', 'view'];

/** Tells the host what the reader did, when it differs from what was last told. */
export class Talk {
	readonly #guest: Guest;
	#selected: string;
	#filter: string;

	/** What the story opens with is nothing that the reader did. */
	constructor(guest: Guest, reader: Reader) {
		this.#guest = guest;
		this.#selected = selectedIn(reader);
		this.#filter = filterIn(reader);
	}

	tell(reader: Reader): void {
		const { choices, scene } = reader;
		const [selected, filter] = [selectedIn(reader), filterIn(reader)];
		if (selected !== this.#selected)
			this.#guest.select({
				...(choices.event && { event: choices.event }),
				...(choices.place && { place: choices.place }),
			});
		if (filter !== this.#filter)
			this.#guest.filter({ filter, shown: scene.events.length, total: scene.total });
		[this.#selected, this.#filter] = [selected, filter];
	}
}

const selectedIn = ({ choices }: Reader): string => `${choices.event ?? ''} ${choices.place ?? ''}`;

function filterIn({ fragment }: Reader): string {
	const keys = new URLSearchParams(fragment);
	for (const key of NO_FILTERS) keys.delete(key);
	return keys.toString();
}
